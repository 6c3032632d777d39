// a pipermail page as HTML
import { expect, test } from "vitest";
import { bodiesOf, reading } from "../kit/mails.ts";

const page = `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<HTML><HEAD><TITLE> [Talk] Ship it</TITLE></HEAD>
<BODY>
   <H1>[Talk] Ship it &amp; be done</H1>
    <B>J&#252;rgen Lee</B>
    <A HREF="mailto:talk%40example.org?Subject=Re%3A%20Ship%20it&In-Reply-To=%3C20090102.a1%40example.org%3E"
       TITLE="[Talk] Ship it">juergen at example.org
       </A><BR>
    <I>Fri Jan  2 10:00:00 CET 2009</I>
    <HR>
<!--beginarticle-->
<PRE>Bob Ray &lt;<A HREF="http://lists.example.org/listinfo/talk">bob at example.org</A>&gt; wrote:
&gt;<i> Ship it &lt;now&gt;.
</I>&gt;<i>&gt; When?
</I>
if (a < b) ship();
</PRE>
<!--endarticle-->
<a href="http://lists.example.org/listinfo/talk">More information about the Talk
mailing list</a><br>
</BODY></HTML>
`;

test("head, Message-ID from the reply link, and the mail's own lines", async () => {
  const read = await reading(page);
  expect(read.mails).toMatchObject([
    {
      id: "20090102.a1@example.org",
      messageId: "20090102.a1@example.org",
      from: { name: "Jürgen Lee", address: "juergen@example.org" },
      subject: "Ship it & be done",
      list: "Talk",
      date: { iso: "2009-01-02T10:00:00+01:00" },
    },
  ]);
  expect(bodiesOf(read)).toEqual([
    "Bob Ray <bob at example.org> wrote:\n> Ship it <now>.\n>> When?\n\nif (a < b) ship();\n",
  ]);
});

test("a page without its end is read as far as it goes, and says so", async () => {
  const cut = await reading(page.slice(0, page.indexOf("When?")));
  expect(bodiesOf(cut)).toEqual(["Bob Ray <bob at example.org> wrote:\n> Ship it <now>.\n>> "]);
  expect(cut.issues).toMatchObject([{ code: "input-truncated", severity: "warning" }]);
  expect((await reading(page)).issues).toEqual([]);
});

test("without brackets the link's identifier is the answered mail's", async () => {
  const old = page.replace("In-Reply-To=%3C20090102.a1%40example.org%3E", "In-Reply-To=b1%40example.org");
  expect((await reading(old)).mails[0]).toMatchObject({ inReplyTo: "b1@example.org" });
  expect((await reading(old)).mails[0]).not.toHaveProperty("messageId");
});
