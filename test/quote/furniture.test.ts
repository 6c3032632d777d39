// the armour of OpenPGP and notes on attachments -> no part of what is said
import { describe, expect, test } from "vitest";
import { read } from "../kit/quotes.ts";

const signature = [
  "-----BEGIN PGP SIGNATURE-----",
  "Version: 1",
  "",
  "iD8DBQFA",
  "=rRva",
  "-----END PGP SIGNATURE-----",
];

describe("a signed mail", () => {
  test("neither its head nor its signature is said", () => {
    const body = ["-----BEGIN PGP SIGNED MESSAGE-----", "Hash: SHA1", "", "Ship it.", "", ...signature];
    expect(read(`${body.join("\n")}\n`)).toSay("Bob: Ship it.");
  });

  test("nor are they when they are quoted", () => {
    const quoted = ["Ship it.", "", ...signature].map((line) => `> ${line}`);
    const mail = ["On 3 May 2019, Ann Lee wrote:", ...quoted, "", "No.", "", "Not yet."];
    expect(read(mail.join("\n"))).toSay("Ann Lee: Ship it. | Bob: No. Not yet.");
  });

  test("what stands below a signature is said again", () => {
    expect(read(["Ship it.", "", ...signature, "", "Soon."].join("\n"))).toSay("Bob: Ship it. | Bob: Soon.");
  });

  test("a signature without an end takes nothing with it", () => {
    expect(read("Ship it.\n-----BEGIN PGP SIGNATURE-----\nSoon.\n")).toSay("Bob: Ship it. | Bob: Soon.");
  });
});

test("a note on an attachment is nobody's", () => {
  const body = [
    "Ship it.",
    "An HTML attachment was scrubbed...",
    "URL: http://example.org/attachments/1.html",
    "",
    "A cake was scrubbed, too.",
  ];
  expect(read(body.join("\n"))).toSay("Bob: Ship it. | Bob: A cake was scrubbed, too.");
});

test("thousands of notes take as long as their lines", () => {
  const notes = "An HTML attachment was scrubbed...\n".repeat(20_000);
  expect(read(notes).passages[0]?.passages.map(({ kind }) => kind)).toEqual(["footer"]);
});
