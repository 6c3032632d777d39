import { describe, expect, test } from "vitest";
import { toJson } from "../../src/export/json.ts";
import { fromJson, openSaved } from "../../src/export/saved.ts";
import { toSvg } from "../../src/export/svg.ts";
import type { DebateGraph } from "../../src/graph/attributes.ts";
import { wording } from "../../src/model/issue.ts";
import { drawScene } from "../../src/scene/draw.ts";
import { debate } from "../kit/debate.ts";

const graph = debate(`
  Ann#1: We should drop tabs.
    Ann#2 premise supports 1: Nobody uses them.
    Bob#3 concedes 1 .9, rebuts 2: True, but “I” do & <will>.
  Cid#4 question asks 3: Since when? 🎉`);

const saved = () => JSON.parse(toJson(graph));
const opened = (value: unknown): DebateGraph => {
  const result = fromJson(value, "debate.json");
  if ("code" in result) throw new Error(JSON.stringify(result));
  return result;
};

test("what was saved opens without loss", () => {
  expect(opened(saved()).export()).toEqual(graph.export());
  expect(toJson(opened(saved()))).toBe(toJson(graph));
});

test("the file is Graphology's own serialised form", () => {
  const file = saved();
  expect(file.options).toMatchObject({ type: "directed", multi: true });
  expect(file.attributes).toMatchObject({ format: "riposte", version: 1, title: "A debate" });
  expect(file.nodes[0]).toMatchObject({ key: "1", attributes: { kind: "claim", author: "ann" } });
  expect(file.edges[0]).toMatchObject({ source: "2", target: "1", attributes: { type: "supports" } });
});

describe("a damaged debate is refused with the place and the reason", () => {
  // biome-ignore lint/suspicious/noExplicitAny: breaks what types would not let us break
  type Break = (file: any) => void;
  const faults: [what: string, break_: Break, reason: RegExp][] = [
    [
      "a newer version",
      (file) => (file.attributes.version = 2),
      /a newer Riposte than this one saved it, so update this/,
    ],
    [
      "an unknown kind",
      (file) => (file.nodes[1].attributes.kind = "joke"),
      /nodes\.1\.attributes\.kind is "joke", not \("claim" \|/,
    ],
    ["a statement twice", (file) => file.nodes.push(file.nodes[0]), /statement 1 stands in it twice/],
    ["a relation twice", (file) => file.edges.push(file.edges[0]), /stands in it twice/],
    ["an edge to nothing", (file) => (file.edges[0].target = "9"), /loose end/],
    ["a stranger", (file) => (file.nodes[0].attributes.author = "eve"), /author who is no participant/],
    ["no message", (file) => (file.nodes[0].attributes.message = "lost"), /has no message/],
    ["a span past the text", (file) => (file.nodes[0].attributes.span = [0, 9999]), /outside its source/],
    ["no nodes", (file) => delete file.nodes, /nodes is missing/],
  ];
  test.each(faults)("%s", (_, break_, reason) => {
    const file = saved();
    break_(file);
    expect(fromJson(file, "debate.json")).toMatchObject({
      code: "debate-damaged",
      at: { file: "debate.json" },
      reason: expect.stringMatching(reason),
    });
  });
});

describe("a file that breaks off or is damaged says where", () => {
  const json = toJson(graph);
  const svg = toSvg(drawScene(graph), graph);
  test.each([
    [
      "JSON that ends early",
      json.slice(0, 200),
      /: it breaks off in line \d+, after 200 bytes\. Save it again/,
    ],
    [
      "JSON with a slip",
      json.replace('"version": 1,', '"version": 1,,'),
      /: it is damaged from line 9, column 16/,
    ],
    ["SVG that ends early", svg.slice(0, 3000), /: it breaks off in line 4, after \d+ bytes/],
    [
      "SVG with a slip",
      svg.replace("{&quot;", "{"),
      /: the debate inside it is damaged from line 1, column 2/,
    ],
  ])("%s", (_, text, says) => {
    const issue = openSaved(text, "cut");
    expect("code" in issue && wording(issue)).toMatch(says);
  });

  test("both open where they are whole", () => {
    for (const text of [json, svg, `\n${svg}`]) {
      const found = openSaved(text, "whole");
      expect("code" in found ? found : found.export()).toEqual(graph.export());
    }
  });
});
