import { expect, test } from "vitest";
import { turnsOf } from "../../src/graph/turns.ts";
import { asId } from "../../src/model/ids.ts";

/** "b<a" is a message b that answers a. */
const turns = (...said: string[]) =>
  Object.fromEntries(
    turnsOf(
      said.map((each) => {
        const [id = "", above] = each.split("<");
        return {
          id: asId(id),
          author: "unknown",
          recovered: false,
          ...(above ? { inReplyTo: asId(above) } : {}),
        };
      }),
    ),
  );

test("each answer stands one deeper, in whatever order the messages come", () => {
  expect(turns("c<b", "a", "b<a", "d<a")).toEqual({ a: 0, b: 1, c: 2, d: 1 });
});

test("an answer to a message that nobody has starts anew", () => {
  expect(turns("b<lost", "c<b")).toEqual({ b: 0, c: 1 });
});

test("a circle of answers has an end", () => {
  expect(Object.values(turns("a<b", "b<a")).sort()).toEqual([0, 1]);
});
