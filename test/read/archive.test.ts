// any input -> mails or an issue, and never a failure
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wording } from "../../src/model/issue.ts";
import { bodiesOf, bytesOf, mboxOf, pipermailPage, rawMails, reading } from "../kit/mails.ts";
import { readInputs } from "../kit/reading.ts";

const two = `
  == a1 | Ann Lee <ann@example.org> | 2 Jan 2009 10:00 +0100 | Ship it
  Ship it on Friday.

  == b1 < a1 | Bob Ray <bob@example.org> | 2 Jan 2009 11:00 +0100 | Re: Ship it
  > Ship it on Friday.
  Not yet.
`;
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8])]);

describe("told apart by content", () => {
  const mail = rawMails(two)[1] ?? "";
  test.each([
    ["an mbox", bytesOf(mboxOf(two)), 2],
    ["an mbox in gzip", gzipSync(mboxOf(two)), 2],
    ["gzip in gzip", gzipSync(gzipSync(mboxOf(two))), 2],
    [
      "two members in one gzip",
      Buffer.concat([gzipSync(mboxOf(two)), gzipSync(mboxOf(two.replaceAll("1", "2")))]),
      4,
    ],
    ["a mail", bytesOf(mail), 1],
    ["a mail after blank lines and a byte order mark", bytesOf(`\ufeff\n\n${mail}`), 1],
    ["a mail with CRLF", bytesOf(mail.replaceAll("\n", "\r\n")), 1],
    ["a page", bytesOf(pipermailPage("> Ship it?\nNo.")), 1],
    ["a page in UTF-16", utf16(pipermailPage("> Ship it?\nNo.")), 1],
    ["pasted text that quotes", bytesOf("> Ship it?\nNo.\n"), 1],
    ["pasted text under an attribution", bytesOf("On 2 Jan 2009 10:00, Ann Lee wrote:\nShip it.\n"), 1],
  ])("%s", async (_, bytes, count) => {
    const read = await reading(bytes);
    expect(read.mails).toHaveLength(count);
    expect(read.issues).toEqual([]);
  });

  test("pasted text is a mail of nobody", async () => {
    const read = await reading("> Ship it?\nNo.\n");
    expect(read.mails[0]).toMatchObject({ from: {}, references: [] });
    expect(bodiesOf(read)).toEqual(["> Ship it?\nNo.\n"]);
  });
});

