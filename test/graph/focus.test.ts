import { describe, expect, test } from "vitest";
import { exchangesOf, type Focus, focusOn, partOf } from "../../src/graph/focus.ts";
import { asId } from "../../src/model/ids.ts";
import { debate } from "../kit/debate.ts";

const graph = debate(`
  Ann#1: Drop it.
  Ann#2 supports 1: It is slow.
    Bob#3 rebuts 1 .9: Keep it.
    Bob#4 supports 3: I need it.
      Ann/more#5 asks 3: What for?
      Cid#6 rebuts 3: You do not.
        Bob/late#7 rebuts 6: I do.
  Eve#8: Another matter.`);

const say = (focus: Focus): string => {
  const { statements, relations } = focusOn(graph, focus);
  return `${[...statements].sort().join()}: ${[...relations].sort().join(", ")}`;
};
const around = (at: string, steps: number) => say({ kind: "around", at: asId(at), steps });
const between = (a: string, b: string) => say({ kind: "between", people: [asId(a), asId(b)] });
const path = (a: string, b: string) => say({ kind: "path", ends: [asId(a), asId(b)] });

test("around a statement: step by step, both ways", () => {
  expect(around("1", 0)).toBe("1: ");
  expect(around("1", 1)).toBe("1,2,3: 2 supports 1, 3 rebuts 1");
  expect(around("7", 2)).toBe("3,6,7: 6 rebuts 3, 7 rebuts 6");
  expect(around("8", 9)).toBe("8: ");
});

describe("between two people", () => {
  test("what they say to each other, with their reasons, without third people", () => {
    expect(between("ann", "bob")).toBe("1,2,3,4,5: 2 supports 1, 3 rebuts 1, 4 supports 3, 5 asks 3");
  });

  test("does not ask who comes first", () => {
    expect(between("cid", "bob")).toBe(between("bob", "cid"));
    expect(between("cid", "bob")).toBe("3,4,6,7: 4 supports 3, 6 rebuts 3, 7 rebuts 6");
  });

  test("how often each met the others, whoever acted", () => {
    expect([...exchangesOf(graph, asId("bob"))]).toEqual([
      ["ann", 2],
      ["cid", 2],
    ]);
    expect(exchangesOf(graph, asId("eve")).size).toBe(0);
  });

  test("nothing between those who never met", () => {
    expect(between("ann", "eve")).toBe(": ");
  });
});

test("the path between two statements: the shortest, or none", () => {
  expect(path("2", "7")).toBe("1,2,3,6,7: 2 supports 1, 3 rebuts 1, 6 rebuts 3, 7 rebuts 6");
  expect(path("7", "2")).toBe(path("2", "7"));
  expect(path("3", "3")).toBe("3: ");
  expect(path("1", "8")).toBe(": ");
});

test("what the debate does not have gives nothing", () => {
  expect(around("99", 2)).toBe(": ");
  expect(path("1", "99")).toBe(": ");
});

test("a part is a debate of its own, and the whole one stays as it was", () => {
  const part = partOf(graph, focusOn(graph, { kind: "between", people: [asId("ann"), asId("bob")] }));
  expect(part.nodes()).toEqual(["1", "2", "3", "4", "5"]);
  expect(part.size).toBe(4);
  expect(part.getAttributes()).toEqual(graph.getAttributes());
  expect(graph.order).toBe(8);
});
