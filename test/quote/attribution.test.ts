// attribution lines of many clients and languages: who wrote, and when
import { describe, expect, test } from "vitest";
import { readAttribution } from "../../src/quote/attribution.ts";

const who = (text: string): string | undefined => {
  const speaker = readAttribution(text, true)?.speaker;
  if (speaker === undefined) return undefined;
  if (speaker.kind !== "named") return speaker.kind;
  const { name, address } = speaker.mailbox;
  return [name, address && `<${address}>`].filter(Boolean).join(" ");
};

const ann = "Ann Lee <ann@example.org>";

describe("clients", () => {
  test.each([
    ["On Tue, Mar 3, 2009 at 10:00 AM, Ann Lee <ann@example.org> wrote:", ann],
    ["On Mar 3, 2009, at 10:00 AM, Ann Lee <ann@example.org> wrote:", ann],
    ['On 3/3/09, 10:00 PM, "Ann Lee" <ann at example.org <mailto:ann at example.org>> wrote:', ann],
    ["On Tue, 2009-03-03 at 10:00 +0100, Lee, Ann wrote:", "Lee, Ann"],
    ["On Tue, Mar 03, 2009 at 10:00:00AM +0100, Ann Lee wrote:", "Ann Lee"],
    ["On (03/03/09 10:00), Ann Lee wrote:", "Ann Lee"],
    ["At Tue, 3 Mar 2009 10:00:00 +0900, Ann Lee wrote:", "Ann Lee"],
    ["At 10:00 AM 3/3/2009 -0500, Ann Lee wrote:", "Ann Lee"],
    ["2009/3/3 Ann Lee <ann@example.org>:", ann],
    ["* Ann Lee <ann at example.org> [03.03.2009 10:00]:", ann],
    ["Ann Lee [Tue, Mar 03, 2009 at 10:00:00AM -0700]:", "Ann Lee"],
    ["Ann Lee wrote:  [Tue Mar 03 2009, 04:57:47PM EDT]", "Ann Lee"],
    ["Ann Lee said the following on 2009-03-03 09:59:", "Ann Lee"],
    ["Quoting Ann Lee (2009-03-03 03:50:47)", "Ann Lee"],
    ["Excerpts from Ann Lee's message of Tue Mar 03 10:00:00 +0100 2009:", "Ann Lee"],
    ["In article <slrn.123@example.org>, Ann Lee <ann at example.org> writes:", ann],
    ['"AL" == Ann Lee <ann at example.org> writes:', ann],
    ["ann at example.org (Ann Lee) wrote:", ann],
    ["On Tue, 3 Mar 2009, [iso-8859-1] José Gil wrote:", "José Gil"],
    ["On Tue, 3 Mar 2009, Lee, Ann (ACME - Sales) wrote:", "Lee, Ann"],
    ["On Tue, Mar 3, 2009 at 10:00 AM Ann Lee via Talk <talk@lists.example.org> wrote:", "Ann Lee"],
    ["Ann Lee/Sales/ACME wrote on 03/03/2009 10:00:00 AM:", "Ann Lee"],
    ["Ann A. Lee wrote:", "Ann A. Lee"],
    ["Guido van Dam wrote:", "Guido van Dam"],
    ["On 3 May 2019, the desk of ann lee via Talk <talk@lists.example.org> wrote:", "the desk of ann lee"],
  ])("%s", (text, expected) => {
    expect(who(text)).toBe(expected);
  });
});

