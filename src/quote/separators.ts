// a line -> whether it is nothing but "-----Original Message-----"
//
// Some clients, and some who trim what they quote, leave no headers below it: it still says that what follows is
// another's.
import { fold } from "../read/fold.ts";

const names = [
  "original message",
  "original email",
  "original mail",
  "ursprüngliche nachricht",
  "originalnachricht",
  "message d'origine",
  "message original",
  "message initial",
  "mensaje original",
  "missatge original",
  "mensagem original",
  "messaggio originale",
  "messaggio originario",
  "oorspronkelijk bericht",
  "originele bericht",
  "ursprungligt meddelande",
  "originalmeddelande",
  "oprindelig meddelelse",
  "opprinnelig melding",
  "alkuperäinen viesti",
  "původní zpráva",
  "původní e-mail",
  "pôvodná správa",
  "oryginalna wiadomość",
  "wiadomość oryginalna",
  "исходное сообщение",
  "оригинальное сообщение",
  "eredeti üzenet",
  "orijinal mesaj",
  "originalna poruka",
  "mesaj original",
  "αρχικό μήνυμα",
  "原始邮件",
  "原始郵件",
  "元のメッセージ",
  "원본 메시지",
];
const known = new Set(names.map(fold));

const longest = 90;
// Two rules or more at both ends: "- - Original Message - -".
const ruled =
  /^[-_=*~‐-―](?:\s?[-_=*~‐-―])+\s*([^-_=*~‐-―\s].*[^-_=*~‐-―\s])\s*[-_=*~‐-―](?:\s?[-_=*~‐-―])+$/u;

/** Whether a line separates a reply from the mail that it answers, and says no more. */
export function isSeparator(text: string): boolean {
  if (text.length > longest || beginsWithLetter(text)) return false;
  const name = ruled.exec(text)?.[1];
  return name !== undefined && known.has(fold(name).replace(/\s+/g, " "));
}

/** As most lines do: nothing more need be asked of them. */
function beginsWithLetter(text: string): boolean {
  const first = text.charCodeAt(0) | 0x20;
  return first >= 0x61 && first <= 0x7a;
}
