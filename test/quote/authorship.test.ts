// which attribution belongs to which lines
import { describe, expect, test } from "vitest";
import { read } from "../kit/quotes.ts";

const to = [{ name: "Ann Lee", address: "ann@example.org" }];

test("a later attribution at the same depth opens another message", () => {
  const conversation = read(`
    On 3 May 2019, Ann Lee wrote:
    > Ship it.
    No.
    On 4 May 2019, Cy Fox wrote:
    > Wait.
    Why?`);
  expect(conversation).toSay("Ann Lee: Ship it. | Bob: No. | Cy Fox: Wait. | Bob: Why?");
});

test("an attribution whose quote was cut out takes nothing from the reply below it", () => {
  const conversation = read(`
    On 4 May 2019, Ann Lee wrote:
    > On 3 May 2019, Cy Fox wrote:
    > [...]
    > It is ready.
    Fine.`);
  expect(conversation).toSay("Ann Lee: [...] It is ready. | Bob: Fine.");
});

test("a wrapped attribution whose tail lost its mark", () => {
  const conversation = read(`
    On 5 May 2019, Ann Lee wrote:
    > > On Sat, May 4, 2019 at 10:00 AM, Cy Fox <cy@example.org>
    > wrote:
    > > > Ship it today.
    > Yes.`);
  expect(conversation).toSay("Cy Fox: Ship it today. | Ann Lee: Yes.");
});

test("text indented under an attribution of its own depth is a copy", () => {
  const conversation = read(`
    On 5 May 2019, Ann Lee wrote:
    > No.
    >
    > On 4 May 2019, Cy Fox <cy@example.org> wrote:
    >
    >     Ship it.
    >
    > Not today.`);
  expect(conversation).toSay("Ann Lee: No. | Cy Fox: Ship it. | Ann Lee: Not today.");
});

test("a reply on top of a flat copy", () => {
  const conversation = read(`
    On 5 May 2019, Ann Lee wrote:
    > I would rather wait
    > for a week.
    >
    > On 4 May 2019, Cy Fox <cy@example.org> wrote:
    >
    > Ship it.`);
  expect(conversation).toSay("Ann Lee: I would rather wait for a week. | Cy Fox: Ship it.");
});

test("an Outlook reply: the copied headers name the author of the text below", () => {
  const conversation = read(`
    Not yet.

    -----Original Message-----
    From: Lee, Ann [mailto:ann@example.org]
    Sent: Friday, May 3, 2019 10:00 AM
    To: Bob
    Subject: RE: the release

    Ship it.`);
  expect(conversation).toSay("Bob: Not yet. | Ann Lee: Ship it.");
});

test("headers in other languages, and who wrote on whose behalf", () => {
  const conversation = read(`
    Nein.

    Von: talk-bounces@lists.example.org [mailto:talk-bounces@lists.example.org] Im Auftrag von Ann Lee
    Gesendet: Freitag, 3. Mai 2019 10:00
    An: talk@lists.example.org
    Betreff: AW: Ausgabe

    Fertig.`);
  expect(conversation).toSay("Bob: Nein. | Ann Lee: Fertig.");
});

test("what is passed on without marks stays with the message that passes it on", () => {
  const conversation = read(`
    On 5 May 2019, Ann Lee wrote:
    > Look at this.
    >
    > ---------- Forwarded message ---------
    > From: Cy Fox <cy@example.org>
    > Date: Sat, May 4, 2019 at 10:00 AM
    > Subject: Release
    >
    > Ship it.`);
  expect(conversation).toSay("Ann Lee: Look at this. | Ann Lee: Ship it.");
});

describe("lines broken by re-wrapping", () => {
  test("the end of a broken line belongs to the line", () => {
    const conversation = read(`
      On 5 May 2019, Ann Lee wrote:
      > > The scheduler sorts its queues by weight and then by age, which is why the
      > oldest
      > > one starves.
      > It does not.`);
    expect(
      conversation.passages[0]?.passages.filter((p) => p.kind === "quote").map(({ lines }) => lines),
    ).toEqual([
      [2, 4],
      [5, 5],
    ]);
  });

  test("a reply between quotes is none", () => {
    const conversation = read(`
      On 5 May 2019, Ann Lee wrote:
      > The scheduler sorts its queues by weight.
      it does
      > Then by age.`);
    expect(conversation).toSay(
      "Ann Lee: The scheduler sorts its queues by weight. | Bob: it does | Ann Lee: Then by age.",
    );
  });
});

