// the import rule of the house: a folder imports only from itself and from folders to its left
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";

const order =
  "lib model read quote argue graph layout scene export debate.ts archive.ts score state worker view main.tsx command node cli.ts".split(
    " ",
  );
const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.tsx?$/.test(file));
const textOf = (file: string): string => readFileSync(`src/${file}`, "utf8");
const room = (file: string): string => file.split("/")[0] ?? file;
const importsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((found) => found[1] ?? "");

test("every file stands in a room of the house", () => {
  expect(files.filter((file) => !order.includes(room(file)) && !file.endsWith(".d.ts"))).toEqual([]);
});

test("imports go to the left only", () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((path) => path.startsWith("."))
      .map((path) => posix.join(posix.dirname(file), path))
      .filter((path) => order.indexOf(room(path)) > order.indexOf(room(file)))
      .map((path) => `${file} -> ${path}`),
  );
  expect(wrong).toEqual([]);
});

/** What is there when the code runs: importing a type fetches nothing. */
const loadsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/(?:^(?:import|export)(?! type)[^;"]*|import\()"([^"]+)"/gm)].map(
    (found) => found[1] ?? "",
  );

test.each([
  ["node:", /^node:/, /^node\//],
  ["cytoscape", /^cytoscape/, /^view\/canvas\.ts$/],
  ["preact", /^@?preact/, /^(view\/|main\.tsx)/],
])("%s is imported by its door alone", (_, library, door) => {
  expect(
    files.filter((file) => loadsOf(file).some((path) => library.test(path)) && !door.test(file)),
  ).toEqual([]);
});

test("document and window are touched by the view alone", () => {
  const code = (file: string): string =>
    textOf(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|"[^"]*"|`[^`]*`/g, "");
  const touching = files.filter((file) => /\b(?:document|window)\b\s*[.[]/.test(code(file)));
  expect(touching.filter((file) => !/^(view\/|main\.tsx)/.test(file))).toEqual([]);
});

test("no file only hands on what others export", () => {
  expect(
    files.filter((file) => file !== "debate.ts" && /^export (?:\*|\{[^}]*\}) from/m.test(textOf(file))),
  ).toEqual([]);
});
