import { expect, test } from "vitest";
import { asId, type StatementId } from "../../src/model/ids.ts";
import { drawScene } from "../../src/scene/draw.ts";
import { outlineRows } from "../../src/state/outline.ts";
import { treeOf } from "../../src/state/tree.ts";
import { debate } from "../kit/debate.ts";

const tree = treeOf(
  drawScene(
    debate(`
  Ann#1: Drop it.
  Ann#2 supports 1: It is slow.
    Bob#3 rebuts 1: Keep it.
      Cid#4 rebuts 3: Nobody needs it.
    Bob#5 asks 1: Why?
  Dan#6: Something else.`),
  ),
);

/** "1(2 3(4) 5) 6": what is nested in what; a folded row with a plus. */
function say({ hidden = "", folded = "" }: { hidden?: string; folded?: string } = {}): string {
  const rows = outlineRows(
    tree,
    (id) => !hidden.includes(id),
    new Set([...folded].map((id) => asId<StatementId>(id))),
  );
  return rows
    .map(({ id, level, state }) => `${"-".repeat(level - 1)}${id}${state === "folded" ? "+" : ""}`)
    .join(" ");
}

test("every statement once, below what it hangs on", () => {
  expect(say()).toBe("1 -2 -3 --4 -5 6");
});

test("a folded row hides what hangs on it", () => {
  expect(say({ folded: "3" })).toBe("1 -2 -3+ -5 6");
  expect(say({ folded: "14" })).toBe("1+ 6");
});

test("what hangs on a hidden statement moves up into its place", () => {
  expect(say({ hidden: "3" })).toBe("1 -2 -4 -5 6");
  expect(say({ hidden: "1" })).toBe("2 3 -4 5 6");
});

test("each row knows its place among its siblings", () => {
  const rows = outlineRows(tree, () => true, new Set());
  expect(rows.map(({ id, place, siblings }) => `${id}: ${place}/${siblings}`)).toEqual([
    "1: 1/2",
    "2: 1/3",
    "3: 2/3",
    "4: 1/1",
    "5: 3/3",
    "6: 2/2",
  ]);
});
