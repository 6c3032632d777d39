import { expect, test } from "vitest";
import { toSvg } from "../../src/export/svg.ts";
import { debateInSvg } from "../../src/export/svg-debate.ts";
import { drawScene } from "../../src/scene/draw.ts";
import { debate } from "../kit/debate.ts";

const graph = debate(`
  Ann#1: Drop "it" & <that>.
    Bob#2 rebuts 1: No.`);
const svg = toSvg(drawScene(graph), graph);

test("the debate comes out as it went in", () => {
  expect(JSON.parse(debateInSvg(svg) ?? "")).toEqual(graph.export());
});

test("the debate inside survives another program's way of writing XML", () => {
  const rewritten = svg
    .replaceAll("&quot;", "&#34;")
    .replace('<riposte:debate xmlns:riposte="urn:riposte:debate">', '<riposte:debate\n  id="metadata7">')
    .replace("</riposte:debate>", "</riposte:debate >");
  expect(JSON.parse(debateInSvg(rewritten) ?? "")).toEqual(graph.export());
  const json = JSON.stringify(graph.export());
  expect(debateInSvg(`<svg><riposte:debate><![CDATA[${json}]]></riposte:debate></svg>`)).toBe(json);
});

test("a picture without a debate has none, and one that breaks off in it neither", () => {
  expect(debateInSvg("<svg/>")).toBeUndefined();
  expect(debateInSvg("<svg><riposte:debate>{}")).toBeUndefined();
});
