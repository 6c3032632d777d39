import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import packageFile from "../package.json" with { type: "json" };
import { buildCommand } from "./kit/command.ts";
import { scratch } from "./kit/scratch.ts";

const debate = "public/debates/lustre-upstreaming.txt";
let riposte: ReturnType<typeof buildCommand>;
beforeAll(() => {
  riposte = buildCommand();
}, 60_000);

const file = (name: string, bytes: string | Uint8Array): string => {
  const path = join(scratch(), name);
  writeFileSync(path, bytes);
  return path;
};

describe("map", () => {
  test("writes each format that is asked for", () => {
    const folder = scratch();
    const run = riposte(["map", debate, "-o", join(folder, "m.svg"), "-o", join(folder, "m.json")]);
    expect(run.code).toBe(0);
    expect(run.err).toContain("5 messages (4 recovered from quotes); 3 people");
    expect(readFileSync(join(folder, "m.svg"), "utf8")).toMatch(/^<\?xml|^<svg/);
    const saved = JSON.parse(readFileSync(join(folder, "m.json"), "utf8"));
    expect(saved.attributes.format).toBe("riposte");
  });

  test("reads standard input and writes to standard output", () => {
    const piped = riposte(["map", "-", "-o", "-"], readFileSync(debate));
    expect(piped.code).toBe(0);
    expect(JSON.parse(piped.out).nodes.length).toBeGreaterThan(50);
    expect(riposte(["map", "-", "-o", "-", "-f", "svg"], readFileSync(debate)).out).toContain("</svg>");
  });

  test("a saved debate, JSON or SVG, opens as the same debate", () => {
    const folder = scratch();
    const [json, svg] = [join(folder, "m.json"), join(folder, "m.svg")];
    riposte(["map", debate, "-o", json, "-o", svg]);
    expect(riposte(["map", json, "-o", "-"]).out).toBe(readFileSync(json, "utf8"));
    expect(riposte(["map", svg, "-o", "-"]).out).toBe(readFileSync(json, "utf8"));
  });

  test("a saved debate is one map, not an archive", () => {
    const folder = scratch();
    const json = join(folder, "m.json");
    riposte(["map", debate, "-o", json]);
    const run = riposte(["map", json, "--all", "-o", join(folder, "maps/")]);
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining("leave out --all") });
  });

  test("the same input gives the same bytes", () => {
    expect(riposte(["map", debate, "-o", "-"]).out).toBe(riposte(["map", debate, "-o", "-"]).out);
  });
});

const lunch =
  "From: Ann <ann@example.org>\nDate: Mon, 6 Jan 2025 10:00:00 +0000\nSubject: Lunch\n\nSee you at noon.\n";

describe("bad input is named, with what to do, and gives no stack", () => {
  const rows: [what: string, bytes: string | Uint8Array, code: number, says: RegExp][] = [
    ["empty", "", 1, /empty\.txt is empty/],
    ["binary", Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256), 1, /binary\.txt is not text/],
    ["html", "<!DOCTYPE html><html><body><h1>Shop</h1><p>Buy</p></body></html>", 1, /html\.txt looks like/],
    ["cut", '{"attributes": {"format": "riposte"', 1, /cut\.txt/],
    ["marks", ">".repeat(10_000_000), 1, /marks\.txt/],
    ["foreign", "<svg xmlns='http://www.w3.org/2000/svg'/>", 1, /foreign\.txt looks like an SVG picture/],
    ["other", '{"a":1}', 1, /other\.txt looks like JSON that carries no debate/],
  ];
  test.each(rows)("%s", (what, bytes, code, says) => {
    const run = riposte(["map", file(`${what}.txt`, bytes), "-o", "-"]);
    expect(run.err).toMatch(says);
    expect(run.err).not.toMatch(/\n\s+at /);
    expect(run.code).toBe(code);
  });

  test.each([["threads"], ["passages"]])("a saved picture is no archive for %s", (command) => {
    const svg = join(scratch(), "m.svg");
    riposte(["map", debate, "-o", svg]);
    const run = riposte([command, svg]);
    expect(run).toMatchObject({
      code: 1,
      err: expect.stringContaining("m.svg is a debate that Riposte saved"),
    });
  });

  test("no folder for what is put aside", () => {
    const { TMPDIR = "/tmp" } = process.env;
    process.env["TMPDIR"] = join(scratch(), "nowhere");
    const run = riposte(["map", "-", "-o", "-"], lunch);
    process.env["TMPDIR"] = TMPDIR;
    expect(run).toMatchObject({ code: 3, err: expect.stringContaining("no such file or directory") });
    expect(run.err).not.toMatch(/\n\s+at /);
  });

  test("a file that is not there", () => {
    const run = riposte(["map", "nowhere.txt", "-o", "-"]);
    expect(run).toMatchObject({ code: 3, err: expect.stringContaining("nowhere.txt cannot be read") });
  });

  test("a folder that is not there", () => {
    const run = riposte(["map", debate, "-o", join(scratch(), "no", "where.svg")]);
    expect(run).toMatchObject({ code: 3, err: expect.stringContaining("cannot be written") });
  });

  test("a subject cannot steer the terminal", () => {
    const run = riposte([
      "map",
      file("steering.eml", lunch.replace("Lunch", "Lunch \u001b]0;title\u0007")),
      "-o",
      "-",
    ]);
    expect(run.err).toContain("Lunch \ufffd]0;title");
    expect(run.err).not.toContain("\u001b");
  });

  test("a mail without a debate gives an empty map that says why", () => {
    const run = riposte(["map", file("lunch.eml", lunch), "-o", "-"]);
    expect(run.code).toBe(0);
    expect(run.err).toContain("holds no reply to anything");
    expect(JSON.parse(run.out).edges).toEqual([]);
  });
});

describe("the call", () => {
  test.each([[], ["map"], ["threads"], ["passages"], ["explain"], ["score"]])("help: %s", (...words) => {
    const run = riposte([...words, "--help"]);
    expect(run.code).toBe(0);
    expect(run.out).toMatch(/^Usage: riposte/);
    expect(run.out).not.toContain("../");
  });

  test("--version", () => {
    expect(riposte(["--version"])).toMatchObject({ code: 0, out: `${packageFile.version}\n` });
  });

  test.each([
    [["map", debate], /--output/],
    [["map", debate, "-o", "map.bmp"], /must end in \.svg or \.json/],
    [["draw", debate], /unknown command/],
    [["map", debate, "-o", "map.svg", "-f", "pdf"], /no format “pdf”/],
    [["map", debate, "--all", "--thread", "1", "-o", "maps/"], /leave out --thread/],
    [["map", debate, "--thread", "7", "-o", "map.svg"], /no thread fits “7”/],
    [["explain", debate, "no such words"], /no statement fits “no such words”/],
    [["map", "-", "-", "-o", "-"], /only once/],
    [[], /Usage/],
  ])("%j is refused", (words, says) => {
    const run = riposte(words);
    expect(run.code).toBe(2);
    expect(run.err).toMatch(says);
  });
});
