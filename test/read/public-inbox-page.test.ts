// pages of a public-inbox archive saved as text
import { expect, test } from "vitest";
import { bodiesOf, dedent, reading } from "../kit/mails.ts";

test("a thread's page: each mail with its own lines", async () => {
  const page = await reading(
    dedent(`
      Talk about anything
       help / color / mirror / Atom feed
      * [RFC 0/2] Ship it
      @ 2024-03-01  9:00 Ann Lee
        2024-03-01 10:30 \` Bob Ray
        0 siblings, 1 reply; 2+ messages in thread
      From: Ann Lee @ 2024-03-01  9:00 UTC (permalink / raw)
        To: talk; +Cc: Bob Ray

      Ship it:

      * it is small
      * it is ready

      ^ permalink raw reply	[flat|nested] 2+ messages in thread
      * Re: [RFC 0/2] Ship it
        2024-03-01  9:00 [RFC 0/2] Ship it Ann Lee
      @ 2024-03-01 10:30 \` Bob Ray
        0 siblings, 0 replies; 2+ messages in thread
      From: Bob Ray @ 2024-03-01 10:30 UTC (permalink / raw)
        To: Ann Lee; +Cc: talk

      On Fri, Mar 01, 2024 at 09:00:00AM +0000, Ann Lee wrote:
      > Ship it:

      Not yet.

      ^ permalink raw reply	[flat|nested] 2+ messages in thread

      end of thread, other threads:[~2024-03-01 10:30 UTC | newest]

      Thread overview: 2+ messages (download: mbox.gz / follow: Atom feed)
    `),
  );
  expect(page.mails).toMatchObject([
    {
      from: { name: "Ann Lee" },
      subject: "[RFC 0/2] Ship it",
      date: { iso: "2024-03-01T09:00+00:00" },
      to: [{ name: "talk" }, { name: "Bob Ray" }],
    },
    { from: { name: "Bob Ray" }, subject: "[RFC 0/2] Ship it", subjectMark: "reply" },
  ]);
  expect(bodiesOf(page)).toEqual([
    "Ship it:\n\n* it is small\n* it is ready\n",
    "On Fri, Mar 01, 2024 at 09:00:00AM +0000, Ann Lee wrote:\n> Ship it:\n\nNot yet.\n",
  ]);
});

test("a single mail's page: links and overview lie outside the body", async () => {
  const page = await reading(
    dedent(`
      From: Bob Ray <bob@example.org>
      To: Ann Lee <ann@example.org>
      Subject: Re: Ship it
      Date: Fri, 1 Mar 2024 10:30:00 +0000	[thread overview]
      Message-ID: <b1@example.org> (raw)
      In-Reply-To: <a1@example.org>

      > Ship it.

      Not yet.


        reply	other threads:[~2024-03-01 10:30 UTC|newest]

      Thread overview: 2+ messages / expand[flat|nested]  mbox.gz  Atom feed  top
      2024-03-01  9:00 Ship it Ann Lee
    `),
  );
  expect(page.mails).toMatchObject([{ id: "b1@example.org", inReplyTo: "a1@example.org" }]);
  expect(bodiesOf(page)[0]?.trimEnd()).toBe("> Ship it.\n\nNot yet.");
});
