import fc from "fast-check";
import { expect, test } from "vitest";
import { fold, foldAll, openAll } from "../../src/graph/fold.ts";
import { asId, type PersonId, type StatementId } from "../../src/model/ids.ts";
import { arrange, focusing, folding, inMode, markingSince, modes } from "../../src/state/arrangement.ts";
import { playTo } from "../../src/state/playback.ts";
import { fromHash, toHash } from "../../src/state/url.ts";
import { startView } from "../../src/state/view.ts";

const s1 = asId<StatementId>("s1");

test("mode, folds, focus and date stand in the address", () => {
  const view = arrange((all) =>
    markingSince("2024-03-01")(
      focusing({ kind: "around", at: s1, steps: 2 })(
        folding(fold({ kind: "topic", at: s1 }))(inMode("timeline")(all)),
      ),
    ),
  )(startView);
  expect(toHash(view)).toBe("#mode=timeline&fold=s1&around=s1&steps=2&since=2024-03-01");
});

test("what is unfolded again and back in the flow needs no address", () => {
  const there = arrange((all) => folding(foldAll(1))(inMode("layered")(all)))(startView);
  const back = arrange((all) => folding(foldAll())(inMode("flow")(all)))(there);
  expect(toHash(back)).toBe("");
});

test("everything open stands in the address, for wide fans fold by themselves", () => {
  expect(toHash(arrange(folding(openAll))(startView))).toBe("#fans=open");
});

test("what it does not know is left out", () => {
  expect(fromHash("#mode=spiral&level=deep&fans=wide&since=yesterday&between=ann&mails=-3")).toEqual(
    startView,
  );
});

const ids = fc.uniqueArray(fc.string({ minLength: 1 }).map(asId<StatementId>), { maxLength: 3 });
const id = fc.string({ minLength: 1 }).map(asId<StatementId>);
const person = fc.string({ minLength: 1 }).map(asId<PersonId>);
const focus = fc.oneof(
  fc.record({ kind: fc.constant("around" as const), at: id, steps: fc.nat(9) }),
  fc.record({ kind: fc.constant("between" as const), people: fc.tuple(person, person) }),
  fc.record({ kind: fc.constant("path" as const), ends: fc.tuple(id, id) }),
);
const arrangement = fc.record(
  {
    mode: fc.constantFrom(...modes),
    folds: fc.record(
      {
        topics: ids,
        replies: ids,
        open: ids,
        people: fc.uniqueArray(person),
        level: fc.nat(9),
        fans: fc.constant("open" as const),
      },
      { requiredKeys: ["topics", "replies", "open", "people"] },
    ),
    focus,
    since: fc.constant("2020-07-08"),
  },
  { requiredKeys: ["mode", "folds"] },
);

test("every arrangement survives the address", () => {
  fc.assert(
    fc.property(arrangement, fc.option(fc.nat(999)), (any, mails) => {
      const view = playTo(mails ?? undefined)(arrange(() => any)(startView));
      expect(fromHash(toHash(view))).toEqual(view);
    }),
  );
});
