import { expect, test } from "vitest";
import { asId, type PersonId } from "../../src/model/ids.ts";
import { all, only, showAll, toggle } from "../../src/state/query.ts";

const [ann, bob, cid] = ["ann", "bob", "cid"].map((name) => asId<PersonId>(name)) as [
  PersonId,
  PersonId,
  PersonId,
];

test("toggle hides, and shows again", () => {
  const hidden = toggle("people", ann)(showAll);
  expect([...hidden.people]).toEqual([ann]);
  expect(toggle("people", ann)(hidden)).toEqual(showAll);
});

test("the old state is left as it was", () => {
  toggle("kinds", "question")(showAll);
  expect(showAll.kinds.size).toBe(0);
});

test("only hides all others, also where the one was hidden", () => {
  const query = only("people", bob, [ann, bob, cid])(toggle("people", bob)(showAll));
  expect([...query.people]).toEqual([ann, cid]);
});

test("all shows one facet and leaves the others", () => {
  const query = toggle("types", "rebuts")(toggle("people", ann)(showAll));
  expect(all("people")(query)).toEqual(toggle("types", "rebuts")(showAll));
});