describe("languages", () => {
  test.each([
    ["Am Samstag, den 07.02.2009, 17:31 +0100 schrieb Jörg Weiß:", "Jörg Weiß"],
    ["Am 07.02.2009 um 17:31 schrieb Jörg Weiß <j@example.org>:", "Jörg Weiß <j@example.org>"],
    ["Zitat von Jörg Weiß <j@example.org>:", "Jörg Weiß <j@example.org>"],
    ["Le 3 mars 2009 à 10:00, Jean Petit <jean@example.org> a écrit :", "Jean Petit <jean@example.org>"],
    ["Le 05/01/2007 ? 09:22:19+0000, Jean Petit a ?crit", "Jean Petit"],
    ["El mar, 3 mar 2009 a las 10:00, Ana Ruiz (<ana@example.org>) escribió:", "Ana Ruiz <ana@example.org>"],
    ["El 3 de marzo de 2009 10:00, Ana Ruiz <ana@example.org> escribió:", "Ana Ruiz <ana@example.org>"],
    ["Em ter., 3 de mar. de 2020 às 10:00, João Dias <j@example.org> escreveu:", "João Dias <j@example.org>"],
    [
      "Il giorno mar 3 mar 2009 alle ore 10:00 Mario Rossi <m@example.org> ha scritto:",
      "Mario Rossi <m@example.org>",
    ],
    ["Op di 3 mrt. 2009 om 10:00 schreef Jan de Wit <jan@example.org>:", "Jan de Wit <jan@example.org>"],
    ["Den tis 3 mars 2009 kl 10:00 skrev Anna Berg <anna@example.org>:", "Anna Berg <anna@example.org>"],
    ["wt., 3 mar 2009 o 10:00 Jan Nowak <jan@example.org> napisał(a):", "Jan Nowak <jan@example.org>"],
    ["W dniu 03.03.2009 10:00, Jan Nowak pisze:", "Jan Nowak"],
    ["Dne úterý 3. března 2009 Jan Novák napsal(a):", "Jan Novák"],
    ["Dne 28 Kv?ten 2008, 13:23, Jan Novak napsal(a):", "Jan Novak"],
    ["вт, 3 мар. 2009 г. в 10:00, Иван Петров <ivan@example.org>:", "Иван Петров <ivan@example.org>"],
    [
      "3 марта 2009 г., 10:00 пользователь Иван Петров <ivan@example.org> написал:",
      "Иван Петров <ivan@example.org>",
    ],
    ["2009. márc. 3. 10:00 keltezéssel, Kovács János írta:", "Kovács János"],
    ["3 Mar 2009 Sal, 10:00 tarihinde Ali Veli <ali@example.org> şunu yazdı:", "Ali Veli <ali@example.org>"],
    ["ti, 2009-03-03 kello 10:00, Matti Virta kirjoitti:", "Matti Virta"],
    ["2009年3月3日(火) 10:00 山田太郎 <taro@example.org>:", "山田太郎 <taro@example.org>"],
    ["(2009/03/03 10:00), Taro Yamada wrote:", "Taro Yamada"],
    ["山田さんは書きました:", "山田"],
  ])("%s", (text, expected) => {
    expect(who(text)).toBe(expected);
  });
});