describe("no attribution", () => {
  test("the quote is unknown where nothing tells", () => {
    expect(read("> Ship it.\nNo.\n")).toSay("?: Ship it. | Bob: No.");
  });

  test("a reply's first addressee who is no list", () => {
    const list = { name: "Talk", address: "talk@lists.example.org" };
    const conversation = read("> Ship it.\nNo.\n", { to: [list, ...to], inReplyTo: "1@example.org" });
    expect(conversation).toSay("Ann Lee: Ship it. | Bob: No.");
  });

  test("a mail that answers nothing quotes nobody in particular", () => {
    expect(read("> Ship it.\nNo.\n", { to })).toSay("?: Ship it. | Bob: No.");
  });

  test("a greeting names who is answered, one level down too", () => {
    const conversation = read(`
      Hi Ann,
      > Hello Bob,
      > > Ship it.
      > No.`);
    expect(conversation).toSay("Bob: Hi Ann, | Ann: Hello Bob, | Bob: Ship it. | Ann: No.");
  });

  test("ids of one machine have one sender", () => {
    const conversation = read("On 4 May 2019, Ann Lee wrote:\n> > Ship it.\n> No.\n", {
      messageId: "3@bobs-machine.example",
      inReplyTo: "2@elsewhere.example",
      references: ["1@bobs-machine.example", "2@elsewhere.example"],
    });
    expect(conversation).toSay("Bob: Ship it. | Ann Lee: No.");
  });

  test("I wrote", () => {
    expect(read("I wrote:\n> Ship it.\nSorry.\n")).toSay("Bob: Ship it. | Bob: Sorry.");
  });
});

test("Supercite: marks of the attribution's own, and marks with names", () => {
  const conversation = read(`
    >>>>> "Ann" == Ann Lee <ann@example.org> writes:

        Ann> Cy Fox <cy@example.org> writes:
        >> Ship it.

        Ann> Not yet.

    Why?`);
  expect(conversation).toSay("Cy Fox: Ship it. | Ann Lee: Not yet. | Bob: Why?");
});

test("a signature and a list's footer are nobody's argument", () => {
  const conversation = read(`
    On 4 May 2019, Ann Lee wrote:
    > Ship it.
    No.
    --
    Bob, ACME
    ________________________________________
    Talk mailing list
    https://lists.example.org/listinfo/talk`);
  expect(conversation).toSay("Ann Lee: Ship it. | Bob: No.");
  expect(conversation.passages[0]?.passages.map(({ kind }) => kind)).toEqual([
    "attribution",
    "quote",
    "own",
    "signature",
    "footer",
  ]);
});

describe("initials in brackets", () => {
  test("a tagged paragraph is theirs whose initials it bears, inside another's quote", () => {
    const conversation = read(
      `
      On 5 May 2019, Ann Lee wrote:
      > [CF] That was me.
      >
      > Ship it.
      >
      > On 4 May 2019, Cy Fox wrote:
      > > It is ready.
      > >
      > > [AL] It is not.
      Fine.`,
    );
    expect(conversation).toSay(
      "Cy Fox: [CF] That was me. | Ann Lee: Ship it. | Cy Fox: It is ready. | Ann Lee: [AL] It is not. | Bob: Fine.",
    );
  });

  test("the mail's own, inside a copy without marks", () => {
    const conversation = read(
      `
      See below.

      -----Original Message-----
      From: Lee, Ann [mailto:ann@example.org]
      Sent: Friday, May 3, 2019 10:00 AM
      To: Bob Ray
      Subject: RE: the release

      Ship it.

      [BR] No.

      Today.`,
      { from: "Bob Ray" },
    );
    expect(conversation).toSay(
      "Bob Ray: See below. | Ann Lee: Ship it. | Bob Ray: [BR] No. | Ann Lee: Today.",
    );
  });

  test("initials that nobody known bears are nobody's when they return, and part of the text when they do not", () => {
    const twice = read(`
      On 5 May 2019, Ann Lee wrote:
      > Ship it.
      >
      > [QQ] No.
      >
      > [QQ] Never.`);
    expect(twice).toSay("Ann Lee: Ship it. | ?: [QQ] No. [QQ] Never.");
    const once = read(`
      On 5 May 2019, Ann Lee wrote:
      > Ship it.
      >
      > [OT] Nice weather.`);
    expect(once).toSay("Ann Lee: Ship it. [OT] Nice weather.");
  });
});

