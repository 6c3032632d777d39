import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toSvg } from "../../src/export/svg.ts";
import { debateInSvg } from "../../src/export/svg-debate.ts";
import type { DebateGraph } from "../../src/graph/attributes.ts";
import { asId, type SourceId } from "../../src/model/ids.ts";
import { drawScene } from "../../src/scene/draw.ts";
import { debate } from "../kit/debate.ts";
import { randomDebate } from "../kit/random-debate.ts";
import { allIn, type Element, parseXml } from "../kit/xml.ts";

const graph = debate(
  `
  Ann#1 proposal: Drop it.
  Ann#2 supports 1: It is slow.
    Bob#3 concedes 1, rebuts 1: Yes, it is, but it works.
    Bob#4 question asks 2: How slow is it?`,
  'Drop it <now> & "here"',
);
const paint = (of: DebateGraph, options = {}) => toSvg(drawScene(of), of, options);
const titleOf = ({ children }: Element): string => children.find(({ name }) => name === "title")?.text ?? "";
const withClass = (root: Element, name: string): Element[] =>
  allIn(root).filter(({ attributes }) => attributes["class"]?.split(" ").includes(name));

describe("an SVG of a small debate", () => {
  const root = parseXml(paint(graph));

  test("names itself for those who cannot see it", () => {
    expect(root.attributes["role"]).toBe("img");
    expect(titleOf(root)).toBe('Drop it <now> & "here"');
    expect(root.children.find(({ name }) => name === "desc")?.text).toContain("by Ann, Bob");
  });

  test("has a whole size and the matching view box", () => {
    const { width = "", height = "", viewBox } = root.attributes;
    expect([width, height].join(" ")).toMatch(/^\d+ \d+$/);
    expect(viewBox).toBe(`0 0 ${width} ${height}`);
  });

  test("holds one titled group with an id for each statement, premises inside their cards", () => {
    const groups = withClass(root, "statement");
    expect(groups.map(({ attributes }) => attributes["id"])).toEqual(["s-1", "s-2", "s-3", "s-4"]);
    expect(groups.map(({ attributes }) => attributes["class"])).toContain("statement question by-bob");
    expect(groups.map(titleOf)).toContain("Bob, claim: Yes, it is, but it works.");
    expect(groups[0]?.children.some(({ attributes }) => attributes["id"] === "s-2")).toBe(true);
  });

  test("holds one titled group for each relation between cards", () => {
    const groups = withClass(root, "relation");
    expect(groups.map(titleOf)).toContain("Bob concedes Ann: “Yes, it is, but it works.” → “Drop it.”");
    expect(groups.map(({ attributes }) => attributes["class"]).sort()).toEqual([
      "relation asks",
      "relation concedes",
      "relation rebuts",
    ]);
  });

  test("writes each line as text in presentation attributes, without style sheets, scripts or markers", () => {
    const names = new Set(allIn(root).map(({ name }) => name));
    expect([...names].sort()).toEqual(
      ["desc", "g", "metadata", "path", "rect", "riposte:debate", "svg", "text", "title"].sort(),
    );
    expect(
      allIn(root).some(({ attributes }) => "style" in attributes || "dominant-baseline" in attributes),
    ).toBe(false);
    expect(allIn(root).flatMap((each) => (each.name === "text" ? [each.text] : []))).toContain(
      "• It is slow.",
    );
  });

  test("uses no id twice", () => {
    const ids = allIn(root).flatMap(({ attributes }) => attributes["id"] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test("a part of the map is cut out by whole pixels, and nothing moves", () => {
  const view = { x: 10.4, y: 20.6, width: 100, height: 50.2 };
  const root = parseXml(paint(graph, { viewBox: view }));
  expect(root.attributes["viewBox"]).toBe("10 20 101 51");
  const rect = (svg: Element) =>
    withClass(svg, "statement").map(({ children }) => children[1]?.attributes["x"]);
  expect(rect(root)).toEqual(rect(parseXml(paint(graph))));
});

test("links a statement to its source only where that stands on the web", () => {
  const links = (name: string) => {
    const other = graph.copy();
    other.setAttribute("sources", [{ id: asId<SourceId>("source"), name, text: "" }]);
    return allIn(parseXml(paint(other)))
      .filter((each) => each.name === "a")
      .map(({ attributes }) => attributes["href"]);
  };
  expect(links("mails.mbox")).toEqual([]);
  expect(links("javascript:alert(1)")).toEqual([]);
  expect(links("https://lists.example.org/1.html?a&b")).toEqual(
    Array(3).fill("https://lists.example.org/1.html?a&b"),
  );
});

test("what XML cannot hold is replaced on the picture and kept in the debate inside", () => {
  const odd = "bell \u0007, half \ud83d of a pair, \uffff, ]]> and <script>&amp;";
  const other = debate("Ann#1: Drop it.");
  other.setNodeAttribute("1", "text", odd);
  const svg = paint(other);
  const root = parseXml(svg);
  expect(withClass(root, "statement").map(titleOf)).toEqual([
    "Ann, claim: bell \ufffd, half \ufffd of a pair, \ufffd, ]]> and <script>&amp;",
  ]);
  expect(JSON.parse(debateInSvg(svg) ?? "")).toEqual(other.export());
});

test("any debate gives well-formed XML from which it can be opened again", () => {
  fc.assert(
    fc.property(
      randomDebate(12),
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      (notation, text, title) => {
        const any = debate(notation, title);
        any.setNodeAttribute("0", "text", text);
        const svg = paint(any);
        parseXml(svg);
        expect(JSON.parse(debateInSvg(svg) ?? "")).toEqual(any.export());
        expect(paint(any)).toBe(svg);
      },
    ),
    { numRuns: 100 },
  );
});

test("a line from right to left says so and starts at its right end", () => {
  const other = debate("Ann#1: שלום לכולם.");
  const [line] = drawScene(other).cards[0]?.lines ?? [];
  const text = allIn(parseXml(paint(other))).find((each) => each.text === "שלום לכולם.");
  expect(text?.attributes).toMatchObject({ direction: "rtl", x: String(line?.x) });
});