describe("what is no mail is an issue", () => {
  test.each([
    ["nothing", "", "input-empty"],
    ["blank lines", " \n\n\t\n", "input-empty"],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d]), "input-binary"],
    ["a PDF", "%PDF-1.4\n%âãÏÓ\n", "input-binary"],
    ["a web page", "<!DOCTYPE html><html><body><p>Hello</p></body></html>", "input-not-mail"],
    ["prose", "Once upon a time there was a list.\nIt was quiet.\n", "input-not-mail"],
    ["a configuration", "name: x\nversion: 2\n\nmore: y\n", "input-not-mail"],
    ["marks without words", ">".repeat(10_000_000), "input-not-mail"],
  ])("%s", async (_, input, code) => {
    const read = await reading(input, "a file");
    expect(read.mails).toEqual([]);
    expect(read.issues).toMatchObject([{ code, severity: "error", at: { file: "a file" } }]);
    for (const issue of read.issues) expect(wording(issue)).toContain("a file");
  });

  test.each([
    ["<!DOCTYPE html><html><body><p>Hello</p></body></html>", "a web page"],
    ["<!-- made by hand --><html lang=en><body>Hello", "a web page"],
    [
      '<!DOCTYPE html><html><head><link href="/static/hyperkitty/a.css"><body>Hello',
      "a page of HyperKitty, whose “Download” gives the thread as an mbox",
    ],
    [
      '<svg xmlns="http://www.w3.org/2000/svg"><text>Hello</text></svg>',
      "an SVG picture that carries no debate",
    ],
    [
      '<?xml version="1.0"?>\n<!-- Drawn -->\n<svg><text>Hello</text></svg>',
      "an SVG picture that carries no debate",
    ],
    ['<?xml version="1.0"?><rss><title>Hello</title></rss>', "an XML file"],
    ['{"a":1}', "JSON that carries no debate"],
    ['[{"a":1}]', "JSON that carries no debate"],
    ['{"a":\n[1', "JSON that breaks off in line 2, after 8 bytes"],
    ['{"a":\n[1}', "JSON that is damaged from line 2, column 3 (byte 8) on"],
    ["[1] There is a footnote.", "plain text that quotes nobody"],
    ["{ so to speak", "plain text that quotes nobody"],
    ["---", "a text without words"],
  ])("%j looks like %s", async (text, looksLike) => {
    expect((await reading(text)).issues).toMatchObject([{ code: "input-not-mail", looksLike }]);
  });

  test.each([
    ["a PNG picture", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]],
    ["a JPEG picture", [0xff, 0xd8, 0xff, 0xe0, 0, 0x10]],
    ["a ZIP archive", [0x50, 0x4b, 3, 4, 0, 0]],
    ["an xz archive", [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0]],
    ["a Zstandard archive", [0x28, 0xb5, 0x2f, 0xfd, 0, 0]],
    ["a PDF", [...bytesOf("%PDF-1.4\n")]],
    [undefined, [1, 0, 0, 0]],
  ])("bytes of %s", async (looksLike, bytes) => {
    const [issue] = (await reading(Uint8Array.from(bytes), "a file")).issues;
    expect(issue).toEqual({
      code: "input-binary",
      severity: "error",
      at: { file: "a file" },
      ...(looksLike && { looksLike }),
    });
    expect(issue && wording(issue)).toMatch(
      looksLike ? `a file is ${looksLike}, not text. Unpack` : "a file is not text.",
    );
  });

  test("a gzip that holds nothing that can be read is damaged, not empty", async () => {
    const damaged = Uint8Array.from([0x1f, 0x8b, ...bytesOf("garbage garbage garbage")]);
    const whole = gzipSync(mboxOf(two));
    for (const bytes of [damaged, whole.subarray(0, 15), whole.subarray(0, 10)])
      expect((await reading(bytes, "a file")).issues).toEqual([
        { code: "input-damaged", severity: "error", at: { file: "a file" } },
      ]);
    expect((await reading(gzipSync(""))).issues).toMatchObject([{ code: "input-empty" }]);
  });

  test("beside one that is", async () => {
    const read = await readInputs([
      { name: "nothing", bytes: bytesOf("") },
      { name: "list.mbox", bytes: bytesOf(mboxOf(two)) },
    ]);
    expect(read.mails).toHaveLength(2);
    expect(read.sources.map(({ name }) => name)).toEqual(["list.mbox, mail 1", "list.mbox, mail 2"]);
    expect(read.issues).toMatchObject([{ code: "input-empty", at: { file: "nothing" } }]);
  });
});

// Each took minutes where a step went back over what it had seen; the limit is far above what a slow machine needs.
describe("a megabyte of the same is read in no time", () => {
  const mail = "From: Ann <ann@example.org>\nDate: 2 Jan 2009\n";
  const html = `${mail}Content-Type: text/html\n\n`;
  test.each([
    ["empty quotes", `${mail}\n${">\n".repeat(5e5)}`],
    ["spaces", `> a\n${" ".repeat(1e6)}b`],
    ["addresses that never end", `${mail}To: ${"a@".repeat(5e5)}\n\nx`],
    ["On On On", `> a\n${"On ".repeat(3e5)}`],
    ["replies to replies", `${mail}Subject: ${"Re: ".repeat(25e4)}\n\nx`],
    ["references that never close", `${mail}References: ${"<".repeat(1e6)}\n\nx`],
    ["tags that never close", html + "<".repeat(1e6)],
    ["scripts that never close", html + "<script>".repeat(12e4)],
    ["quotes in quotes", html + "<blockquote>a".repeat(8e4)],
    ["parts in parts", `${mail}Content-Type: multipart/mixed; boundary=x\n\n${"--x\n\na\n".repeat(15e4)}`],
    ["half From lines", `From a@b Thu Jan  1 00:00:00 2009\nX: y\n\n${"\nFrom x\n".repeat(12e4)}`],
  ])("%s", { timeout: 10_000 }, async (_, text) => {
    expect((await reading(text)).mails).toHaveLength(1);
  });
});

