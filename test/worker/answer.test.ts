import { expect, test } from "vitest";
import { answer } from "../../src/worker/answer.ts";

const input = (text: string) => ({ name: "mail.txt", bytes: new TextEncoder().encode(text) });

test("an answer can be posted, and holds the debate", async () => {
  const mail = `From: Ann <ann@example.org>
Subject: Drop it
Date: Mon, 6 May 2024 10:00:00 +0200

On Sunday, Bob wrote:
> We should drop the old parser.
No, we should not. People still use it.
`;
  const given = structuredClone(await answer([input(mail)]));
  expect(given.kind === "debate" && given.graph.nodes.length).toBeGreaterThanOrEqual(2);
});

test("an empty input is told, not thrown", async () => {
  const given = await answer([input("")]);
  expect(given.kind === "nothing" && given.issues.map(({ code }) => code)).toEqual(["input-empty"]);
});

test("our own mistakes become an answer", async () => {
  const broken = { name: "x", bytes: undefined as unknown as Uint8Array };
  expect(await answer([broken])).toMatchObject({ kind: "failed" });
});
