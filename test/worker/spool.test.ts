import { expect, test } from "vitest";
import { blobSpool } from "../../src/worker/spool.ts";

test("what was kept comes back, from the open lot and from closed ones", async () => {
  const spool = blobSpool();
  const mails = Array.from({ length: 40 }, (_, index) => new Uint8Array(300_000).fill(index));
  const at: number[] = [];
  for (const mail of mails) at.push(await spool.keep(mail));
  for (const [index, place] of at.entries())
    expect(Buffer.compare(await spool.fetch(place), mails[index] ?? new Uint8Array())).toBe(0);
  expect(new Set(at).size).toBe(mails.length);
});

test("what was kept does not change with what was handed in", async () => {
  const spool = blobSpool();
  const raw = new Uint8Array([1, 2, 3]);
  const at = await spool.keep(raw);
  raw.fill(0);
  expect([...(await spool.fetch(at))]).toEqual([1, 2, 3]);
});
