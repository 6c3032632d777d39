import { expect, test } from "vitest";
import { newMail } from "../../src/read/mail.ts";
import { annotatedMails, readGoldFile, resolveGold } from "../../src/score/gold.ts";

const body = "Hello,\n> We should drop tabs.\nNo, we should\nkeep them. Really.\n";
const mail = newMail({
  file: "a",
  text: body,
  body: { from: 0, to: body.length },
  from: {},
  messageId: "m1",
});
const other = newMail({ file: "b", text: "x\n", body: { from: 0, to: 2 }, from: {}, messageId: "m2" });

const file = (statement: object) =>
  readGoldFile(
    JSON.stringify({
      source: "a.mbox",
      title: "Tabs",
      messages: ["m1"],
      statements: [{ id: "1", author: "Ann", kind: "claim", ...statement }],
      relations: [],
    }),
  );

test("words are counted in their lines, quote marks aside", () => {
  const quoted = file({ message: "m1", lines: [2, 2], words: [0, 3] });
  expect(resolveGold(quoted, [mail]).statements[0]?.text).toBe("We should drop tabs.");
  const own = file({ message: "m1", lines: [3, 4], words: [1, 4] });
  expect(resolveGold(own, [mail]).statements[0]?.text).toBe("we should keep them.");
});

test("an annotation with words of its own keeps them", () => {
  expect(resolveGold(file({ text: "As it is." }), []).statements[0]?.text).toBe("As it is.");
});

test("only the mails that the annotation names are read", () => {
  expect(annotatedMails(file({}), [mail, other])).toEqual([mail]);
});

test("what is no annotation is refused", () => {
  expect(() => readGoldFile("{}")).toThrow();
  expect(() => file({ kind: "joke" })).toThrow();
});

test("rows say the same as objects", () => {
  const inRows = (statements: unknown[][], relations: unknown[][]) =>
    readGoldFile(
      JSON.stringify({
        source: "a.mbox",
        title: "Tabs",
        messages: ["m1"],
        people: ["Ann", "Bob"],
        statements,
        relations,
      }),
    );
  const rows = [
    [0, 2, 2, 0, 3, 1, "proposal"],
    [0, 3, 4, 1, 4, 0, "claim"],
  ];
  const { statements, relations } = resolveGold(inRows(rows, [[2, "rebuts", 1]]), [mail]);
  expect(statements).toEqual([
    { id: "1", author: "Bob", kind: "proposal", text: "We should drop tabs." },
    { id: "2", author: "Ann", kind: "claim", text: "we should keep them." },
  ]);
  expect(relations).toEqual([{ from: "2", type: "rebuts", to: ["1"] }]);
  expect(() => inRows([[0, 2, 2, 0, 3, 1, "guess"]], [])).toThrow(/guess/);
});
