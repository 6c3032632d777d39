import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { asId } from "../../src/model/ids.ts";
import { openSession, type Reply } from "../../src/worker/session.ts";

const mail = (
  id: string,
  subject: string,
  text: string,
  parent = "",
) => `From ann@example.org Mon May  6 10:00:00 2024
From: ${id} <${id}@example.org>
Subject: ${subject}
Date: Mon, 6 May 2024 10:00:00 +0200
Message-ID: <${id}@example.org>
${parent && `In-Reply-To: <${parent}@example.org>\n`}
${text}

`;

const debated = (a: string, b: string, subject: string) =>
  mail(a, subject, "We should drop the old parser.") +
  mail(
    b,
    `Re: ${subject}`,
    `On Monday, ${a} wrote:\n> We should drop the old parser.\nNo, we should not. People use it.`,
    a,
  );

const file = (name: string, content: BlobPart) => ({ name, blob: new Blob([content]) });

async function replies(...files: { name: string; blob: Blob }[]) {
  const said: Reply[] = [];
  const session = openSession((reply) => said.push(structuredClone(reply)));
  await session({ do: "read", files });
  return {
    said,
    session,
    last: said.at(-1),
    of: (kind: Reply["kind"]) => said.filter((one) => one.kind === kind),
  };
}

test("one debate is answered at once, and can be posted", async () => {
  const { last } = await replies(file("mail.mbox", debated("ann", "bob", "Drop it")));
  expect(
    last?.kind === "read" && last.answer.kind === "debate" && last.answer.graph.nodes.length,
  ).toBeGreaterThanOrEqual(2);
});

test("an archive is offered, packed or not, over several files; then each thread is summed up", async () => {
  const { said, of, session } = await replies(
    file(
      "one.mbox.gz",
      gzipSync(debated("ann", "bob", "Drop it") + mail("eve", "Lunch", "Lunch is at noon.")),
    ),
    file("two.mbox", debated("cid", "dan", "Keep it")),
  );
  const [archive] = of("archive");
  if (archive?.kind !== "archive") throw new Error("no archive");
  expect(archive.threads.map(({ subject }) => subject).sort()).toEqual(["Drop it", "Keep it"]);
  expect(archive.single).toBe(1);
  expect(of("summary").map((one) => one.kind === "summary" && one.summary.people.length)).toEqual([2, 2]);
  await session({ do: "map", thread: archive.threads[0]?.id ?? asId("") });
  const last = said.at(-1);
  expect(last?.kind === "mapped" && last.answer.kind).toBe("debate");
});

test("every byte that is read is told", async () => {
  const blob = new Blob([debated("ann", "bob", "Drop it")]);
  const { of } = await replies({ name: "mail.mbox", blob });
  const told = of("progress").map((one) => (one.kind === "progress" ? one.bytes : 0));
  expect(told.at(-1)).toBe(blob.size);
  expect(told).toEqual([...told].sort((a, b) => a - b));
});

test("an empty input, and one without a debate, say so", async () => {
  const { last } = await replies(file("empty.txt", ""));
  expect(
    last?.kind === "read" && last.answer.kind === "nothing" && last.answer.issues.map(({ code }) => code),
  ).toEqual(["input-empty"]);
  const lunch = await replies(file("lunch.mbox", mail("eve", "Lunch", "Lunch is at noon.")));
  expect(
    lunch.last?.kind === "read" &&
      lunch.last.answer.kind === "debate" &&
      lunch.last.answer.issues.map(({ code }) => code),
  ).toEqual(["no-debate"]);
});

test("a file that the browser does not give is named; our own mistakes become an answer", async () => {
  const gone = {
    stream: () => new ReadableStream({ pull: () => Promise.reject(new Error("gone")) }),
  } as unknown as Blob;
  expect((await replies({ name: "a folder", blob: gone })).last).toEqual({
    kind: "read",
    answer: { kind: "unreadable", name: "a folder" },
  });
  expect((await replies({ name: "x", blob: undefined as unknown as Blob })).last).toMatchObject({
    kind: "read",
    answer: { kind: "failed" },
  });
  const said: Reply[] = [];
  await openSession((reply) => said.push(reply))({ do: "map", thread: asId("none") });
  expect(said).toMatchObject([{ kind: "mapped", answer: { kind: "failed" } }]);
});
