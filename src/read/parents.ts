// a thread -> its mails, each naming the mail that it answers
//
// Quotes and subjects join mails whose headers name nobody; whoever reads on looks at headers alone.
import type { Mail } from "../model/message.ts";
import type { MailRead } from "./mail.ts";
import type { Thread } from "./threads.ts";

/** In the thread's order; a mail whose headers name no mail of the thread names the one that it was joined to. */
export function withParents(thread: Thread<Mail>, read: readonly MailRead[]): MailRead[] {
  const byId = new Map(read.map((one) => [one.mail.id, one]));
  return thread.mails.flatMap(({ mail, parent }) => {
    const one = byId.get(mail.id);
    const above = parent && byId.get(parent)?.mail;
    return one ? [above ? { ...one, mail: naming(one.mail, above) } : one] : [];
  });
}

function naming(mail: Mail, above: Mail): Mail {
  const name = above.messageId ?? above.id;
  if (mail.inReplyTo === name || mail.references.includes(name)) return mail;
  return { ...mail, references: [...mail.references, name] };
}
