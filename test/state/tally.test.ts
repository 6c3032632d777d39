import { expect, test } from "vitest";
import { kindsOf, peopleOf, typesOf } from "../../src/state/tally.ts";
import { debate } from "../kit/debate.ts";

const graph = debate(`
  Ann#1 proposal: Drop it.
  Ann#2 supports 1: It is slow.
    Bob#3 rebuts 1, concedes 2: It is slow, but keep it.
    unknown#4 question asks 1: Why?`);

const all = () => true;
const nothing = { claims: 0, proposals: 0, rebuttals: 0, concessions: 0 };

test("people with what they did, the unknown last", () => {
  expect(peopleOf(graph, all)).toEqual([
    { ...nothing, author: "ann", name: "Ann", statements: 2, proposals: 1 },
    { ...nothing, author: "bob", name: "Bob", statements: 1, claims: 1, rebuttals: 1, concessions: 1 },
    { ...nothing, author: "unknown", name: "Unknown author", statements: 1 },
  ]);
});

test("what the people did adds up to the numbers of kinds and types", () => {
  const sum = (deed: "claims" | "proposals" | "rebuttals" | "concessions") =>
    peopleOf(graph, all).reduce((total, person) => total + person[deed], 0);
  const [kinds, types] = [new Map(kindsOf(graph, all)), new Map(typesOf(graph, all))];
  expect([sum("claims"), sum("proposals")]).toEqual([kinds.get("claim"), kinds.get("proposal")]);
  expect([sum("rebuttals"), sum("concessions")]).toEqual([types.get("rebuts"), types.get("concedes")]);
});

test("kinds and types that occur, in one order", () => {
  expect(kindsOf(graph, all)).toEqual([
    ["claim", 1],
    ["premise", 1],
    ["proposal", 1],
    ["question", 1],
  ]);
  expect(typesOf(graph, all)).toEqual([
    ["supports", 1],
    ["rebuts", 1],
    ["concedes", 1],
    ["asks", 1],
  ]);
});

test("what is not on the map does not count", () => {
  const drawn = (id: string) => id !== "4" && id !== "2";
  expect(kindsOf(graph, drawn)).toEqual([
    ["claim", 1],
    ["proposal", 1],
  ]);
  expect(typesOf(graph, drawn)).toEqual([["rebuts", 1]]);
  expect(peopleOf(graph, drawn).map((one) => [one.name, one.statements, one.concessions])).toEqual([
    ["Ann", 1, 0],
    ["Bob", 1, 0],
    ["Unknown author", 0, 0],
  ]);
});
