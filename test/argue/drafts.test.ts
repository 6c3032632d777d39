// which statements a mail holds, and where they stand
import { describe, expect, test } from "vitest";
import { argue } from "../../src/argue/argue.ts";
import { converse } from "../../src/quote/converse.ts";
import { bytesOf, mboxOf } from "../kit/mails.ts";
import { type Header, read } from "../kit/quotes.ts";
import { readInputs } from "../kit/reading.ts";

const texts = (mail: string, header: Header = {}): string[] =>
  argue(read(mail, header)).statements.map(({ text }) => text);

describe("what is left out", () => {
  test("greeting, closing, name and signature", () => {
    const mail = `
      Hi all,

      The cache is too small.

      Thanks,
      Bob

      --
      Bob Ray, Example Ltd.
      +1 555 0100`;
    expect(texts(mail, { from: "Bob Ray <bob@example.org>" })).toEqual(["The cache is too small."]);
  });

  test("a name under the last line, without a blank line between", () => {
    expect(texts("We should drop it. :)\nBob Ray", { from: "Bob Ray" })).toEqual(["We should drop it."]);
  });

  test("code, patches, logs and tables of numbers", () => {
    const mail = `
      This breaks the build:

      static int grow(struct box *b) {
              return b->size * 2;
      }

      -
      -    return a;
      +    return b;
      +    return c;

      [   12.345678] box: too large

      1, 2, 3, 4,
      5, 6, 7, 8,

      So please revert it.`;
    expect(texts(mail)).toEqual(["This breaks the build:", "So please revert it."]);
  });

  test("lists of links, list footers and what was cut", () => {
    const mail = `
      It is explained in the manual [1].

      [...]

      [1] https://example.org/manual
      [2]: <https://example.org/other>

      _______________________________________________
      Boxes mailing list
      boxes@example.org
      https://example.org/listinfo/boxes`;
    expect(texts(mail)).toEqual(["It is explained in the manual [1]."]);
  });
});

describe("code however it looks", () => {
  test.each([
    "total = grow(box, 2)",
    "raise BoxError  # nobody asked",
    "def grow(box): # in place",
    "    # a remark that reads as a sentence of its own",
    "from boxes import grow, shrink",
    'print "boxes: %s" % boxes',
    'if __name__ == "__main__":',
    "boxes <- grow(size ~ weight)",
    " boxes/grow.c | 12 ++++++------",
    " 2 files changed, 3 insertions(+), 9 deletions(-)",
    " create mode 100644 boxes/shrink.c",
    " delete mode 100755 boxes/run me",
    " rename boxes/{grow.c => larger.c} (97%)",
    " mode change 100644 => 100755 boxes/run",
    "Binary files a/box.png and b/box.png differ",
    'echo "$1: grow it" > note',
    "git commit -s -F note",
    "Traceback (most recent call last):",
    "ValueError: no box",
    " ? grow_box+0x50/0x300",
    "make: *** [boxes] Error 2",
    "[   12.345678] BUG: unable to handle kernel NULL pointer dereference",
    "Jan  5 12:00:03 host kernel: box: it died of old age",
    "  -rw-r--r-- 1 root root 0 Jan  1 00:00 /tmp/box",
    "ValueError: no such thing as this",
    "static int grow(struct box *b)",
    "#2  0x0000000000400586 in main () at box.c:5",
    "#2  grow (b=0x0) at box.c:5",
    "#3 0x4ee5c in do_grow (call=0x5690e4, args=0x5690d0,",
    "boxes/grow.c:160: undefined reference to `shrink'",
    "close(3) = 0",
    "boxes/grow.c: In function 'grow':",
    "boxes/grow.c:12:3: error: 'size' undeclared (first use in this function)",
    "  CC      boxes/grow.o",
    "# CONFIG_BOX is not set",
    'Exception in thread "main" java.lang.NullPointerException',
    "npm ERR! code ELIFECYCLE",
    "HTTP/1.1 404 Not Found",
    "error[E0382]: use of moved value: `box`",
    "  --> src/box.rs:4:20",
    "--- >8 ---",
    "------------- 8< ---------------",
    "RAX: 0000000000000000 RBX: ffff888000000000 RCX: 0000000000000001",
    "Code: 48 89 df e8 00 00 00 00 0f 0b",
    '  "status": "error",',
    "| read  |    1.2 |   3.4 |",
    "Type: application/pgp-signature",
    "boxes@lists.example.org",
  ])("%s", (code) => {
    expect(texts(`This is what I see.\n\n${code}\n\nIt is broken.`)).toEqual([
      "This is what I see.",
      "It is broken.",
    ]);
  });

  test.each([
    "In the end x = 2 is fine.",
    "If not, we keep the old one.",
    "From the other side, import duties are a problem.",
    "As a result, grow() is called twice.",
    "git commit should warn here.",
    "One file changed and nothing else.",
    "Create mode is what I would call it.",
    "raise the limit to 20, please.",
    "The type: I mean the one on top.",
    "boxes/grow.c: it is not the right place.",
    "boxes/grow.c:12: a lock is missing here.",
    "#2 is the one that I like.",
    "#2 (the last one) is the one that I like.",
    "May 5 12:00 is too late.",
    "This is what the result of a || looks like ||",
    "The pipe is written as | and the pipe is read as |",
    "static functions (and others) are fine.",
    "close(3) = 0 is what it says.",
  ])("but not: %s", (prose) => {
    expect(texts(`This is what I see.\n\n${prose}\n\nIt is broken.`)).toContain(prose);
  });
});

