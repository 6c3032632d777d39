// MIME mails: parts, encodings, charsets, HTML
import { describe, expect, test } from "vitest";
import { bodiesOf, bytesOf, dedent, latin1Of, reading } from "../kit/mails.ts";

const mail = (header: string, body: string): string =>
  `From: Ann Lee <ann@example.org>\nDate: Fri, 2 Jan 2009 10:00:00 +0100\nMessage-ID: <a1@example.org>\n${dedent(header)}\n${body}`;

const parts = (type: string, ...each: string[]): string =>
  mail(`Content-Type: ${type}; boundary="b"`, `Preamble\n--b\n${each.join("\n--b\n")}\n--b--\nEpilogue\n`);

const textOf = async (input: string | Uint8Array): Promise<string> =>
  bodiesOf(await reading(input))[0] ?? "no mail";

describe("charsets", () => {
  const body = "Grüße\nDas heißt: ja.\n";
  test.each([
    ["declared", "text/plain; charset=iso-8859-1", latin1Of(body)],
    ["undeclared Latin-1", "text/plain", latin1Of(body)],
    ["undeclared UTF-8", "text/plain", bytesOf(body)],
    ["wrong: UTF-8 that is Latin-1", "text/plain; charset=utf-8", latin1Of(body)],
    ["wrong: Latin-1 that is UTF-8", "text/plain; charset=iso-8859-1", bytesOf(body)],
    ["unheard of", "text/plain; charset=x-nonsense", latin1Of(body)],
    ["from before MIME", "text", latin1Of(body)],
  ])("%s", async (_, type, bytes) => {
    expect(await textOf(Uint8Array.from([...bytesOf(mail(`Content-Type: ${type}`, "")), ...bytes]))).toBe(
      body,
    );
  });

  test("a footer in another charset harms only itself", async () => {
    const head = bytesOf(`${mail("Content-Type: text/plain; charset=utf-8", "")}Grüße “Ann”\n`);
    expect(await textOf(Uint8Array.from([...head, ...latin1Of("Liste für alle\n")]))).toBe(
      "Grüße “Ann”\nListe für alle\n",
    );
  });

  test("windows-1252's quotation marks and dashes", async () => {
    const head = bytesOf(mail("Content-Type: text/plain; charset=windows-1252", ""));
    expect(await textOf(Uint8Array.from([...head, 0x93, 0x61, 0x94, 0x96, 0x80, 0x0a]))).toBe("“a”–€\n");
  });

  test("Japanese and Russian", async () => {
    const japanese = mail("Content-Type: text/plain; charset=iso-2022-jp", "\x1b$B$O$$\x1b(B\n");
    expect(await textOf(japanese)).toBe("はい\n");
    const head = bytesOf(mail("Content-Type: text/plain; charset=koi8-r", ""));
    expect(await textOf(Uint8Array.from([...head, 0xe4, 0xc1, 0x0a]))).toBe("Да\n");
  });
});

describe("encodings", () => {
  test("quoted-printable joins soft breaks", async () => {
    const header = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable";
    expect(await textOf(mail(header, "Gr=C3=BC=C3=\n=9Fe\n> a =3D b\n"))).toBe("Grüße\n> a = b\n");
  });

  test("base64, with a charset to fall back from", async () => {
    const header = "Content-Type: text/plain\nContent-Transfer-Encoding: base64";
    expect(await textOf(mail(header, btoa("Gr\xfc\xdfe\n")))).toBe("Grüße\n");
  });

  test("format=flowed: lines stay as they were sent", async () => {
    const body = "> a quote \n> goes on\nan answer \ngoes on\n";
    expect(await textOf(mail("Content-Type: text/plain; format=flowed", body))).toBe(body);
  });

  test("line breaks of other systems", async () => {
    expect(await textOf(mail("Content-Type: text/plain", "one\r\ntwo\r\r\nthree\n"))).toBe(
      "one\ntwo\nthree\n",
    );
  });
});