test("a copied subject that a client broke belongs to the headers", () => {
  const conversation = read(`
    Not yet.

    -----Original Message-----
    From: Lee, Ann [mailto:ann@example.org]
    Sent: Friday, May 3, 2019 10:00 AM
    To: Bob
    Subject: RE: the release that was promised for the end of the
    month of May

    Ship it.`);
  expect(conversation).toSay("Bob: Not yet. | Ann Lee: Ship it.");
});

test("copied headers without marks above a quote and its answer", () => {
  const conversation = read(`
    Cy Fox writes:
    > Not yet.
    >
    > -----Original Message-----
    > From: Lee, Ann [mailto:ann@example.org]
    > Sent: Friday, May 3, 2019 10:00 AM
    > To: Cy Fox
    > Subject: RE: the release
    >
    > > Is it ready?
    > Ship it.`);
  expect(conversation).toSay("Cy Fox: Not yet. | ?: Is it ready? | Ann Lee: Ship it.");
});

describe("who signs", () => {
  test("a quote that nothing introduces", () => {
    const conversation = read(`
      > Is it ready?
      >
      > Best regards,
      > Ann
      > --
      > Ann B. Lee, ann at example.org
      Almost.`);
    expect(conversation).toSay(
      "Ann B. Lee: Is it ready? Best regards, Ann -- Ann B. Lee, ann at example.org | Bob: Almost.",
    );
  });

  test("a greeting or a place of work is no name", () => {
    expect(read("> Is it ready?\n>\n> Best Regards\nAlmost.\n")).toSay(
      "?: Is it ready? Best Regards | Bob: Almost.",
    );
    expect(read("> Is it ready?\n> --\n> State University\nAlmost.\n")).toSay(
      "?: Is it ready? -- State University | Bob: Almost.",
    );
  });

  test("the bearer of an address", () => {
    const conversation = read(`
      On 5 May 2019, alee@example.org wrote:
      > Is it ready?
      > Ann Lee
      Almost.`);
    expect(conversation).toSay("Ann Lee: Is it ready? Ann Lee | Bob: Almost.");
  });

  test("the mail itself: its last line is a signature where it is the writer's name", () => {
    expect(read("Almost.\n\nBob Ray\n", { from: "Ray, Robert (ACME) <bob@example.org>" })).toSay(
      "Robert Ray: Almost. Bob Ray",
    );
    expect(read("Almost.\n\nRob Ray\n", { from: "Ray, Robert <bob@example.org>" })).toSay("Rob Ray: Almost.");
    expect(read("Ask Ann.\n\nAnn\n", { from: "Bob Ray" })).toSay("Bob Ray: Ask Ann. Ann");
  });
});

test("attributions at the depth of their text and above it, in one chain", () => {
  const conversation = read(`
    > On 7 May 2019, at 10:00, Ann Lee <ann@example.org> wrote:
    >
    > Cy Fox <cy@example.org> writes:
    >
    >>> On 6 May 2019, at 10:00, Di Orr <di@example.org> wrote:
    >>>
    >>> Is it ready?
    >>
    >> Almost.
    >
    > Ship it.
    No.`);
  expect(conversation).toSay("Di Orr: Is it ready? | Cy Fox: Almost. | Ann Lee: Ship it. | Bob: No.");
});

test("a reply right below a quote, on several lines", () => {
  const conversation = read(`
    On 5 May 2019, Ann Lee wrote:
    > It is slow on the old machines, and nobody seems to know what makes
    > it slow there, so that I would rather wait for the next release of it.
    Again, unless I am very much mistaken, it was slow in the last one as
    well, and nobody has found out why in all the time since then, so that
    waiting will not help us.`);
  expect(conversation).toSay(
    "Ann Lee: It is slow on the old machines, and nobody seems to know what makes it slow there, so that I would rather wait for the next release of it. | Bob: Again, unless I am very much mistaken, it was slow in the last one as well, and nobody has found out why in all the time since then, so that waiting will not help us.",
  );
});

test("a line that a mailbox has marked because it begins with From", () => {
  expect(read("I have looked at it.\n>From here on it is easy,\nbut slow.\n")).toSay(
    "Bob: I have looked at it. >From here on it is easy, but slow.",
  );
  expect(read("On 5 May 2019, Ann Lee wrote:\n>From here on it is easy.\n>Is it?\nYes.\n")).toSay(
    "Ann Lee: From here on it is easy. Is it? | Bob: Yes.",
  );
});

