// running text of technical mails, as sentences
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentences } from "../../src/argue/sentences.ts";

const split = (text: string): string[] => sentences(text).map(({ from, to }) => text.slice(from, to));

/** One text a row, "|" where a sentence ends; what stands in braces is of no sentence. */
const rows: Record<string, readonly string[]> = {
  "versions, paths and links": [
    "We moved to Node.js last year. | It works fine.",
    "Use the 6.8 kernel [1], not 6.1 [2]. | The old one is gone.",
    "That takes 1 - 1.5 years. | At least in theory.",
    "See https://example.org/a.b/c?d=e.f. | It explains all of it.",
    "Edit /etc/foo.d/bar.conf. | Then restart it.",
    "It was fixed in 4.19. | Backports exist.",
    "It was fixed in 2019. | 3 people noticed.",
    "Call it v1.2. | That is what users expect.",
    "We tested foo.c, bar.h, and baz.S. | All fine.",
    "Run ./configure --with-x=no. | Nothing else is needed.",
    "Write to tim@example.org. | He knows.",
    "It needs 2.5GB of RAM. | Mine has 2.",
    "libfoo.so.1 is gone. | libfoo.so.2 took over.",
  ],
  abbreviations: [
    "Some backends, e.g. the old one, fail. | Others don't.",
    "It fails on i.e. Linux and friends. | OK.",
    "We need X, Y, Z, etc. | Otherwise it fails.",
    "We need X, Y, Z, etc. before that.",
    "The U.S. government uses it. | So do we.",
    "Dr. Smith and J. Doe wrote it. | Nobody else did.",
    "That's the cost/benefit vs. the alternative. | Fine.",
    "I.e. we should not. | Not now.",
    "Cf. RFC 2822, sec. 3.4.1. | It says no.",
    "At 3 p.m. we stopped. | Nobody came.",
    "See No. 5 of the list. | It is short.",
    "Is that a no? | No. | We said maybe.",
    "It takes approx. 3 days w.r.t. the old plan. | Maybe 4.",
    "Adams et al. measured it. | The result was clear.",
    "The U.S. Congress uses it. | It was made in the U.S. | We import it.",
    "Ask the St. Gallen office. | They know.",
    "Sgt. Miller and Mme. Dupont know. | See p. 12. | Voir p. ex. la page 3.",
    "It says /* mend me. */ in two places. | Do it.",
    "It breaks on Mon. 12 Feb. 2024. | Fri. is fine.",
    "Yahoo! is not an example. | Great! | it works now.",
    "Das geht nicht, vgl. Abschnitt 3. | Es kommt am 3. Mai heraus.",
    "This is the 2nd. time. | Stop it.",
    "Copy it with cp /tmp/x . and run it. | Then stop.",
  ],
  "small letters at the start": [
    "the number goes up. | but only slowly, by 3%. | and that is fine.",
    "i don't see why. | who would use it?",
    "it works here. | foo_bar() does not.",
  ],
  smileys: [
    "Great idea! {:)} | Let's do it.",
    "I like it {:-)} | Now for the bad news.",
    "Well, I guess so ;) but who cares?",
    "Nobody reads these mails anyway. {;-)}",
    "I had to laugh {:D} | It was true.",
    "Nobody objected. {*shrug*}",
    "{*sigh*} Again.",
  ],
  "dots that go on and dots that end": [
    "I doubt it... | We tried that in v2.0.1 and it broke.",
    "I doubt it... but who knows.",
    "It is the most used one ... I guess it does not matter.",
    "That went on for years.. | Then it stopped.",
    "Depends… | Ask again later.",
  ],
  questions: [
    "There are what, 3? 4? forks of it.",
    "Why? | Because nobody reads it.",
    "Really?! | I had no idea.",
    "Is it 5? | No, it is 6.",
    "Some (100%?) of them fail. | Most don't.",
    "Who needs this!? | Nobody.",
  ],
  "quotations and brackets": [
    'He said "No. Never. Not in my tree." and left. | So we forked.',
    '"It works for me." | That is not an argument.',
    "It is slow (we measured it, see fig. 3) and big. | Drop it.",
    "It does not scale. | {(}and again, we saw this before{)} | So no.",
    "Nobody tests it | {(}Example: the driver was broken for a year. | Nobody noticed{).} | So drop it.",
    "The patch (which is broken) was merged. | {(}I objected.{)} | Nobody cared.",
    "Use it (it is odd, and can be hard to get right. | Also: see above{).}",
    "Even good people (I won't point fingers :) ) do that. | We all do.",
    "Ask for “more. And more.” and get less. | Always.",
    "Don't use foo(). | Use bar() instead.",
    "The flag (see [3]) is wrong. | Drop it.",
    "Il a dit « Non ! » hier. | Pourquoi ?",
    "{<joke>}Great idea.{</joke>} | No.",
    "He wrote 'no. never.' | I wrote yes.",
  ],
  "marks of lists": [
    "{1.} First, do no harm. | Second, do nothing.",
    "{2.} D. York wrote it. | {.} why does it go on?",
    "{-} Drop the old API. | Nobody uses it.",
    "{*} One thing. | {*} Another thing.",
    "{a)} the first option. | {b)} the second option.",
    "We may never do it because a) nobody wants to and b) nobody can. | So what.",
    "{[1]} This was said before. | Twice.",
    "[1] is the old thread. | [2] was never posted.",
    "{o} One thing. | Another thing.",
    "{[x]} the first thing",
  ],
  "short answers": [
    "No. Unacceptable.",
    "Yes. | I think that is right.",
    "+1. | Please merge it.",
    "Nope. | That was the other one.",
    "Thanks. | I will try it.",
  ],
  "versions and numbers once more": [
    "Linux 2.6.32-rc1 broke it. | We went back to v2.6.31.",
    "I tested 1.2, 1.3 and 2.0-beta.3. | All fail.",
    "Version 5.x is dead. | Use 6.x instead.",
    "Add 10.0.0.1 to eth0. | It works then.",
    "The date is 2010.11.15. | Not later.",
    "It is 50% done (maybe 60%). | Wait.",
    "Set x=1. | Then y=2.",
    "The no. 1 problem is speed. | No. 2 is size.",
    "It cost $1.50 per hr. in 2003. | Now it is free.",
    "Use rev. 3 of the board. | Rev. 2 burns.",
  ],
  "names with dots": [
    "It lives in ~/.config/foo.d/bar.conf now. | Move yours there.",
    "git.kernel.org is down. | Again.",
    "I use .NET and node.js. | Both work.",
    "foo() is fine. | bar() is not.",
    "Call foo.bar() first. | Then wait.",
    "It is O(n^2)! | Ouch.",
    "C++ vs. C# is not the point. | Speed is.",
    "We saw it on i.MX6 boards, too. | Others did not.",
    "A.B. Smith wrote that. | He knows.",
    "A. B. Smith wrote that. | He knows.",
    "That is bad. | M. Dupont says so.",
    "It is option A. | Option B is out.",
    "Ask Ph.D. students. | They know.",
    "The U.S. servers are slow. | The E.U. ones are not.",
    "P.S. I forgot the patch.",
    "FWIW, v2 is in -next. | Take it.",
  ],
  "notes, quotes and brackets": [
    "It fails [2]. | Always.",
    "It fails.[2] | Always.",
    "It fails. {[2]} | Always.",
    'He said "Don\'t do that. It hurts." and left.',
    'He said "Don\'t do that." | I did it anyway.',
    '"Why?" he asked. | Nobody knew.',
    'What is "foo.bar"? | I never saw it.',
    "Is this right (?) or wrong (!). | Who knows.",
    "We drop it (see foo.c:123 for why). | Then we are done.",
    'This is a test ("one. two. three") of quotes. | It passes.',
    'It was fixed in commit 1a2b3c4 ("foo: fix it."). | Update.',
  ],
  "marks in a row": [
    "Really?! | I doubt it.",
    "Let's go!!! | Now.",
    "Well... it depends.",
    'Hmm, wait... | What does "it" mean?',
    "What the...? | Who wrote this?",
    "He wrote ...and then stopped.",
    "+1, but rename it. | Then merge.",
    "-1 from me. | It breaks ABI.",
    "This is wrong: it loses data. | Do not merge.",
    "{1)} First do this. | {2)} Then that.",
    "That's life! {;-)} | See you.",
  ],
  "words set off": ["*Please* read it. | _Then_ ask.", "*if* you do that, it is *not*"],
  "slips of the pen": [
    "Yes, we dropped it.But it is ours.".replace("it.But", "it. | But"),
    "We ship it on Friday.  | Then we rest.",
    "Nobody asked .",
  ],
};