describe("parts", () => {
  test("of alternatives the plain text, in whatever order", async () => {
    const plain = "Content-Type: text/plain\n\nPlain.";
    const html = "Content-Type: text/html\n\n<p>HTML.</p>";
    expect(await textOf(parts("multipart/alternative", plain, html))).toBe("Plain.\n");
    expect(await textOf(parts("multipart/alternative", html, plain))).toBe("Plain.\n");
    expect(await textOf(parts("multipart/alternative", "Content-Type: text/plain\n\n  ", html))).toBe(
      "HTML.\n",
    );
  });

  test("each part in its own charset and encoding, the list's footer after the text", async () => {
    const mixed = parts(
      "multipart/mixed",
      "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nGr=FC=DFe",
      "\nNo header at all.",
      "Content-Type: text/plain; charset=utf-8\n\n____\nListe für alle",
    );
    expect(await textOf(mixed)).toBe("Grüße\nNo header at all.\n____\nListe für alle\n");
  });

  test("attachments, pictures and attached mails are no text", async () => {
    const mixed = parts(
      "multipart/mixed",
      "Content-Type: text/plain\n\nLook.",
      "Content-Type: text/plain\nContent-Disposition: attachment; filename=a.patch\n\n+patch",
      "Content-Type: message/rfc822\n\nFrom: Bob <bob@example.org>\nSubject: Other\n\nAttached.",
      "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=",
    );
    expect(await textOf(mixed)).toBe("Look.\n");
  });

  test("the mails of a digest are mails of their own", async () => {
    const one = "\nFrom: Bob <bob@example.org>\nMessage-ID: <b1@example.org>\nSubject: One\n\nFirst.";
    const other =
      "Content-Type: message/rfc822\n\nFrom: Cid <cid@example.org>\nMessage-ID: <c1@example.org>\n\nSecond.";
    const digest = await reading(parts("multipart/digest", one, other));
    expect(digest.mails.map(({ id }) => id)).toEqual(["a1@example.org", "b1@example.org", "c1@example.org"]);
    expect(bodiesOf(digest)).toEqual(["", "First.", "Second."]);
  });

  test("signed mails, parts in parts", async () => {
    const inner = `Content-Type: multipart/mixed; boundary="c"\n\n--c\nContent-Type: text/plain\n\nSigned.\n--c--\n`;
    expect(
      await textOf(parts("multipart/signed", inner, "Content-Type: application/pgp-signature\n\nxyz")),
    ).toBe("Signed.\n");
  });

  test("a mail that breaks off is read and says so", async () => {
    const cut = await reading(
      mail('Content-Type: multipart/mixed; boundary="b"', "--b\nContent-Type: text/plain\n\nHalf"),
    );
    expect(bodiesOf(cut)).toEqual(["Half\n"]);
    expect(cut.issues).toMatchObject([{ code: "input-truncated" }]);
  });
});

describe("HTML", () => {
  const html = (body: string): Promise<string> =>
    textOf(mail("Content-Type: text/html; charset=utf-8", body));

  test("blockquotes are quotes, as deep as they are", async () => {
    const body =
      "<div>On Friday, Bob wrote:</div><blockquote>Ship <b>it</b>.<blockquote>Why?</blockquote></blockquote><p>No.</p>";
    expect(await html(body)).toBe("On Friday, Bob wrote:\n\n> Ship it.\n>\n> > Why?\n\nNo.\n");
  });

  test("lines are breaks and blocks, not the source's", async () => {
    expect(await html("<p>one\ntwo<br>three</p><ul><li>a<li>b</ul><pre>x\n  y</pre>")).toBe(
      "one two\nthree\n\n- a\n- b\n\nx\n  y\n",
    );
  });

  test("scripts, styles and comments are no text; references are characters", async () => {
    expect(
      await html(
        "<style>p{}</style><script>alert(1)</script><!-- x -->a &lt; b &amp; c&nbsp;&eacute;&#8212;&bogus;",
      ),
    ).toBe("a < b & c\u00a0é—&bogus;\n");
  });
});

describe("headers", () => {
  test("encoded words, folded fields, recipients", async () => {
    const { mails } = await reading(
      mail(
        `
        To: "Ray, Bob" <bob@example.org>,
         Talk <talk@example.org>
        Cc: cid@example.org
        Subject: =?utf-8?q?Gr=C3=BC?=
         =?utf-8?b?w59l?= an
         alle
        List-Id: Talk about it <talk.lists.example.org>
        In-Reply-To: Your message of Friday <b1@example.org>
        References: <x@example.org>
         <b1@example.org>`,
        "Hi\n",
      ),
    );
    expect(mails).toMatchObject([
      {
        id: "a1@example.org",
        messageId: "a1@example.org",
        inReplyTo: "b1@example.org",
        references: ["x@example.org", "b1@example.org"],
        subject: "Grüße an alle",
        list: "talk",
        to: [
          { name: "Ray, Bob", address: "bob@example.org" },
          { name: "Talk" },
          { address: "cid@example.org" },
        ],
      },
    ]);
  });

  test("a list that writes itself into From is not the author", async () => {
    const via = (reply: string): string =>
      `From: Ann Lee via Talk <talk@example.org>\nSubject: a\nDate: 2 Jan 2009\n${reply}\n\nHi\n`;
    expect((await reading(via("Reply-To: Ann Lee <ann@example.org>"))).mails[0]?.from).toEqual({
      name: "Ann Lee",
      address: "ann@example.org",
    });
    expect((await reading(via("X-Other: x"))).mails[0]?.from).toEqual({ name: "Ann Lee" });
  });

  test("a date that cannot be read is an issue", async () => {
    const { mails, issues } = await reading("From: ann@example.org\nSubject: a\nDate: yesterday\n\nHi\n");
    expect(mails[0]).not.toHaveProperty("date");
    expect(issues).toMatchObject([{ code: "date-unreadable", value: "yesterday" }]);
  });
});