test("Apple Mail marks its own attributions: the first names who is answered", () => {
  const conversation = read(`
    > On 7 May 2019, at 10:00, Ann Lee <ann@example.org> wrote:
    >
    >> On 6 May 2019, at 10:00, Cy Fox <cy@example.org> wrote:
    >>
    >>> Is it ready?
    >>
    >> Almost.
    >
    > Ship it.
    No.`);
  expect(conversation).toSay("?: Is it ready? | Cy Fox: Almost. | Ann Lee: Ship it. | Bob: No.");
});

test("an end of a line that lost its marks closes no copy", () => {
  const conversation = read(`
    Di Orr writes:
    > I would wait.
    >
    > -----Original Message-----
    > From: Lee, Ann [mailto:ann@example.org]
    > Sent: Friday, May 3, 2019 10:00 AM
    > Subject: RE: the release
    >
    > It is
    Ready.
    > We ship.
    No.`);
  expect(conversation).toSay(
    "Di Orr: I would wait. | Ann Lee: It is | Bob: Ready. | Ann Lee: We ship. | Bob: No.",
  );
});

test("one header and an indent mark a copy", () => {
  const conversation = read(`
    On 7 May 2019, Ann Lee wrote:
    > *From:* Cy Fox <cy@example.org>
    >
    >     Is it ready?
    >
    > Almost.
    No.`);
  expect(conversation).toSay("Cy Fox: Is it ready? | Ann Lee: Almost. | Bob: No.");
});

describe("marks with names", () => {
  test("a mark that is not the quoted author's is somebody else's", () => {
    const conversation = read(`
      On 7 May 2019, Ann Lee <ann@example.org> wrote:
      AL> Ship it.

      CF> Not yet.

      Cy Fox wrote:
      CF> Why?
      No.`);
    expect(conversation).toSay("Ann Lee: Ship it. | Cy Fox: Not yet. | Cy Fox: Why? | Bob: No.");
  });

  test("a first name is a name; a prompt is nobody's", () => {
    expect(read("Ann> Ship it.\nNo.\n")).toSay("Ann: Ship it. | Bob: No.");
    expect(read("Hi Ann,\nR> ship(it)\nNo.\n", { to })).toSay("Bob: Hi Ann, | ?: ship(it) | Bob: No.");
  });

  test("initials of two words that the quoted author's name does not have", () => {
    const conversation = read(`
      On 7 May 2019, Rob Lee wrote:
      > Ship it.

      LC> Not yet.
      No.`);
    expect(conversation).toSay("Rob Lee: Ship it. | ?: Not yet. | Bob: No.");
  });
});

describe("copied headers", () => {
  test("at the start of a quote they are marked like their text, whatever that quotes", () => {
    const conversation = read(`
      > From: Ann Lee <ann@example.org>
      > Date: Fri, 3 May 2019 10:00:00 +0200
      >
      > > Is it ready?
      >
      > Almost.
      Good.`);
    expect(conversation).toSay("?: Is it ready? | Ann Lee: Almost. | Bob: Good.");
  });

  test("one header alone, above deeper text", () => {
    const conversation = read(`
      From: Ann Lee <ann@example.org>

      > Almost.

      Good.`);
    expect(conversation).toSay("Ann Lee: Almost. | Bob: Good.");
  });

  test("a copy that is set off by a tab ends where the text stands further out", () => {
    const conversation = read(`
      \tFrom: Ann Lee <ann@example.org>
      \tSubject: the release

      \tIs it ready?

      Almost.

      \tAnd now?

      Yes.

      \tBob`);
    expect(conversation).toSay("Ann Lee: Is it ready? | Bob: Almost. | Ann Lee: And now? | Bob: Yes.");
  });

  test("an address that a client broke at its bracket belongs to the headers", () => {
    const conversation = read(`
      On 7 May 2019, Cy Fox wrote:
      > No.
      >
      > -----Original Message-----
      > From: Ann Lee <ann@example.org>
      > To: Di Orr <di@example.org
      > >; Cy Fox
      > Subject: the release
      >
      > Ship it.`);
    expect(conversation).toSay("Cy Fox: No. | Ann Lee: Ship it.");
  });
});