describe("more languages and clients", () => {
  test.each([
    // Spanish
    ["El 03/03/2009 10:00, Ana Ruiz escribió:", "Ana Ruiz"],
    ["El día 3 de marzo de 2009 10:00, Ana Ruiz <ana@example.org> escribió:", "Ana Ruiz <ana@example.org>"],
    ["El martes, 3 de marzo de 2009 10:00:15 Ana Ruiz escribió:", "Ana Ruiz"],
    ["Ana Ruiz escribió:", "Ana Ruiz"],
    [
      "El mié., 4 de mar. de 2020 a la(s) 10:00, Ana Ruiz (ana@example.org) escribió:",
      "Ana Ruiz <ana@example.org>",
    ],
    ["Ana Ruiz dijo el 3/3/2009:", "Ana Ruiz"],
    ["Citando a Ana Ruiz <ana@example.org>:", "Ana Ruiz <ana@example.org>"],
    ["En fecha Martes, 3 de Marzo de 2009, Ana Ruiz escribió:", "Ana Ruiz"],
    // French
    ["Le mar. 3 mars 2009 à 10:00, Jean Petit <jean@example.org> a écrit :", "Jean Petit <jean@example.org>"],
    ["Le mardi 03 mars 2009 à 10:00 +0100, Jean Petit a écrit :", "Jean Petit"],
    ["Le 03/03/2009 10:00, Jean Petit a écrit :", "Jean Petit"],
    ["Jean Petit a écrit :", "Jean Petit"],
    ["Jean Petit écrivait (wrote) :", "Jean Petit"],
    ["Selon Jean Petit <jean@example.org>:", "Jean Petit <jean@example.org>"],
    ["Dans son message précédent, Jean Petit a écrit :", "Jean Petit"],
    ["Quoting Jean Petit <jean@example.org>:", "Jean Petit <jean@example.org>"],
    // Portuguese
    ["Em 3 de março de 2009 10:00, João Dias <j@example.org> escreveu:", "João Dias <j@example.org>"],
    ["Em 03/03/2009 10:00, João Dias escreveu:", "João Dias"],
    ["Em Ter, 2009-03-03 às 10:00 -0300, João Dias escreveu:", "João Dias"],
    ["João Dias escreveu:", "João Dias"],
    ["No dia 3 de Março de 2009 10:00, João Dias <j@example.org> escreveu:", "João Dias <j@example.org>"],
    ["Citando João Dias <j@example.org>:", "João Dias <j@example.org>"],
    ["A Terça, 3 de Março de 2009 10:00:00, João Dias escreveu:", "João Dias"],
    // Czech, Slovak, Polish
    ["Dne 3. března 2009 10:00 Jan Novák <jan@example.org> napsal(a):", "Jan Novák <jan@example.org>"],
    ["Dne 3.3.2009 10:00, Jan Novák napsal(a):", "Jan Novák"],
    ["út 3. 3. 2009 v 10:00 odesílatel Jan Novák <jan@example.org> napsal:", "Jan Novák <jan@example.org>"],
    ["Jan Novák píše v Út 03. 03. 2009 v 10:00 +0100:", "Jan Novák"],
    ["Jana Nováková napsala:", "Jana Nováková"],
    ["ut 3. 3. 2009 o 10:00 Ján Kováč <jan@example.org> napísal(a):", "Ján Kováč <jan@example.org>"],
    [
      "W dniu 3 marca 2009 10:00 użytkownik Jan Nowak <jan@example.org> napisał:",
      "Jan Nowak <jan@example.org>",
    ],
    ["Dnia 2009-03-03 10:00 Jan Nowak napisał(a):", "Jan Nowak"],
    // Japanese, Chinese, Korean
    ["2009年3月3日 10:00 山田太郎 <taro@example.org>:", "山田太郎 <taro@example.org>"],
    ["2009年3月3日(火) 10:00 山田太郎 <taro@example.org> さんは書きました:", "山田太郎 <taro@example.org>"],
    ["2009/3/3 山田太郎 <taro@example.org>:", "山田太郎 <taro@example.org>"],
    ["山田太郎 さんは書きました:", "山田太郎"],
    ["山田太郎 wrote:", "山田太郎"],
    [
      "Tue, 3 Mar 2009 10:00:00 +0900 に 山田太郎 <taro@example.org> さんは書きました:",
      "山田太郎 <taro@example.org>",
    ],
    ["王小明 <wang@example.org> 于2020年3月3日周二 上午10:00写道：", "王小明 <wang@example.org>"],
    ["在 2009年3月3日 上午10:00，王小明 <wang@example.org> 写道：", "王小明 <wang@example.org>"],
    ["2020년 3월 3일 (화) 오전 10:00, 김철수 <kim@example.org>님이 작성:", "김철수 <kim@example.org>"],
    // German, Dutch, Scandinavian, Italian
    ["Am Di., 3. März 2020 um 10:00 Uhr schrieb Jörg Weiß <j@example.org>:", "Jörg Weiß <j@example.org>"],
    ["Jörg Weiß schrieb am 03.03.2009 um 10:00:", "Jörg Weiß"],
    ["* Jörg Weiß schrieb am 03.03.09:", "Jörg Weiß"],
    [
      "Op 3 maart 2009 10:00 schreef Jan de Wit <jan@example.org> het volgende:",
      "Jan de Wit <jan@example.org>",
    ],
    ["Den 3. marts 2009 10.00 skrev Anna Berg <anna@example.org>:", "Anna Berg <anna@example.org>"],
    ["Il 03/03/2009 10:00, Mario Rossi ha scritto:", "Mario Rossi"],
    ["Lê venerd?, 2009/03/06 alle 02:33, -0400, Mario Rossi ha scritto:", "Mario Rossi"],
    // Russian, Ukrainian, Greek, Turkish
    ["03.03.2009 10:00, Иван Петров пишет:", "Иван Петров"],
    ["Иван Петров пишет:", "Иван Петров"],
    ["3 Mart 2009 10:00 tarihinde Ali Veli <ali@example.org> yazdı:", "Ali Veli <ali@example.org>"],
    [
      "Στις 3 Μαρτίου 2009 10:00 π.μ., ο χρήστης Γιώργος Νίκου <g@example.org> έγραψε:",
      "Γιώργος Νίκου <g@example.org>",
    ],
    // Catalan
    ["Ann Lee (el 2010-04-05 a les 07:48:21 -0400) va dir::", "Ann Lee"],
    // Clients
    ["Ann Lee <ann@example.org>:", ann],
    ["* Ann Lee <ann at example.org>:", ann],
    ["Ann Lee asks:", "Ann Lee"],
    ["On Wednesday, March  3, Ann Lee wrote:", "Ann Lee"],
    ["On Fri Jan 12 07:39AM, Ann Lee wrote:", "Ann Lee"],
    ["On 2007-11-19, Ivan Vilar i Bosch <ivan@example.org> wrote:", "Ivan Vilar i Bosch <ivan@example.org>"],
    ["On 2007-09-11, Nina Roman - Marten <n@example.org> wrote:", "Nina Roman - Marten <n@example.org>"],
    ["Ann Lee schrieb am Dienstag, den 03. M?rz 2009:", "Ann Lee"],
    ["On Tue, Oct 18, 2022 at 12:04 PM, Ann Lee < ann@example.org > wrote:", ann],
    ["ann lee wrote:", "ann lee"],
    ["On Tue, Oct 18, 2022 at 12:04 PM, Sina Ray via Talk < talk@ lists. example.org > wrote:", "Sina Ray"],
    ["In message <123@example.org>, Ann Lee <ann@example.org> writes", ann],
    ["Thus spake Ann Lee (ann@example.org) [2009-03-03 10:00]:", ann],
    ["According to Ann Lee:", "Ann Lee"],
    ["Ann Lee <ann@example.org> writes...", ann],
    ["--- Ann Lee <ann@example.org> wrote:", ann],
    ["-- Ann Lee <ann@example.org> wrote (Tuesday, 3 March 2009):", ann],
    ["Previously Ann Lee wrote:", "Ann Lee"],
    ["Ann Lee on Tue, 3 Mar 2009 10:00:00 +0100:", "Ann Lee"],
    ["[Ann Lee]", undefined],
    ["Responding to the message of <Tue, 03 Mar 2009> from Ann Lee <ann@example.org>:", ann],
  ])("%s", (text, expected) => {
    expect(who(text)).toBe(expected);
  });
});

