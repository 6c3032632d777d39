// the built page, served from a sub-path, and a real browser that opens it
import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, resolve, sep } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { chromiumPath } from "./chromium.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
};

/** Somewhere below the root, as on a static host that the page does not own. */
const folder = "/any/sub/path/";

/** The built page; another build is tested by naming its folder in RIPOSTE_DIST. */
const dist = resolve(process.env["RIPOSTE_DIST"] ?? resolve(import.meta.dirname, "../../dist"));

export interface Site {
  readonly origin: string;
  /** Address of the page. */
  readonly address: string;
  close(): Promise<void>;
}

export async function serveDist(): Promise<Site> {
  const server = createServer(async ({ url = "/" }, response) => {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const name = path.slice(folder.length) || "index.html";
    const file = resolve(dist, name);
    try {
      if (!path.startsWith(folder) || !file.startsWith(dist + sep)) throw new Error("not ours");
      const content = await readFile(file);
      response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  const origin = `http://127.0.0.1:${await listening(server)}`;
  return {
    origin,
    address: origin + folder,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

const listening = (server: Server): Promise<number> =>
  new Promise((done) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      done(typeof address === "object" && address ? address.port : 0);
    });
  });

export interface View {
  readonly width: number;
  readonly height: number;
  readonly colours: "light" | "dark";
  readonly touch?: boolean;
}

export const desktop: View = { width: 1440, height: 900, colours: "light" };
export const phone: View = { width: 390, height: 844, colours: "light", touch: true };

export interface Visit {
  readonly page: Page;
  /** What the console and the page complained of, and every request to another host. */
  readonly complaints: readonly string[];
  /** Addresses of all that the page and its workers asked for. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Opens the page in a browser of its own, with a fresh profile. */
export async function visit(site: Site, view: View = desktop, hash = ""): Promise<Visit> {
  const profile = mkdtempSync(join(tmpdir(), "riposte-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    ...(await chromiumPath()),
    headless: true,
    viewport: { width: view.width, height: view.height },
    colorScheme: view.colours,
    hasTouch: view.touch ?? false,
    isMobile: view.touch ?? false,
    acceptDownloads: true,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const complaints = listenTo(context, page, site);
  const requests: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  await page.goto(site.address + hash);
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { page, complaints, requests, close };
}

function listenTo(context: BrowserContext, page: Page, { origin }: Site): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) complaints.push(`asked ${url}`);
  });
  return complaints;
}