describe("code, tables and settings by their neighbours", () => {
  test("what stands between fences", () => {
    expect(texts("Try this:\n\n```sh\nmake clean\nmake all\n```\n\nIt works.\n")).toEqual([
      "Try this:",
      "It works.",
    ]);
  });

  test("a fence that is never closed hides nothing", () => {
    expect(texts("Try this:\n\n```\n\nIt works.\n")).toEqual(["Try this:", "It works."]);
  });

  test("a table of columns, with its head", () => {
    const mail = `
      The figures:

                  before   after
        read        1.23    4.56
        write       7.89    0.12

      It got slower.`;
    expect(texts(mail)).toEqual(["The figures:", "It got slower."]);
  });

  test("a table of processes", () => {
    const mail = `
      I see

        PID TTY          TIME CMD
       1234 pts/0    00:00:00 box
       1240 pts/0    00:00:01 tin

      in the end.`;
    expect(texts(mail)).toEqual(["I see", "in the end."]);
  });

  test("columns of words are no table", () => {
    const mail = `
      Ann:     I would drop it.
      Bob:     I would keep it.
      Cid:     I would wait.`;
    expect(texts(mail)).toHaveLength(3);
  });

  test("indented settings", () => {
    const mail = `
      My file is

        box:
          size: 1
          open: true

      and it does not load.`;
    expect(texts(mail)).toEqual(["My file is", "and it does not load."]);
  });
});

describe("lists", () => {
  test("a short item ends where a line starts at the margin", () => {
    const mail = `
      I see two ways:
      a) revert the patch
      b) mend the driver
      I prefer the first.`;
    expect(texts(mail)).toEqual([
      "I see two ways:",
      "revert the patch",
      "mend the driver",
      "I prefer the first.",
    ]);
  });

  test("after half a sentence without a colon", () => {
    expect(texts("It must be\n- fast;\n- small;\n- correct.\n")).toEqual([
      "It must be",
      "fast;",
      "small;",
      "correct.",
    ]);
  });

  test("a full line of an item goes on at the margin", () => {
    const mail = `
      - We add a new call that does the same as the old one, but with a
      flags argument.
      - We drop the old one.`;
    expect(texts(mail)).toEqual([
      "We add a new call that does the same as the old one, but with a flags argument.",
      "We drop the old one.",
    ]);
  });

  test("Roman numbers and boxes to tick", () => {
    const mail = `
      (i) the disk is full, or
      (ii) the disk is gone

      [ ] write the tests
      [x] write the code`;
    expect(texts(mail)).toEqual([
      "the disk is full, or",
      "the disk is gone",
      "write the tests",
      "write the code",
    ]);
  });

  test("a number at a line's start that ends a sentence", () => {
    const mail = `
      The machine that we use for that has a very slow disk, and a total of
      4. That is not enough.`;
    expect(texts(mail)).toEqual([
      "The machine that we use for that has a very slow disk, and a total of 4.",
      "That is not enough.",
    ]);
  });

  test("reasons that are counted within a sentence", () => {
    const mail = `
      Before the next release we should (i) drop the old driver;
      (ii) test the new one, and (iii) wait.`;
    expect(texts(mail)).toEqual([
      "Before the next release we should (i) drop the old driver; (ii) test the new one, and (iii) wait.",
    ]);
  });

  test("but not where the list is under way", () => {
    const mail = `
      1. The first thing is that nobody tests the driver before it is sent, and
      2. the second is that nobody reads it.`;
    expect(texts(mail)).toHaveLength(2);
  });
});

