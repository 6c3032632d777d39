import fc from "fast-check";
import { expect, test } from "vitest";
import { asId, type MessageId, type PersonId, type StatementId } from "../../src/model/ids.ts";
import { relationTypes } from "../../src/model/relation.ts";
import { statementKinds } from "../../src/model/statement.ts";
import { toggle } from "../../src/state/query.ts";
import { fromHash, toHash } from "../../src/state/url.ts";
import { filter, select, startOf, startView } from "../../src/state/view.ts";

test("the start view needs no address", () => {
  expect(toHash(startView)).toBe("");
  expect(fromHash("")).toEqual(startView);
});

test("what is hidden and selected can be read in the address", () => {
  const view = select(asId<StatementId>("s1"))(
    filter(toggle("kinds", "question"))(filter(toggle("people", asId<PersonId>("ann")))(startView)),
  );
  expect(toHash(view)).toBe("#without=ann&without-kind=question&at=s1");
});

test("a thread stays in the address while the user looks around in it", () => {
  const view = select(asId<StatementId>("s1"))(startOf(asId<MessageId>("20@lists.example.org")));
  expect(toHash(view)).toBe("#thread=20%40lists.example.org&at=s1");
  expect(toHash(select(undefined)(view))).toBe("#thread=20%40lists.example.org");
  expect(startOf(undefined)).toBe(startView);
});

test("what it does not know is left out", () => {
  expect(fromHash("#without-kind=claim&without-kind=rumour&without-type=x&colour=red&%E0%A4%A")).toEqual(
    filter(toggle("kinds", "claim"))(startView),
  );
});

const view = fc.record(
  {
    query: fc.record({
      people: fc.uniqueArray(fc.string()).map((names) => new Set(names.map(asId<PersonId>))),
      kinds: fc.subarray([...statementKinds]).map((kinds) => new Set(kinds)),
      types: fc.subarray([...relationTypes]).map((types) => new Set(types)),
    }),
    selected: fc.string({ minLength: 1 }).map(asId<StatementId>),
    thread: fc.string({ minLength: 1 }).map(asId<MessageId>),
  },
  { requiredKeys: ["query"] },
);

test("every view survives the address", () => {
  fc.assert(
    fc.property(view, (any) => {
      expect(fromHash(toHash(any))).toEqual(any);
    }),
  );
});

test("no address throws", () => {
  fc.assert(fc.property(fc.string(), (hash) => void fromHash(`#${hash}`)));
});
