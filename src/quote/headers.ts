// copied headers of a quoted mail ("From: …", "Sent: …") -> who wrote it, and when
import type { DateGiven, Mailbox } from "../model/message.ts";
import { readDate } from "../read/dates.ts";
import { fold } from "../read/fold.ts";
import { addressIn, readMailbox } from "../read/people.ts";
import type { Attribution, Speaker } from "./attribution.ts";
import type { Line } from "./lines.ts";
import { isListAddress, isVia } from "./lists.ts";
import { withoutMarkup } from "./markup.ts";

type Field = "from" | "date" | "to" | "other";

// Words of one name are joined by "_".
const names: Readonly<Record<Field, string>> = {
  from:
    "from von de da van från fra od от від kimden lähettäjä feladó de_la von/from 差出人 发件人 寄件者 寄件人 送信者 보낸사람 보낸_사람 από expéditeur " +
    "sender absender remitente mittente afzender nadawca šalje saatja nuo dari từ frá nork מאת من จาก",
  date:
    "date sent datum gesendet envoyé enviado enviada inviato verzonden skickat sendt odesláno odoslané wysłano data fecha дата отправлено " +
    "надіслано изпратено tarih gönderilme lähetetty päiväys elküldve dátum 送信日時 日付 日時 发送时间 日期 寄件日期 傳送日期 날짜 보낸_날짜 posted trimis trimisă " +
    "στάλθηκε ημερομηνία enviat poslano poslato išsiųsta nosūtīts datums saadetud kuupäev đã_gửi ngày dikirim tanggal bidalia נשלח תאריך " +
    "تم_الإرسال التاريخ ส่ง วันที่",
  to:
    "to an à para a aan till til komu do кому до kime vastaanottaja címzett 宛先 收件人 收件者 받는사람 받는_사람 pour către catre προς per_a per " +
    "adresat adressaat prima za kam kepada đến tới nori אל إلى ถึง",
  other:
    "cc bcc subject reply-to organization organisation message-id in-reply-to references newsgroups betreff kopie objet sujet asunto " +
    "assunto oggetto onderwerp ämne kopia emne předmět predmet temat dw тема копия копія относно копие konu bilgi aihe tárgy másolat 件名 主题 主題 主旨 抄送 副本 참조 " +
    "제목 subiect θέμα κοιν tema zadeva téma teema chủ_đề subjek perihal efni gaia נושא עותק الموضوع نسخة เรื่อง สำเนา content-type importance " +
    "importancia importance priority x-mailer mailing-list message mime-version content-transfer-encoding content-disposition " +
    "sender precedence lines followup-to list-id resent-from return-path received user-agent x-authentication-warning attachments pièces_jointes " +
    "anlagen anhänge adjuntos anexos allegati bijlagen bilagor přílohy załączniki вложения 附件 添付ファイル",
};

const fields = new Map<string, Field>();
for (const field of ["from", "date", "to", "other"] as const) {
  for (const name of names[field].split(" ")) {
    const key = fold(name).replace("_", " ");
    if (!fields.has(key)) fields.set(key, field);
  }
}

// "Gesendet am" and a few spaces before the colon.
const longestName = 34;
// Mark-up stars around the name: "*From:* Ann".
const fieldLine =
  /^\*{0,2}([\p{L}][\p{L}\p{M}/\- ]{0,20}?)\s{0,8}\*{0,2}\s?[:：]\*{0,2}\s{0,20}(?=\S|$)(.*)$/u;

export interface HeaderBlock extends Attribution {
  /** Index of its last line. */
  readonly last: number;
}

interface FieldRead {
  readonly field: Field;
  readonly value: string;
}

function fieldIn(text: string): FieldRead | undefined {
  if (text.length > 1000 || text.slice(0, longestName).search(/[:：]/) < 1) return undefined;
  const match = fieldLine.exec(text);
  if (!match) return undefined;
  const field = fields.get(
    fold(match[1] ?? "")
      .trim()
      .replace(/ (?:el|em|am)$/, ""),
  );
  return field && { field, value: withoutMarkup((match[2] ?? "").trim()) };
}

const rule = /^[-_=*~>\u2010-\u2015]/;
const separator = /^(?:[-_=*~>\u2010-\u2015]{2,}.{0,60}[-_=*~<\u2010-\u2015]{2,}|[-_]{8,})$/u;
const mostLines = 30;
const longestUnknown = 200;

