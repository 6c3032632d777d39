import { expect, test } from "vitest";
import { answersToReasons, reasonsFor, standingOfReasons } from "../../src/graph/reasons.ts";
import { asId } from "../../src/model/ids.ts";
import { debate } from "../kit/debate.ts";

const graph = debate(`
  Ann#1: Drop it.
  Ann#2 supports 1: It is slow.
  Ann#3 supports 2: It took an hour.
  Ann#4 supports 1: It is old.
  Ann#5 asks 1: Or not?
    Bob#6 rebuts 3, asks 3: It took a minute.
    Bob#7 supports 1: Nobody uses it.
    Cid#8 concedes 2: It is.
  Ann/later#9 rebuts 6: No.`);

const said = (acts: ReturnType<typeof reasonsFor>) => acts.map(({ from, to }) => `${from}>${to}`).join(" ");

test("reasons are what the author backs a statement with, then what backs these", () => {
  expect(said(reasonsFor(graph, asId("1")))).toBe("2>1 4>1 3>2");
  expect(said(reasonsFor(graph, asId("4")))).toBe("");
});

test("answers to reasons are those of others, with all that each says of a reason", () => {
  expect(said(answersToReasons(graph, asId("1")))).toBe("8>2 6>3");
  expect(answersToReasons(graph, asId("1"))[1]?.relations).toEqual(["6 asks 3", "6 rebuts 3"]);
});

test("how the reasons stand is told as for a statement", () => {
  expect(standingOfReasons(graph, asId("1"))).toBe("partly conceded");
  expect(standingOfReasons(graph, asId("2"))).toBe("contested");
  expect(standingOfReasons(graph, asId("4"))).toBe("unanswered");
});

test("reasons that back each other are walked once", () => {
  const circle = debate("Ann#1 supports 2: A.\nAnn#2 supports 1: B.\n Bob#3 rebuts 2: C.");
  expect(said(reasonsFor(circle, asId("1")))).toBe("2>1");
  expect(standingOfReasons(circle, asId("1"))).toBe("contested");
});
