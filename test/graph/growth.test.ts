import { describe, expect, test } from "vitest";
import { growthOf, newSince } from "../../src/graph/growth.ts";
import { asId } from "../../src/model/ids.ts";
import { debate } from "../kit/debate.ts";

const notation = `
  Ann#1: Drop it.
    Bob#2 rebuts 1: Keep it.
      Cid#3 rebuts 2: No.
    Dan#4 asks 1: Why?`;

/** With a date for each message, "" for none. */
function dated(...dates: string[]) {
  const graph = debate(notation);
  graph.updateAttribute("messages", (messages = []) =>
    messages.map(({ date: _, ...message }, i) => (dates[i] ? { ...message, date: dates[i] } : message)),
  );
  return graph;
}

const order = (...dates: string[]) => growthOf(dated(...dates)).messages.join(" ");

describe("mails come", () => {
  test("by date, whatever their place in the debate", () => {
    expect(order("2024-05-01", "2024-05-02", "2024-05-04", "2024-05-03")).toBe("Ann Bob Dan Cid");
  });

  test("by the moment where zones are known", () => {
    expect(order("2024-05-01", "2024-05-02T10:00:00+02:00", "", "2024-05-02T09:00:00Z")).toBe(
      "Ann Bob Cid Dan",
    );
    expect(order("2024-05-01", "2024-05-02T10:00:00-02:00", "", "2024-05-02T09:00:00Z")).toBe(
      "Ann Dan Bob Cid",
    );
  });

  test("only where they say something that is drawn", () => {
    const { messages, after, stepOf } = growthOf(dated("2024-05-01", "2024-05-02", "2024-05-03"), (id) =>
      ["1", "3"].includes(id),
    );
    expect(messages).toEqual(["Ann", "Cid"]);
    expect(["1", "3"].map((id) => stepOf(asId(id)))).toEqual([1, 2]);
    expect(after(1).statements.has(asId("3"))).toBe(false);
  });

  test("after what they answer, also with a clock that is behind", () => {
    expect(order("2024-05-03", "2024-05-01", "2024-05-04", "2024-05-02")).toBe("Ann Bob Dan Cid");
  });

  test("right after what they answer where they have no date", () => {
    expect(order("2024-05-01", "2024-05-03", "", "2024-05-02")).toBe("Ann Dan Bob Cid");
  });

  test("in the debate's order where nothing has a date", () => {
    expect(order()).toBe("Ann Bob Cid Dan");
  });
});

test("the map after each mail grows by its statements and their relations", () => {
  const { after, messages } = growthOf(debate(notation));
  const say = (count: number) => {
    const { statements, relations } = after(count);
    return `${[...statements].join()}: ${[...relations].join(", ")}`;
  };
  expect([0, 1, 2].map(say)).toEqual([": ", "1: ", "1,2: 2 rebuts 1"]);
  expect(say(messages.length)).toBe("1,2,3,4: 2 rebuts 1, 3 rebuts 2, 4 asks 1");
});

test("a statement knows its step", () => {
  const { stepOf } = growthOf(debate(notation));
  expect(["1", "4", "nobody"].map((id) => stepOf(asId(id)))).toEqual([1, 4, 0]);
});

test("new since a date: that day too, and mails without a date with what they answer", () => {
  const graph = dated("2024-05-01", "2024-05-02T23:00:00", "", "2024-05-01");
  expect([...newSince(graph, "2024-05-02")]).toEqual(["2", "3"]);
  expect([...newSince(graph, "2024-05-01")]).toEqual(["1", "2", "3", "4"]);
  expect([...newSince(graph, "2024-05-03")]).toEqual([]);
  expect([...newSince(graph, "someday")]).toEqual([]);
});