test("an attribution may end in a dash", () => {
  expect(read("Ann Lee wrote -\n\n> Ship it.\nNo.\n")).toSay("Ann Lee: Ship it. | Bob: No.");
  expect(read("It is late -\n> Ship it.\nNo.\n")).toSay("Bob: It is late - | ?: Ship it. | Bob: No.");
});

describe("who signs a quote", () => {
  test("above a place of work and a list's footer", () => {
    const conversation = read(`
      > Is it ready?
      >
      > Ann Lee
      > Department of Ships
      > Tel. 123 456
      >
      > -.-.-.-.-.-.-.-.-.-.-.-.-.-.-.-.-.-.-.
      > talk mailing list
      Almost.`);
    expect(conversation.participants.map(({ name }) => name)).toEqual(["Bob", "Ann Lee"]);
  });

  test("behind a closing", () => {
    expect(read("> Is it ready?\n> Sincerely, Ann Lee.\nAlmost.\n").participants[1]?.name).toBe("Ann Lee");
  });

  test("what is passed on below is signed by somebody else", () => {
    const conversation = read(`
      > Look at this.
      >
      > ---------- Forwarded message ----------
      > From: Cy Fox <cy@example.org>
      > Subject: Release
      >
      > Ship it.
      > --
      > Cy Fox
      Why?`);
    expect(conversation).toSay("?: Look at this. | ?: Ship it. -- Cy Fox | Bob: Why?");
  });

  test("you are not whoever quotes you", () => {
    const conversation = read("At 10:00 3.5.2019 +0200, you wrote:\n> Ship it.\n> Bob Ray\nNo.\n", {
      from: "Bob Ray",
    });
    expect(conversation).toSay("?: Ship it. Bob Ray | Bob Ray: No.");
  });
});

test("what announces a quote without naming anybody is no attribution", () => {
  expect(read("Meine Antwort:\n> Ship it.\nNo.\n")).toSay("Bob: Meine Antwort: | ?: Ship it. | Bob: No.");
  expect(read("In Debian Stable:\n> Ship it.\nNo.\n")).toSay(
    "Bob: In Debian Stable: | ?: Ship it. | Bob: No.",
  );
});

describe("answers inside a copy without marks", () => {
  test("whose each line is cannot be known where whoever quotes only greets", () => {
    const conversation = read(`
      On 6 May 2019, Cy Fox wrote:
      > I would rather wait for the next one.
      >
      > On 5 May 2019, Ann Lee <ann@example.org> wrote:
      >
      > Di -
      >
      > On 4 May 2019, Di Orr <di@example.org> said:
      >
      > Ship it.
      >
      > Not yet.
      No.`);
    expect(conversation).toSay(
      "Cy Fox: I would rather wait for the next one. | Ann Lee: Di - | ?: Ship it. Not yet. | Bob: No.",
    );
  });

  test("a reply above the copy stands alone", () => {
    const conversation = read(`
      On 5 May 2019, Ann Lee wrote:
      > I would rather wait for the next one.
      >
      > On 4 May 2019, Di Orr <di@example.org> said:
      >
      > Ship it.
      No.`);
    expect(conversation).toSay(
      "Ann Lee: I would rather wait for the next one. | Di Orr: Ship it. | Bob: No.",
    );
  });

  test("a slanted answer goes on until its end", () => {
    const conversation = read(`
      On 5 May 2019, Ann Lee wrote:
      > On 4 May 2019, Cy Fox wrote:
      > > Ship it
      > >
      > > _[AL] It is not
      > >
      > > ready. _
      > >
      > > today.
      Fine.`);
    expect(conversation).toSay(
      "Cy Fox: Ship it | Ann Lee: _[AL] It is not ready. _ | Cy Fox: today. | Bob: Fine.",
    );
  });

  test("initials at the start of a paragraph quote an addressee", () => {
    const conversation = read("*[AL] Is it ready?*\n\nAlmost.\n", { to });
    expect(conversation).toSay("Ann Lee: *[AL] Is it ready?* | Bob: Almost.");
    expect(read("[BR] Almost.\n\nYes.\n", { from: "Bob Ray", to })).toSay("Bob Ray: [BR] Almost. Yes.");
  });
});

