// what Riposte makes of each golden input, stage by stage; UPDATE=1 rewrites the folders
import { describe, test } from "vitest";
import { drawScene, mapConversation, toSvg } from "../../src/debate.ts";
import { converse } from "../../src/quote/converse.ts";
import { conversationText, expectGolden, goldens, inputOf, statementsText } from "../kit/golden.ts";
import { readInputs } from "../kit/reading.ts";

describe.each(goldens())("%s", async (golden) => {
  const conversation = converse(await readInputs([inputOf(golden)]));
  const graph = mapConversation(conversation);

  test("passages", () => expectGolden(golden, "passages.txt", conversationText(conversation)));
  test("statements", () => expectGolden(golden, "statements.txt", statementsText(graph)));
  test("figure", () => expectGolden(golden, "figure.svg", toSvg(drawScene(graph), graph)));
});