describe("what belongs together", () => {
  test("a re-wrapped quote is mended", () => {
    const mail = `
      On Friday, 3 May 2019, Ann wrote:
      > This manifested in random boxes
      > being
      > dropped, and nobody noticing for
      > months.
      That was long ago.`;
    expect(texts(mail)).toEqual([
      "This manifested in random boxes being dropped, and nobody noticing for months.",
      "That was long ago.",
    ]);
  });

  test("a dash at the start of a line is no list", () => {
    const mail = `
      Only a handful of cases are left
      - and automating them may not be possible.`;
    expect(texts(mail)).toEqual([
      "Only a handful of cases are left - and automating them may not be possible.",
    ]);
  });

  test("items of a list are statements of their own", () => {
    const mail = `
      There are two ways:
      1. Drop the old box.
      2. Keep both of them
      for a year.
      - Or ask somebody else`;
    expect(texts(mail)).toEqual([
      "There are two ways:",
      "Drop the old box.",
      "Keep both of them for a year.",
      "Or ask somebody else",
    ]);
  });

  test("a sentence that a reply cuts in two is one statement", () => {
    const mail = `
      On Friday, 3 May 2019, Ann wrote:
      > We should drop the old box because
      Should we?
      > nobody has used it for years.`;
    expect(texts(mail)).toContain("We should drop the old box because nobody has used it for years.");
  });

  test("and knows both of its pieces", () => {
    const mail =
      "On Friday, 3 May 2019, Ann wrote:\n> Ship it. We should drop it because\nShould we?\n> nobody uses it. So there.\n";
    const conversation = read(mail);
    const text = conversation.sources[0]?.text ?? "";
    const shown = argue(conversation).statements.flatMap(({ span, spans = [] }) =>
      spans.length > 0 ? [[span, ...spans].map(({ from, to }) => text.slice(from, to))] : [],
    );
    expect(shown).toEqual([
      [
        "We should drop it because\nShould we?\n> nobody uses it.",
        "We should drop it because",
        "nobody uses it.",
      ],
    ]);
  });
});

test("spans and lines are exact, inner quote marks included", () => {
  const mail = "On Friday, 3 May 2019, Ann wrote:\n> Ship it. It is\n> ready.\nNot yet.\n";
  const conversation = read(mail);
  const text = conversation.sources[0]?.text ?? "";
  const shown = argue(conversation).statements.map(({ span, lines }) => [
    text.slice(span.from, span.to),
    lines,
  ]);
  expect(shown).toEqual([
    ["Ship it.", [2, 2]],
    ["It is\n> ready.", [2, 3]],
    ["Not yet.", [4, 4]],
  ]);
});

describe("in a thread", () => {
  const thread = async (mails: string) =>
    argue(converse(await readInputs([{ name: "thread.mbox", bytes: bytesOf(mboxOf(mails)) }])));
  const mails = `
    == a | Ann Lee <ann@example.org> | 2 Jan 2009 10:00 +0100 | Boxes
    The old box is slow and nobody maintains it. We should drop it.

    == b < a | Bob Ray <bob@example.org> | 2 Jan 2009 11:00 +0100 | Re: Boxes
    On Fri, 2 Jan 2009, Ann Lee wrote:
    > The old box is slow and nobody maintains it.

    No, it is fast enough for me.

    == c < a b | Cid Moe <cid@example.org> | 2 Jan 2009 12:00 +0100 | Re: Boxes
    On Fri, 2 Jan 2009, Bob Ray wrote:
    > On Fri, 2 Jan 2009, Ann Lee wrote:
    > > The old box is slow and nobody maintains it.
    >
    > No, it is fast enough for me.

    Your machine is faster than mine.
    `;

  test("a statement quoted in two mails is one, with its sightings", async () => {
    const { statements } = await thread(mails);
    expect(statements.map(({ text }) => text)).toEqual([
      "The old box is slow and nobody maintains it.",
      "We should drop it.",
      "No, it is fast enough for me.",
      "Your machine is faster than mine.",
    ]);
    expect(statements.map(({ sightings }) => sightings.length)).toEqual([2, 0, 1, 0]);
  });

  test("a reply answers the statement where its author wrote it", async () => {
    const { statements, relations } = await thread(mails);
    const text = new Map(statements.map((each) => [each.id, each.text]));
    expect(relations.map(({ from, to }) => `${text.get(from)} > ${text.get(to)}`)).toEqual(
      expect.arrayContaining([
        "No, it is fast enough for me. > The old box is slow and nobody maintains it.",
        "Your machine is faster than mine. > No, it is fast enough for me.",
      ]),
    );
  });

  test("keys stay when other statements are found", () => {
    const keys = (mail: string) =>
      argue(read(mail, { messageId: "a@example.org" })).statements.map(({ id }) => id);
    const [first, , third] = keys("Ship it now. Or wait. Ship it later.");
    expect(keys("Ship it now. Ship it later.")).toEqual([first, third]);
  });

  test("a sentence said twice in one mail has two keys", () => {
    const ids = argue(read("Ship it now. Nobody waits. Ship it now.")).statements.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(ids[2]).toBe(`${ids[0]}-2`);
  });
});
