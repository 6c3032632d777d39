// a pipermail page saved as text
import { expect, test } from "vitest";
import { bodiesOf, dedent, pipermailPage, reading } from "../kit/mails.ts";

test("its head, its body without head and footer", async () => {
  const page = await reading(pipermailPage("> Ship it?\nNo.\n\nAnn"));
  expect(page.mails).toMatchObject([
    {
      from: { name: "Lee, Ann", address: "ann@example.org" },
      date: { iso: "2025-01-19T20:38:11-08:00", text: "Sun Jan 19 20:38:11 PST 2025" },
      subject: "[RFC] Ship it",
      list: "talk",
    },
  ]);
  expect(page.title).toBe("Ship it");
  expect(bodiesOf(page)).toEqual(["> Ship it?\nNo.\n\nAnn\n"]);
  expect(page.issues).toEqual([]);
});

test("a body that speaks of “More information” early on stays whole", async () => {
  const body = `More information about the plan\n${"Line.\n".repeat(20)}`;
  expect(bodiesOf(await reading(pipermailPage(body)))).toEqual([body]);
});

test("a browser's copy with links to the neighbours", async () => {
  const page = await reading(
    dedent(`
      [talk] Ship it

      Ann Lee ann at example.org
      Fri Jan  2 10:00:00 CET 2009

          Previous message (by thread): [talk] Ship it
          Messages sorted by: [ date ] [ thread ] [ subject ] [ author ]

      Ship it.

          Previous message (by thread): [talk] Ship it

      More information about the Talk mailing list
    `),
  );
  expect(page.mails).toMatchObject([{ from: { name: "Ann Lee", address: "ann@example.org" }, list: "Talk" }]);
  expect(bodiesOf(page)).toEqual(["Ship it.\n"]);
});

test("the same page has the same names on every machine", async () => {
  const page = await reading(pipermailPage("> Ship it?\nNo."), "one");
  const again = await reading(pipermailPage("> Ship it?\nNo."), "other");
  expect(again.mails[0]?.id).toBe(page.mails[0]?.id);
  expect((await reading(pipermailPage("> Ship it?\nYes."))).mails[0]?.id).not.toBe(page.mails[0]?.id);
});