describe("pronouns", () => {
  test.each([
    ["I wrote:", "self"],
    ["Just a moment ago, I wrote:", "self"],
    ["On Tue, 3 Mar 2009, you wrote:", "addressee"],
    ["The manual says:", "nobody"],
  ])("%s", (text, expected) => {
    expect(who(text)).toBe(expected);
  });
});

test.each([
  "I agree with the following statement of the docs:",
  "This is what the config file says about the three options that nobody uses:",
  "The steps are:",
  "See http://example.org/2009/03/03/how-to:",
  "wrote:",
])("no attribution: %s", (text) => {
  expect(who(text)).toBeUndefined();
});

test("the date is kept as given, with a zone only where one stands", () => {
  expect(readAttribution("On 3/3/09, 10:00 PM, Ann Lee wrote:")?.date?.iso).toBe("2009-03-03T22:00");
  expect(readAttribution("On Tue, 2009-03-03 at 10:00 +0100, Ann Lee wrote:")?.date?.iso).toBe(
    "2009-03-03T10:00+01:00",
  );
});

describe("more languages, and archives that lost their letters", () => {
  test.each([
    ["En respuesta a Ana Ruiz <ana@example.org>:", "Ana Ruiz <ana@example.org>"],
    ["En réponse à Jean Petit <jean@example.org>:", "Jean Petit <jean@example.org>"],
    ["Le 3 mars 2020, vers 10:15, Jean Petit disait :", "Jean Petit"],
    ["Jean Petit <jean@example.org> nous a écrit :", "Jean Petit <jean@example.org>"],
    ["Le 3 mars 2020 ? 10:15:02 GMT+01:00, Jean Petit a ?crit :", "Jean Petit"],
    ["Em ter?a-feira, 3 de mar?o de 2020 10:15:02 UTC-3, Ana Dias escreveu:", "Ana Dias"],
    ["Cituji Jan Dub <jan@example.org>:", "Jan Dub <jan@example.org>"],
    ["V úterý 3. března 2020 Jana Dubová psala:", "Jana Dubová"],
    ["Dňa 3.3.2020 o 10:15 Jan Dub napísal(a):", "Jan Dub"],
    ["2020年3月3日火曜日、田中花子<hanako@example.org>さんは書きました:", "田中花子 <hanako@example.org>"],
    ["田中さん wrote:", "田中"],
    ["Hanako Tanaka さんの投稿:", "Hanako Tanaka"],
    ["ti 3. maalisk. 2020 klo 10.15 Eeva Oja (eeva@example.org) kirjoitti:", "Eeva Oja <eeva@example.org>"],
    [
      "Στις Τρί, 3 Μαρ 2020 στις 10:15 π.μ., ο/η Άννα Λευκού <a@example.org> έγραψε:",
      "Άννα Λευκού <a@example.org>",
    ],
    [
      "El dt., 3 de març 2020 a les 10:15, Anna Puig (<anna@example.org>) va escriure:",
      "Anna Puig <anna@example.org>",
    ],
    ["Once upon a time, Ann Lee <ann@example.org> said:", ann],
    ["+++ Ann Lee [Tue Mar 03, 2020 at 10:15:02AM +0100]:", "Ann Lee"],
    ["Dixit Ann Lee:", "Ann Lee"],
    ["Selon Ann:", "Ann"],
    ["Mi respuesta:", undefined],
    ["Meine Antwort:", undefined],
    ["Respuesta corta:", undefined],
  ])("%s", (text, expected) => {
    expect(who(text)).toBe(expected);
  });
});