test("a gzip that breaks off: what came before is read", async () => {
  const noise = Array.from({ length: 3000 }, (_, i) => (i * 7919) % 10_007).join(" ");
  const whole = gzipSync(mboxOf(`${two}\n  ${noise}`));
  const read = await reading(whole.subarray(0, whole.length - 100));
  expect(read.mails).toHaveLength(2);
  expect(read.issues).toMatchObject([{ code: "input-truncated" }]);
});

test("a bomb in gzip is given up, in little memory", async () => {
  const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024, "> a\n"), { level: 9 });
  const read = await reading(bomb);
  expect(read.mails).toEqual([]);
  expect(read.issues).toMatchObject([{ code: "input-too-large", limit: 64 }]);
});

describe("duplicates", () => {
  test("the same mail in two inputs is one", async () => {
    const inputs = ["one", "other"].map((name) => ({ name, bytes: bytesOf(mboxOf(two)) }));
    expect((await readInputs(inputs)).mails.map(({ id }) => id)).toEqual([
      "a1@example.org",
      "b1@example.org",
    ]);
  });

  test("the copy that kept its letters is kept", async () => {
    const copy = (body: string): string => `== a1 | Ann <ann@example.org> | 2 Jan 2009 | Hi\n${body}\n`;
    const read = await reading(mboxOf(copy("Gr?sse") + copy("Grüsse") + copy("Gr?sse")));
    expect(bodiesOf(read)).toEqual(["Grüsse\n\n"]);
  });

  test("two people under one Message-ID stay two", async () => {
    const read = await reading(
      mboxOf(`
        == a1 | Ann <ann@example.org> | 2 Jan 2009 | Hi
        One.
        == a1 | Bob <bob@example.org> | 2 Jan 2009 | Hi
        Two.
      `),
    );
    expect(new Set(read.mails.map(({ id }) => id)).size).toBe(2);
  });
});

test("a mail without a Message-ID has the same name wherever it is read", async () => {
  const raw = rawMails("== - | Ann <ann@example.org> | 2 Jan 2009 | Hi\nOne.")[0] ?? "";
  const [alone] = (await reading(raw, "a")).mails;
  const [among] = (await reading(raw, "b")).mails;
  expect(alone?.id).toMatch(/^m-/);
  expect(among?.id).toBe(alone?.id);
});

test("the title is the subject of the longest thread, without tags", async () => {
  const read = await reading(
    mboxOf(`
      == a1 | Ann <ann@example.org> | 2 Jan 2009 | Other
      x
      == b1 | Ann <ann@example.org> | 3 Jan 2009 | [talk] [RFC] Ship it
      x
      == b2 < b1 | Bob <bob@example.org> | 4 Jan 2009 | Re: [talk] [RFC] Ship it
      x
    `),
  );
  expect(read.title).toBe("Ship it");
});

test("nothing makes it fail, and every body lies in its source", async () => {
  const piece = fc.constantFrom(
    ...[
      "From a@b Fri Jan  2 10:00:00 2009\n",
      "From: a@b\n",
      "Subject: x\n",
      "\n",
      "> a\n",
      "<html>",
      "<!--beginarticle-->",
    ],
    ...[
      "Content-Type: multipart/mixed; boundary=b\n",
      "--b\n",
      "--b--\n",
      "Content-Transfer-Encoding: base64\n",
      "=?q?",
      "é",
    ],
    ...[
      "From: A @ 2020-01-01 10:00 UTC (permalink / raw)\n",
      "Sun Jan 19 20:38:11 PST 2025\n",
      "a at b.org\n",
      "<h1>",
      "\0",
    ],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (parts) => {
      const read = await reading(parts.join(""));
      expect(read.mails.length + read.issues.length).toBeGreaterThan(0);
      const texts = new Map(read.sources.map(({ id, text }) => [id, text]));
      for (const { source, body } of read.mails) {
        expect(body.from).toBeLessThanOrEqual(body.to);
        expect(body.to).toBeLessThanOrEqual((texts.get(source) ?? "").length);
      }
    }),
  );
});