test("a rule without headers: what is set off below it is another's, who is not named", () => {
  const conversation = read(`
    On 5 May 2019, Ann Lee wrote:
    > About what Cy said:
    >
    > -----Original Message-----
    >   Ship it today,
    >   it is ready.
    >
    > It is not ready.
    Fine.`);
  expect(conversation).toSay(
    "Ann Lee: About what Cy said: | ?: Ship it today, it is ready. | Ann Lee: It is not ready. | Bob: Fine.",
  );
});

test("a rule right below an attribution says nothing more", () => {
  const conversation = read(`
    On 5 May 2019, Ann Lee wrote:
    ----- Original Message -----
    > Ship it today.
    Fine.`);
  expect(conversation).toSay("Ann Lee: Ship it today. | Bob: Fine.");
});

test("Supercite's mark below another quote is that of the turn that bears it", () => {
  const conversation = read(`
    >>>>> On 3 May 2019 01:14:36 +0200,
    >>>>> Ann Lee (AL) wrote:

    AL> Cy Fox <cy@example.org> writes:
    >> >>>>> On 2 May 2019 01:14:36 +0200,
    >> >>>>> Dan Ray (DR) wrote:

    DR> Eve Oak <eve@example.org> writes:
    >> >> Ship it.

    DR> Today?

    >> Never.

    AL> Why not?

    Indeed.`);
  expect(conversation).toSay(
    "Eve Oak: Ship it. | Dan Ray: Today? | Cy Fox: Never. | Ann Lee: Why not? | Bob: Indeed.",
  );
});

test("what is passed on, and answers the copied headers that it quotes first", () => {
  const conversation = read(`
    ---------- Forwarded message ----------
    Date: Mon, 6 May 2019 17:08:12 +0000
    From: Bob <bob@example.org>
    Subject: Re: shipping

    > From: Ann Lee <ann@example.org>
    > Date: Mon, 6 May 2019 10:25:21 -0500
    >
    > Is it ready?

    It is.

    > When do we ship?

    Today.`);
  expect(conversation).toSay("Ann Lee: Is it ready? | Bob: It is. | Ann Lee: When do we ship? | Bob: Today.");
});

test("copied headers as deep as the text that they belong to, one below who quotes them", () => {
  const conversation = read(`
    On 6 May 2019, Ann Lee wrote:

    >
    > > Date: Mon, 5 May 2019 15:44:58 +0200
    > > From: Cy Fox <cy@example.org>
    > > Subject: Re: shipping
    > >
    > > > Is it ready?
    > >
    > > It is.
    >
    > Good.

    Indeed.`);
  expect(conversation).toSay("?: Is it ready? | Cy Fox: It is. | Ann Lee: Good. | Bob: Indeed.");
});

describe("a digest", () => {
  const digest = `
    Talk Digest, Vol 3, Issue 7

    Today's Topics:
       1. shipping (Ann Lee)
       2. Re: shipping (Cy Fox)

    ----------------------------------------------------------------------

    Message: 1
    Date: Mon, 6 May 2019 10:25:21 -0500
    From: Ann Lee <ann@example.org>
    Subject: [talk] shipping

    Ship it.

    ------------------------------

    Message: 2
    Date: Mon, 6 May 2019 11:25:21 -0500
    From: Cy Fox <cy@example.org>
    Subject: Re: [talk] shipping

    On Mon, May 6, 2019, Ann Lee wrote:
    > Ship it.

    Not yet.

    ------------------------------

    Date: Mon, 6 May 2019 12:25:21 -0500
    From: Dan Ray <dan@example.org>
    Subject: Re: [talk] shipping

    > Not yet.

    Why?`;

  test("each mail in it is its sender's", () => {
    expect(read(digest, { from: "Talk Digest" })).toSay(
      "Talk Digest: Talk Digest, Vol 3, Issue 7 Today's Topics: 1. shipping (Ann Lee) 2. Re: shipping (Cy Fox) | " +
        "Ann Lee: Ship it. | Ann Lee: Ship it. | Cy Fox: Not yet. | ?: Not yet. | Dan Ray: Why?",
    );
  });
});

test("thanks greet; a title is nobody", () => {
  expect(read("Thanks Cy!\n> It ships.\nGood.\n")).toSay("Bob: Thanks Cy! | Cy: It ships. | Bob: Good.");
  expect(read("Prof.\n> It ships.\nGood.\n")).toSay("Bob: Prof. | ?: It ships. | Bob: Good.");
});

