import { expect, test } from "vitest";
import { toJson } from "../../src/export/json.ts";
import { fromJson } from "../../src/export/saved.ts";
import type { DebateGraph } from "../../src/graph/attributes.ts";
import {
  applyPeopleChoices,
  choosePeople,
  mergePeople,
  personNamed,
  renamePerson,
  splitAlias,
} from "../../src/graph/people.ts";
import { setStandings } from "../../src/graph/standing.ts";
import { asId, type MessageId } from "../../src/model/ids.ts";
import { debate } from "../kit/debate.ts";

const graph = debate(`
  Ann/a1#1: Drop it.
    Bob/b1#2 rebuts 1: Keep it.
      Bobby/b2#3 rebuts 2: On second thoughts, drop it.
    Ann/a2#4: It is slow.
      unknown/u1#5 concedes 1: True.`);
setStandings(graph);

const said = (of: DebateGraph) => of.mapNodes((key, { author }) => `${key}:${author}`).join(" ");
const names = (of: DebateGraph) => of.getAttribute("participants").map(({ name }) => name);
const standing = (of: DebateGraph, key: string) => of.getNodeAttribute(key, "standing");
const ids = (...messages: string[]) => messages.map(asId<MessageId>);

test("a person is renamed; the old name stays as a spelling", () => {
  const next = renamePerson(graph, "Ann", "Ann Example");
  const ann = next.getAttribute("participants")[0];
  expect([ann?.id, ann?.name, ann?.aliases.includes("Ann")]).toEqual(["ann", "Ann Example", true]);
  expect(said(next)).toBe(said(graph));
  expect(names(graph)).toContain("Ann");
});

test("two are one: what they said, their names, and how their statements stand", () => {
  expect(standing(graph, "2")).toBe("contested");
  const next = mergePeople(graph, "Bob", "Bobby");
  expect(said(next)).toBe("1:ann 2:bob 3:bob 4:ann 5:unknown");
  expect(next.getAttribute("messages").map(({ author }) => author)).not.toContain("bobby");
  expect(names(next)).toEqual(["Ann", "Bob"]);
  expect(personNamed(next.getAttribute("participants"), "BOBBY")?.id).toBe("bob");
  expect(standing(next, "2")).toBe("unanswered");
  expect(standing(graph, "2")).toBe("contested");
});

test("messages are split off to somebody new, or to somebody who is there", () => {
  const next = splitAlias(graph, "Ann", "Anna", ids("a2"));
  expect(names(next)).toEqual(["Ann", "Bob", "Bobby", "Anna"]);
  const anna = personNamed(next.getAttribute("participants"), "anna");
  expect(next.getNodeAttribute("4", "author")).toBe(anna?.id);
  expect(next.getNodeAttribute("1", "author")).toBe("ann");
  expect(said(splitAlias(graph, "Ann", "Bob", ids("a2")))).toBe("1:ann 2:bob 3:bobby 4:bob 5:unknown");
});

test("a spelling that is split off is no longer the first one's", () => {
  const merged = mergePeople(graph, "Bob", "Bobby");
  const next = splitAlias(merged, "Bob", "Bobby", ids("b2"));
  const bob = personNamed(next.getAttribute("participants"), "Bob");
  expect(bob?.aliases).not.toContain("Bobby");
  expect(next.getNodeAttribute("3", "author")).not.toBe("bob");
  expect(standing(next, "2")).toBe("contested");
});

test("the unknown author of a message is named; an address names its owner", () => {
  const next = splitAlias(graph, "unknown", "dan@example.org", ids("u1"));
  const dan = next.getAttribute("participants").at(-1);
  expect(dan).toMatchObject({ name: "dan", addresses: ["dan@example.org"] });
  expect(next.getNodeAttribute("5", "author")).toBe(dan?.id);
});

test("choices are noted, survive saving, and can be done again", () => {
  const chosen = splitAlias(mergePeople(graph, "Bob", "Bobby"), "unknown", "Dan", ids("u1"));
  const opened = fromJson(JSON.parse(toJson(chosen)), "d.json");
  const choices = "code" in opened ? [] : (opened.getAttribute("peopleChoices") ?? []);
  expect(choices).toHaveLength(2);
  expect(applyPeopleChoices(graph, choices).export()).toEqual(chosen.export());
});

test("what fits nobody changes nothing", () => {
  for (const choice of [
    { do: "rename", person: "Eve", name: "Eva" },
    { do: "rename", person: "Ann", name: " " },
    { do: "merge", person: "Ann", with: "Ann" },
    { do: "merge", person: "Ann", with: "Eve" },
    { do: "split", person: "Ann", name: "Anna", messages: ids("b1") },
    { do: "split", person: "Ann", name: "", messages: ids("a1") },
  ] as const)
    expect(choosePeople(graph, choice)).toBe(graph);
});
