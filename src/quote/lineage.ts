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

function familyOf(id: string): string {
  if (providers.test(id)) return id.slice(0, accountLength);
  return id.slice(id.lastIndexOf("@") + 1).toLowerCase();
}

/** The part of a host name that an organisation registers: "example.org", "example.co.uk". */
export function domainOf(host: string): string {
  const parts = host.split(".");
  const short = (parts.at(-2) ?? "").length <= 3 && (parts.at(-1) ?? "").length === 2;
  return parts.slice(short ? -3 : -2).join(".");
}