test("a signature further in is no end of what the mail says", () => {
  const conversation = read(`
    Is there a book to cite?
       --
       Ann Lee

    There is one.`);
  expect(conversation).toSay("Bob: Is there a book to cite? -- Ann Lee There is one.");
});

describe("what stands right below a quoted line that fills its width", () => {
  test("its end, where it is prose too", () => {
    const conversation = read(`
      > We should think about it for a while, and then ship it, because then it
      is ready.
      Not yet.`);
    expect(conversation).toSay(
      "?: We should think about it for a while, and then ship it, because then it is ready. | Bob: Not yet.",
    );
  });

  test("what the mail says of a line of code", () => {
    const conversation = read(`
      > make -f ../share/Makefile -C ../library/xyz PKG=xyz [HAVE=no] [NAME=abc]
      will try to build the package
      and install it.`);
    expect(conversation).toSay(
      "?: make -f ../share/Makefile -C ../library/xyz PKG=xyz [HAVE=no] [NAME=abc] | " +
        "Bob: will try to build the package and install it.",
    );
  });
});

test("at the start of a mail, a name and a verb introduce what is set off by a tab", () => {
  const conversation = read("Ann Lee writes:\n\n\tShip it\n\ttoday.\n\nNot yet.\n");
  expect(conversation).toSay("Ann Lee: Ship it today. | Bob: Not yet.");
  const manual = read("I have read it.\n\nDebian Policy says:\n\n\tShip it.\n\nNot yet.\n");
  expect(manual).toSay("Bob: I have read it. Debian Policy says: Ship it. Not yet.");
});

test("marks and addresses that a client made from HTML", () => {
  const escaped = read(
    "&gt;From: &lt;ann@example.org&gt;\n&gt;Subject: ships\n&gt;\n&gt; &gt; Ship it.\n&gt; No.\nWhy?\n",
  );
  expect(escaped).toSay("?: Ship it. | ann: No. | Bob: Why?");
  const linked = read(
    "On 3 May 2019, Ann Lee <[ ann@example.org ]( mailto:ann@example.org )> wrote:\n> Ship it.\nNo.\n",
  );
  expect(linked).toSay("Ann Lee: Ship it. | Bob: No.");
});

test("an address that lost its marks belongs to the copied headers around it", () => {
  const conversation = read(`
    > From: Ann Lee <ann@example.org>
    > To: Bob <bob@example.org>,
            Cy Fox <cy@example.org>
    > Subject: shipping
    >
    > Ship it.
    No.`);
  expect(conversation).toSay("Ann Lee: Ship it. | Bob: No.");
});

test("copied headers above Supercite's attribution are as deep as the text", () => {
  const conversation = read(`
    > From: Ann Lee <ann@example.org>
    > Subject: shipping
    > Mime-Version: 1.0
    >
    > >>>>> "Cy" == Cy Fox <cy@example.org> writes:
    >
    > ......
    >
    >     Cy> Is it ready?
    >
    > It is.

    Good.`);
  expect(conversation).toSay("Ann Lee: ...... | Cy Fox: Is it ready? | Ann Lee: It is. | Bob: Good.");
});

describe("copied headers of clients in many languages", () => {
  test.each([
    ["Od: Ann Lee <ann@example.org>", "Odoslané: piatok 3. mája 2019 10:00", "Komu: Bob", "Predmet: RE: x"],
    ["De la: Ann Lee <ann@example.org>", "Trimis: vineri, 3 mai 2019 10:00", "Către: Bob", "Subiect: RE: x"],
    ["Από: Ann Lee <ann@example.org>", "Στάλθηκε: Παρασκευή, 3 Μαΐου 2019 10:00", "Προς: Bob", "Θέμα: ΑΠ: x"],
    ["Від: Ann Lee <ann@example.org>", "Надіслано: 3 травня 2019 р. 10:00", "Кому: Bob", "Тема: RE: x"],
    [
      "보낸 사람: Ann Lee <ann@example.org>",
      "보낸 날짜: 2019년 5월 3일 금요일 10:00",
      "받는 사람: Bob",
      "제목: RE: x",
    ],
    [
      "De: Ann Lee <ann@example.org>",
      "Enviat: divendres, 3 de maig de 2019 10:00",
      "Per a: Bob",
      "Tema: RE: x",
    ],
    ["Sujet : \tRe: x", "Date : \tFri, 03 May 2019 10:00:00 +0200", "De : \tAnn Lee", "Pour : \tBob"],
    ["Temat: \tRe: x", "Data: \tFri, 03 May 2019 10:00", "Nadawca: \tAnn Lee", "Adresat: \tBob"],
    ["差出人: Ann Lee <ann@example.org>", "送信日時: 2019年5月3日 10:00", "宛先: Bob", "件名: RE: x"],
    ["From: Ann Lee", "Sent: Friday, May 3, 2019 10:00", "Zzz: what no table has", "Subject: RE: x"],
    ["**From:** Ann Lee <ann@example.org>", "**Sent:** May 3, 2019", "**To:** Bob", "**Subject:** x"],
    [
      "From:   Ann Lee/ACME",
      "To:     Bob/ACME@ACME, ",
      "Date:   05/03/2019 10:00 AM",
      "Subject:        Re: x",
    ],
  ])("%s", (...headers) => {
    const mail = ["Not yet, I think.", "", ...headers, "", "Ship it.", ""].join("\n");
    expect(read(mail)).toSay("Bob: Not yet, I think. | Ann Lee: Ship it.");
  });
});

