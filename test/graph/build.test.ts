import { expect, test } from "vitest";
import { buildGraph } from "../../src/graph/build.ts";
import type { Debate } from "../../src/model/debate.ts";
import { asId, type MessageId, type RelationId, type StatementId } from "../../src/model/ids.ts";
import type { Relation, RelationType } from "../../src/model/relation.ts";
import type { Statement } from "../../src/model/statement.ts";

const statement = (id: string, author: string): Statement => ({
  id: asId(id),
  kind: "claim",
  author: asId(author),
  message: asId(`mail of ${author}`),
  text: `${id} says so.`,
  source: asId("page"),
  lines: [1, 1],
  span: { from: 3, to: 9 },
  confidence: 0.5,
  cues: [],
  sightings: [],
});

const relation = (from: string, type: RelationType, to: string): Relation => ({
  id: asId<RelationId>(`${from}-${type}-${to}`),
  type,
  from: asId<StatementId>(from),
  to: asId<StatementId>(to),
  confidence: 0.5,
  basis: "wording",
  cues: [],
  lines: [1, 1],
});

const debate = (statements: Statement[], relations: Relation[]): Debate => ({
  title: "Tabs",
  participants: [],
  messages: [
    {
      id: asId<MessageId>("mail of ann"),
      author: asId("ann"),
      date: { iso: "2025-01-06T10:00+01:00", text: "Mon, 6 Jan 2025 10:00 +0100" },
      recovered: true,
    },
    { id: asId<MessageId>("mail of bob"), author: asId("bob"), recovered: false },
  ],
  sources: [],
  statements,
  relations,
  issues: [],
});

const standings = (...relations: Relation[]): string[] => {
  const graph = buildGraph(
    debate([statement("a", "ann"), statement("b", "bob"), statement("c", "ann")], relations),
  );
  return graph.mapNodes((_, { standing }) => standing);
};

test("“Yes, but” keeps both relations between the same two statements", () => {
  const both = [relation("b", "concedes", "a"), relation("b", "rebuts", "a")];
  const graph = buildGraph(debate([statement("a", "ann"), statement("b", "bob")], both));
  expect(graph.edges("b", "a").sort()).toEqual(["b-concedes-a", "b-rebuts-a"]);
});

test("a message's date is saved as it can be computed with and as it was written, and never made up", () => {
  const [ann, bob] = buildGraph(debate([], [])).getAttribute("messages");
  expect(ann).toMatchObject({ date: "2025-01-06T10:00+01:00", dateText: "Mon, 6 Jan 2025 10:00 +0100" });
  expect(bob).not.toHaveProperty("date");
});

test("a span is saved as two offsets", () => {
  const graph = buildGraph(debate([statement("a", "ann")], []));
  expect(graph.getNodeAttribute("a", "span")).toEqual([3, 9]);
});

test("what others say gives a statement its standing; the author's own premises do not", () => {
  expect(standings()).toEqual(["unanswered", "unanswered", "unanswered"]);
  expect(standings(relation("c", "supports", "a"))[0]).toBe("unanswered");
  expect(standings(relation("b", "rebuts", "a"))[0]).toBe("contested");
});

test("a relation to what is no statement is our own mistake", () => {
  expect(() => buildGraph(debate([statement("a", "ann")], [relation("b", "rebuts", "a")]))).toThrow(
    "bug: relation",
  );
});
