// this machine -> the Chromium that the tests launch
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Nothing but the page itself may ask for anything. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const hasMachineFonts = existsSync("/etc/fonts/fonts.conf") && existsSync("/usr/share/fonts");

/** CHROMIUM_PATH first, then an installed one, then the one that ships inside @sparticuz/chromium. */
export async function chromiumPath(): Promise<{ executablePath: string; args: string[] }> {
  const installed = process.env["CHROMIUM_PATH"] ?? onPath();
  if (installed) return { executablePath: installed, args: flags };
  // Set before the import: the package unpacks the libraries of its own Chromium only where it believes this.
  process.env["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs22.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  // It brings one font of its own; the machine's are what a user's browser would take.
  if (hasMachineFonts) process.env["FONTCONFIG_PATH"] = "/etc/fonts";
  return { executablePath: await chromium.executablePath(), args: flags };
}

function onPath(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
}