/** The block of headers that starts at a line, with the "-----Original Message-----" above it. */
export function readHeaderBlock(lines: readonly Line[], start: number): HeaderBlock | undefined {
  const depth = lines[start]?.depth;
  let at = start;
  const opening = lines[start]?.text ?? "";
  const separated = rule.test(opening) && separator.test(opening.slice(0, 120));
  if (separated) at = skipBlank(lines, start + 1);
  if (depth === undefined || lines[at]?.depth !== depth || fieldIn(lines[at]?.text ?? "") === undefined)
    return undefined;
  // Some clients send every line with an empty one below.
  const step = lines[at + 1]?.text === "" && lines[at + 2]?.text !== "" ? 2 : 1;
  const found: FieldRead[] = [];
  let last = at;
  for (; at < lines.length && at - start < mostLines * step; at += step) {
    const text = lines[at]?.text ?? "";
    if (text === "" || (lines[at]?.depth !== depth && !isStray(lines, at, depth, found))) break;
    const field = fieldIn(text) ?? unknownField(lines, at, step);
    // A line that is no header continues the one above it: a folded subject or a long list of addressees.
    if (field) found.push(field);
    else if (!continues(lines, at, found) && fieldIn(lines[at + step]?.text ?? "") === undefined) break;
    else addFolded(found, text);
    last = at;
  }
  return blockOf(found, last, separated);
}

/** A header of a name not heard of, between others: "Odesílatel: …". */
function unknownField(lines: readonly Line[], at: number, step: number): FieldRead | undefined {
  const [text, below] = [lines[at]?.text ?? "", lines[at + step]?.text ?? ""];
  const value = text.length > longestUnknown ? undefined : fieldLine.exec(text)?.[2]?.trim();
  if (value === undefined || fieldIn(below) === undefined) return undefined;
  return { field: readDate(value) ? "date" : "other", value };
}

function skipBlank(lines: readonly Line[], at: number): number {
  return lines[at]?.text === "" ? at + 1 : at;
}

// A line this long was broken by a client, not by whoever wrote it.
const brokenAt = 60;

/** Whether a line goes on with the field above it: a list of addressees, or the last words of a long subject. */
function continues(lines: readonly Line[], at: number, found: readonly FieldRead[]): boolean {
  const above = found[found.length - 1];
  const text = lines[at]?.text ?? "";
  if (above === undefined) return false;
  const whole = (lines[at - 1]?.text ?? "").length >= brokenAt && (lines[at + 1]?.text ?? "") === "";
  return (
    whole ||
    addressIn(text) !== undefined ||
    /(?:[,;]|\bbehalf(?: of)?|\bon|auftrag(?: von)?)$/i.test(above.value)
  );
}

/** Whether a line that lost its marks is the end of the list of addressees above it, with headers below. */
function isStray(lines: readonly Line[], at: number, depth: number, found: readonly FieldRead[]): boolean {
  const [line, below] = [lines[at], lines[at + 1]];
  return (
    line !== undefined &&
    line.depth < depth &&
    below?.depth === depth &&
    addressIn(line.text) !== undefined &&
    /[,;]$/.test(found[found.length - 1]?.value ?? "")
  );
}

// Outlook names who sent it first, often the list itself, and who wrote it last.
const deputy =
  /^.{0,200}\b(?:on behalf of|im auftrag von|de la part de|en nombre de|em nome de|per conto di|namens|på uppdrag av|på vegne av|v zastoupení|w imieniu|от имени)\s+/iu;

/** Adds a folded line to the value above it. */
function addFolded(found: FieldRead[], text: string): void {
  const above = found.pop();
  if (above) found.push({ ...above, value: `${above.value} ${text}` });
}

/** Somebody's mailbox, without the address that a list put in its place. */
function personal(mailbox: Mailbox, value: string): Mailbox {
  // "Ann Lee/ACME", as Notes has names.
  const name = mailbox.name?.replace(/^CN=|\/\p{Lu}.*$/gu, "");
  const named = name ? { name } : {};
  return isVia(value) || isListAddress(mailbox.address ?? "") ? named : { ...mailbox, ...named };
}

function blockOf(found: readonly FieldRead[], last: number, separated: boolean): HeaderBlock | undefined {
  const from = found.find(({ field }) => field === "from")?.value;
  if (from === undefined || from === "") return undefined;
  // "From: Ann <ann@…>" alone is a header only where nothing else introduces the quote.
  const alone = found.length < 2 && !separated;
  if (alone && addressIn(from) === undefined) return undefined;
  const certainty = alone ? "weak" : "sure";
  const mailbox = personal(readMailbox(from.replace(deputy, "")), from);
  const date = dateIn(found);
  const to = addresseeIn(found);
  const speaker: Speaker =
    mailbox.name === undefined && mailbox.address === undefined
      ? { kind: "nobody" }
      : { kind: "named", mailbox };
  return date
    ? { speaker, date, certainty, last, ...(to && { to }) }
    : { speaker, certainty, last, ...(to && { to }) };
}

/** The first addressee who is no list. */
function addresseeIn(found: readonly FieldRead[]): Mailbox | undefined {
  const value = found.find(({ field }) => field === "to")?.value ?? "";
  const mailbox = readMailbox(value.split(/[,;](?=\s|$)/)[0] ?? "");
  if (mailbox.address === undefined || isListAddress(mailbox.address)) return undefined;
  return mailbox;
}

function dateIn(found: readonly FieldRead[]): DateGiven | undefined {
  for (const { field, value } of found) {
    const date = field === "date" ? readDate(value) : undefined;
    if (date) return date;
  }
  return undefined;
}