describe("a copy without marks below a reply of one line", () => {
  test("is another's", () => {
    const mail =
      "Not yet, I think.\n\nOn May 3, 2019, at 10:00 AM, Ann Lee <ann@example.org> wrote:\n\nShip it.\n";
    expect(read(mail)).toSay("Bob: Not yet, I think. | Ann Lee: Ship it.");
  });

  test("below a greeting the reply follows", () => {
    const mail =
      "Hi all,\n\nOn May 3, 2019, at 10:00 AM, Ann Lee <ann@example.org> wrote:\n\nI see it otherwise.\n";
    expect(read(mail)).toSay("Bob: Hi all, | Bob: I see it otherwise.");
  });

  test("a rule of other dashes belongs to the attribution", () => {
    const rule = "\u2010\u2010\u2010 Original Message \u2010\u2010\u2010";
    const mail = `${rule}\nOn Friday, May 3, 2019 10:00 AM, Ann Lee <ann@example.org> wrote:\n\n> Ship it.\n\nNo.\n`;
    expect(read(mail)).toSay("Ann Lee: Ship it. | Bob: No.");
  });
});

test("the headers of Lotus Notes stand below their names", () => {
  const headers =
    "Ann Lee <ann@example.org>\n03.05.2019 10:00\n\nTo\nBob/ACME@ACME\ncc\n\nSubject\nRe: shipping";
  expect(read(`Not yet, I think.\n\n\n${headers}\n\n\nShip it.\n`)).toSay(
    "Bob: Not yet, I think. | Ann Lee: Ship it.",
  );
  expect(read("Not yet.\n\nAnn Lee\n03.05.2019 10:00\n\nTo whom it may concern.\n")).toSay(
    "Bob: Not yet. Ann Lee 03.05.2019 10:00 To whom it may concern.",
  );
});

describe("colleagues whose mails come from one machine", () => {
  const ids = { messageId: "b@example.org", inReplyTo: "a@example.org", references: ["a@example.org"] };

  test("answer each other", () => {
    expect(read("> Ship it.\nNo.\n", { from: "Bob <bob@example.org>", to, ...ids })).toSay(
      "Ann Lee: Ship it. | Bob: No.",
    );
  });

  test("answer themselves where nobody else of them is addressed", () => {
    const list = [{ address: "talk@lists.example.net" }];
    expect(read("> Ship it.\nNo.\n", { from: "Bob <bob@example.org>", to: list, ...ids })).toSay(
      "Bob: Ship it. | Bob: No.",
    );
  });
});

test("copied headers that open a mail, without marks: the answers stand somewhere below", () => {
  const headers = "From: Ann Lee\nSent: Friday, May 3, 2019 10:00\nTo: Bob\nSubject: x";
  expect(read(`${headers}\n\nShip it.\n\nNo.\n`)).toSay("?: Ship it. No.");
  expect(read(`${headers}\n\n> Ship it.\n\nNo.\n`)).toSay("Ann Lee: Ship it. | Bob: No.");
});

test("a bracket with a sentence of its own is no end of the line above", () => {
  const mail = `
    > We should think about it for a while, and then ship it, because then it
    (And only then.)
    Not yet.`;
  expect(read(mail)).toSay(
    "?: We should think about it for a while, and then ship it, because then it | Bob: (And only then.) Not yet.",
  );
});
