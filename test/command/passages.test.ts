import { expect, test } from "vitest";
import { passages } from "../../src/command/passages.ts";
import { archive } from "../kit/archives.ts";
import { portWith } from "../kit/port.ts";

const rows = async (single: boolean) => {
  const port = portWith({ mails: archive });
  await passages(port, "mails", { single });
  return (port.files.get("-") ?? "")
    .trimEnd()
    .split("\n")
    .map((row) => JSON.parse(row));
};

test.each([true, false])("one object for each mail (single: %s)", async (single) => {
  const all = await rows(single);
  expect(all.map(({ id }) => id.split("@")[0])).toEqual(["a1", "a2", "b1", "c1", "c2"]);
  expect(all[1].passages[3]).toMatchObject({ kind: "own", author: { name: "Bob Ray" }, answers: [2, 2] });
});

test("in its thread a quoted line is the mail's that says it; alone it is its author's and nothing more", async () => {
  const quoted = (all: Awaited<ReturnType<typeof rows>>) => all[1].passages[1];
  expect(quoted(await rows(false))).toMatchObject({ author: { name: "Ann Lee" }, message: "a1@example.org" });
  expect(quoted(await rows(true)).author).toMatchObject({ name: "Ann Lee" });
  expect(quoted(await rows(true)).message).not.toBe("a1@example.org");
});

test.each([true, false])("nothing to tell apart is said (single: %s)", async (single) => {
  const empty = passages(portWith({ mails: "" }), "mails", { single });
  await expect(empty).rejects.toThrow(/no passages/);
});
