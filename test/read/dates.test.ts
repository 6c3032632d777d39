// dates as headers and attribution lines give them
import fc from "fast-check";
import { expect, test } from "vitest";
import { findDate, readDate } from "../../src/read/dates.ts";

test.each([
  // Headers and archive pages
  ["Fri, 02 Jan 2009 12:28:54 +0100", "2009-01-02T12:28:54+01:00"],
  ["Fri, 02 Jan 2009 12:28:54 -0500 (EST)", "2009-01-02T12:28:54-05:00"],
  ["Sun Jan 19 20:38:11 PST 2025", "2025-01-19T20:38:11-08:00"],
  ["Tue Apr 10 20:35:14 CEST 2007", "2007-04-10T20:35:14+02:00"],
  ["2 Jan 97 10:00 GMT", "1997-01-02T10:00+00:00"],
  ["2010-05-01T12:00:00Z", "2010-05-01T12:00:00+00:00"],
  // English attributions
  ["On Sat, 2025-01-18 at 21:46 +0000, Ann Lee wrote:", "2025-01-18T21:46+00:00"],
  ["On 1/19/25, 3:46 PM, Ann wrote:", "2025-01-19T15:46"],
  ["On Thu, Mar 12, 2009 at 12:03 AM, Ann wrote:", "2009-03-12T00:03"],
  ["On Thu, Mar 12, 2009 at 12:03 PM, Ann wrote:", "2009-03-12T12:03"],
  ["On Wed, Jul 03, 2019 at 03:39:54PM +0300, Ann wrote:", "2019-07-03T15:39:54+03:00"],
  ["On Thu, 12 Mar 1998, Ann wrote:", "1998-03-12"],
  ["At 03:46 PM 1/19/97 -0500, Ann wrote:", "1997-01-19T15:46-05:00"],
  ["On March 12th, 2009, Ann wrote:", "2009-03-12"],
  ["Ann wrote on 12-Mar-97:", "1997-03-12"],
  // Other languages
  ["Le 12 mars 2009 à 14:03, Ann a écrit :", "2009-03-12T14:03"],
  ["Am Donnerstag, den 12. März 2009 um 14:03 schrieb Ann:", "2009-03-12T14:03"],
  ["Am 12.03.09 14:03, schrieb Ann:", "2009-03-12T14:03"],
  ["El jue, 12 de mar de 2009 a las 14:03, Ana escribió:", "2009-03-12T14:03"],
  ["Em qui, 12 de mar. de 2009 às 14:03, Ana escreveu:", "2009-03-12T14:03"],
  ["Il giorno 12/mar/2009, alle ore 14.03, Anna ha scritto:", "2009-03-12T14:03"],
  ["Dne 12. března 2009 14:03 Anna napsal(a):", "2009-03-12T14:03"],
  ["W dniu 12 marca 2009 14:03 Anna napisał:", "2009-03-12T14:03"],
  ["чт, 12 мар. 2009 г. в 14:03, Анна:", "2009-03-12T14:03"],
  ["2009年3月12日(木) 14:03 Ann:", "2009-03-12T14:03"],
  ["2009年3月12日 午後3:04", "2009-03-12T15:04"],
  ["2009년 3월 12일 (목) 오후 3:04, Ann:", "2009-03-12T15:04"],
  ["Op 12-03-2009 14:03, schreef Ann:", "2009-03-12T14:03"],
])("%s", (text, iso) => {
  expect(readDate(text)?.iso).toBe(iso);
});

test.each([
  ["which of two numbers is the month, nothing says", "On 03/04/2009 14:03, Ann wrote:", "2009"],
  ["a number above 12 is the day", "On 13/04/2009 14:03, Ann wrote:", "2009-04-13T14:03"],
  ["French has the day first", "Le 03/04/2009 14:03, Ann a écrit :", "2009-04-03T14:03"],
  ["the American clock has the month first", "On 03/04/2009 02:03 PM, Ann wrote:", "2009-03-04T14:03"],
  ["a zone that means several gives no offset", "2009-03-12 14:03 IST", "2009-03-12T14:03"],
])("%s", (_, text, iso) => {
  expect(readDate(text)?.iso).toBe(iso);
});

test.each([
  "On Friday, Ann wrote:",
  "version 1.2.3",
  "31 February 2009",
  "12:03",
  "see [3] and 10.11.12.13",
  "",
])("no date in “%s”", (text) => {
  expect(readDate(text)).toBeUndefined();
});

test.each([
  ["2009-03-05", "On 03/04/2009 14:03, Ann wrote:", "2009-03-04T14:03"],
  ["2009-04-05T10:00+02:00", "On 03/04/2009 14:03, Ann wrote:", "2009-04-03T14:03"],
  // Both are shortly before, or neither is.
  ["2009-04-02", "On 03/04/2009 14:03, Ann wrote:", "2009"],
  ["2009-03-05", "On 03/02/2009 14:03, Ann wrote:", "2009"],
])("in a mail of %s, “%s”", (sent, text, iso) => {
  expect(findDate(text, { iso: sent, text: sent })?.iso).toBe(iso);
});

test("the text of a date goes from its weekday to its zone", () => {
  const line = "On Sat, 2025-01-18 at 21:46 +0000, Day, Timothy wrote:";
  const found = findDate(line);
  expect(found?.text).toBe("Sat, 2025-01-18 at 21:46 +0000");
  expect(line.slice(found?.span.from, found?.span.to)).toBe(found?.text);
});

test("what RFC 5322 writes is read back", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1970-01-02"), max: new Date("2099-12-30"), noInvalidDate: true }),
      (date) => {
        const read = readDate(date.toUTCString());
        expect(Date.parse(read?.iso ?? "")).toBe(Math.floor(date.getTime() / 1000) * 1000);
      },
    ),
  );
});

test("nothing makes it fail, and what it finds stands in the text", () => {
  const pieces = fc.constantFrom(
    "12",
    "3/4/09",
    "2009",
    " ",
    ":",
    "März",
    "at",
    "Jan",
    "PM",
    "-0500",
    "年",
    "İ",
    "\n",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join("");
      const found = findDate(text);
      if (found) expect(text.slice(found.span.from, found.span.to)).toBe(found.text);
    }),
  );
});