describe("words of no language in the tables: the name stands before the address", () => {
  test.each([
    ["Pada tanggal Jum, 3 Mei 2019 pukul 10.00 Ann Lee <ann@example.org> menulis:", ann],
    ["Dana pet, 3. svi 2019. u 10:00 Ann Lee <ann@example.org> napisao je:", ann],
    ["2019-05-03, pn, 10:00 Ann Lee <ann@example.org> rašė:", ann],
    ["piektd., 2019. g. 3. maijs, plkst. 10:00 — lietotājs Ann Lee (<ann@example.org>) rakstīja:", ann],
    ["On þri., 3. maí 2019 kl. 10:00 skrifaði Ann Lee <ann@example.org>:", ann],
    ["V pet., 3. maj 2019 ob 10:00 je oseba Ann Lee <ann@example.org> napisala:", ann],
    ["ในวันที่ ศ. 3 พ.ค. 2019 เวลา 10:00 Ann Lee <ann@example.org> เขียนว่า:", ann],
    [
      "בתאריך יום ו׳, 3 במאי 2019 ב-10:00 מאת \u202aAnn Lee\u202c\u200f <\u202aann@example.org\u202c\u200f>:",
      ann,
    ],
    ["في الجمعة، 3 مايو 2019 في 10:00 ص تمت كتابة ما يلي بواسطة Ann Lee <ann@example.org>:", ann],
    ["3 Mayıs 2019 Cum, saat 10:00 tarihinde Ann Lee <ann@example.org> şunu yazdı:", ann],
    [
      'Zzz, 3 zzz 2019, zzz 10:00, "Ann de Lee" <ann@example.org> zzz zzz zzz zzz zzz:',
      "Ann de Lee <ann@example.org>",
    ],
    ["Zzz zzz zzz zzz zzz zzz zzz Ann Lee <ann@example.org>:", undefined],
    [
      "We met at 10:00, and then we were told to ask Ann Lee <ann@example.org> about the rest of it.",
      undefined,
    ],
  ])("%s", (text, expected) => {
    expect(who(text)).toBe(expected);
  });
});

describe("clients seldom seen", () => {
  test.each([
    ["Quoth Ann Lee on Friday, 03 May 2019:", "Ann Lee"],
    ["And thus did Ann Lee speak on Fri, 3 May 2019:", "Ann Lee"],
    ["Ann Lee @ 2019-05-03 10:00:", "Ann Lee"],
    ["-=| Ann Lee, Fri, May 03, 2019 at 10:00:00AM +0200 |=-", "Ann Lee"],
    ["[Ann Lee, 2019-05-03]", "Ann Lee"],
    ["Ann Lee added the comment:", "Ann Lee"],
    ["On Friday 03 May 2019 10:00, somebody claiming to be Ann Lee wrote:", "Ann Lee"],
    ["Ann Lee <ann@example.org> schrieb im Newsbeitrag news:7gk@example.org...", ann],
    ["Ann Lee さんは 2019/05/03 10:00 に書きました:", "Ann Lee"],
    ["На 3.5.2019 г. в 10:00 ч., Ann Lee написа:", "Ann Lee"],
    ["пт, 3 трав. 2019 р. о 10:00 Ann Lee <ann@example.org> пише:", ann],
    ["Ann Lee ezt írta 2019. máj. 3. dátummal (10:00 időpontban):", "Ann Lee"],
  ])("%s", (text, expected) => {
    expect(who(text)).toBe(expected);
  });
});
