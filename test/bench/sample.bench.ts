// how long each stage takes on the embedded debate, in Node
import { readFileSync } from "node:fs";
import { test } from "vitest";
import { argue } from "../../src/argue/argue.ts";
import { drawScene, mapConversation, toSvg } from "../../src/debate.ts";
import { converse } from "../../src/quote/converse.ts";
import { median, report } from "../kit/measure.ts";
import { readInputs } from "../kit/reading.ts";

test("the embedded debate, stage by stage", async () => {
  const input = {
    name: "lustre-upstreaming.txt",
    bytes: readFileSync("public/debates/lustre-upstreaming.txt"),
  };
  const reading = await readInputs([input]);
  const conversation = converse(reading);
  const graph = mapConversation(conversation);
  const scene = drawScene(graph);
  const stages: [string, () => unknown][] = [
    ["read", () => readInputs([input])],
    ["quote", () => converse(reading)],
    ["argue", () => argue(conversation)],
    ["draw", () => drawScene(graph)],
    ["svg", () => toSvg(scene, graph)],
  ];
  const rows = [];
  for (const [stage, run] of stages) rows.push({ stage, "median ms": await median(21, run) });
  report("embedded debate: milliseconds a stage", rows);
});
