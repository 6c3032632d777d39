// a mail's Message-ID and References -> which of the messages quoted in it come from one sender
//
// References names the chain of replies: the mail answers the last message, which answers the one before it, just as
// level 1 quotes level 2. What stands after the "@" (for a provider's ids, the first characters, which
// tell accounts apart) comes from the sender's own machine, so two ids that share it have one sender.
import type { Mail } from "../model/message.ts";

/** For each quote level, what the ids of one sender's messages share; the mail's own at 0. */
export function familiesOf(mail: Mail): string[] {
  if (mail.messageId === undefined) return [];
  const parents = [...mail.references];
  if (mail.inReplyTo !== undefined && parents.at(-1) !== mail.inReplyTo) parents.push(mail.inReplyTo);
  return [mail.messageId, ...parents.reverse()].map(familyOf);
}

const providers = /@(?:mail\.gmail\.com|.*\.googlegroups\.com)$/;
const accountLength = 7;
// Clients that name ids after the sender's address: these hosts have millions of senders.
const shared =
  /^(?:g(?:oogle)?mail|(?:hot|y|rocket)mail|outlook|live|msn|yahoo|aol|gmx|web|mail|icloud|me|mac|proton(?:mail)?|yandex|seznam|free|orange|wanadoo|laposte|libero|terra|uol|bol|qq|163|126)\.(?:com?|org|net|de|ch|at|fr|it|es|cz|ru|br|me|uk|jp|cn)(?:\.\w\w)?$/i;

function familyOf(id: string): string {
  if (providers.test(id)) return id.slice(0, accountLength);
  return id.slice(id.lastIndexOf("@") + 1).toLowerCase();
}

/** Whether many senders share a family: then two messages next to each other in the chain hardly have one sender. */
export const isShared = (family: string): boolean => shared.test(family);

/** The part of a host name that an organisation registers: "example.org", "example.co.uk". */
export function domainOf(host: string): string {
  const parts = host.split(".");
  const short = (parts.at(-2) ?? "").length <= 3 && (parts.at(-1) ?? "").length === 2;
  return parts.slice(short ? -3 : -2).join(".");
}