describe.each(Object.entries(rows))("%s", (_, list) => {
  test.each(list)("%s", (row) => {
    const parts = row.split("|").map((part) => part.trim());
    const text = parts.map((part) => part.replace(/[{}]/g, "")).join(" ");
    expect(split(text)).toEqual(parts.map((part) => part.replace(/\{[^}]*\}/g, "").trim()));
  });
});

test("a full stop without a space ends a sentence before a common opening", () => {
  expect(split("It is broken.But it is ours.")).toEqual(["It is broken.", "But it is ours."]);
});

test("full stops that take no space after them", () => {
  expect(split("我不同意。这个补丁太大了！为什么不分开？")).toEqual([
    "我不同意。",
    "这个补丁太大了！",
    "为什么不分开？",
  ]);
});

const marks = fc.constantFrom(
  ..."aB1 .?!…()\"'[]:;-*)".split(""),
  " e.g. ",
  ". ",
  "? ",
  " :) ",
  '" ',
  " (",
  "Foo ",
);

test("sentences stand in order, apart from each other, and hold every word", () => {
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 120 }), (parts) => {
      const text = parts.join("").replace(/ +/g, " ").trim();
      const spans = sentences(text);
      let last = 0;
      for (const { from, to } of spans) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        last = to;
      }
      expect(last).toBeLessThanOrEqual(text.length);
      const left = (text.match(/\p{L}{3,}/gu) ?? []).length;
      const kept = spans.flatMap(({ from, to }) => text.slice(from, to).match(/\p{L}{3,}/gu) ?? []).length;
      expect(kept).toBe(left);
    }),
  );
});

test.each([".", "(", ")", '"', "a. ", "? ", "((((", ":) ", "1. ", "- ", "“", "a.B ", "«", "a。", "。"])(
  "a megabyte of %j is read to its end",
  (piece) => {
    const text = piece.repeat(1_000_000 / piece.length).trim();
    const found = sentences(text);
    expect(found[found.length - 1]?.to ?? text.length).toBe(text.length);
  },
);
