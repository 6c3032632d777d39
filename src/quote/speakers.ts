// the turns of a mail -> the mailbox of whoever speaks in each, where the mail says so
import { words } from "../lib/text.ts";
import type { MessageId } from "../model/ids.ts";
import type { Mail, Mailbox } from "../model/message.ts";
import { fold } from "../read/fold.ts";
import { samePerson } from "../read/people.ts";
import type { Turn } from "./authorship.ts";
import { greetedIn } from "./greetings.ts";
import { domainOf, familiesOf, isShared } from "./lineage.ts";
import type { Line } from "./lines.ts";
import { isListAddress } from "./lists.ts";
import { bears, signedBy } from "./signoffs.ts";
import { hasInitials } from "./tags.ts";

/**
 * Who speaks in each turn; a turn whose speaker cannot be known is left out.
 * @param turns each after those that quote it
 * @param openings how each turn begins
 * @param senders of the mails that turns come from
 */
export function speakersOf(
  mail: Mail,
  turns: readonly Turn[],
  openings: ReadonlyMap<Turn, Opening>,
  senders: ReadonlyMap<MessageId, Mailbox>,
): Map<Turn, Mailbox> {
  const speakers = new Map<Turn, Mailbox>();
  const note = (turn: Turn, mailbox: Mailbox | undefined): void => {
    if (mailbox) speakers.set(turn, mailbox);
  };
  for (const turn of turns) {
    const told = toldOf(turn, mail, speakers, senders);
    note(turn, told && named(told, openings.get(turn)));
  }
  const kin = new Kinship(mail, turns, speakers);
  const known = [...peopleIn(mail), ...speakers.values()];
  for (const turn of turns) {
    if (speakers.has(turn) || turn.speaker.kind === "mixed") continue;
    if (turn.mark !== undefined) {
      note(turn, markedBy(turn.mark, known));
      continue;
    }
    const opening = turn.quotedBy && openings.get(turn.quotedBy);
    const greeted = opening?.leads === true ? greetedIn(opening.line.text, opening.alone) : undefined;
    note(
      turn,
      kin.of(turn) ??
        (greeted === undefined ? undefined : bearerOf(greeted, known)) ??
        (turn.level === 1 ? addresseeOf(mail) : turn.quotedBy?.to) ??
        signer(turn, openings.get(turn), speakers),
    );
  }
  return speakers;
}

/** Who signs the quoted text; "you" is not who says it. */
function signer(
  { speaker, quotedBy }: Turn,
  opening: Opening | undefined,
  speakers: ReadonlyMap<Turn, Mailbox>,
): Mailbox | undefined {
  const signed = signedBy(opening?.all() ?? []);
  const quoting = quotedBy && speakers.get(quotedBy);
  return signed && speaker.kind === "addressee" && quoting && samePerson(signed, quoting)
    ? undefined
    : signed;
}

/** An address with the name that its bearer signs the quoted text with. */
function named(mailbox: Mailbox, opening: Opening | undefined): Mailbox {
  if (mailbox.name !== undefined || mailbox.address === undefined || !opening) return mailbox;
  const signed = signedBy(opening.all());
  return signed?.name !== undefined && bears(mailbox.address, signed.name)
    ? { ...mailbox, name: signed.name }
    : mailbox;
}

/** How a turn begins. */
export interface Opening {
  readonly line: Line;
  /** Whether it stands above all that the turn quotes. */
  readonly leads: boolean;
  /** Whether it is the only line before a quote. */
  readonly alone: boolean;
  /** The words of all its lines; asked for where nothing else tells who speaks. */
  readonly all: () => readonly string[];
}

/** The one person known who bears a name; somebody of that name where nobody does. */
function bearerOf(name: string, known: readonly Mailbox[]): Mailbox | undefined {
  const wanted = words(fold(name));
  const bearers = known.filter((mailbox) => {
    const has = words(fold(mailbox.name ?? ""));
    return wanted.every((word) => has.includes(word));
  });
  return bearers.length === 0 ? { name } : only(bearers);
}

/** "Ann> …", "AL> …": the one person known whom the mark can mean; somebody of that name where it means nobody known. */
function markedBy(mark: string, known: readonly Mailbox[]): Mailbox | undefined {
  if (/^\p{Lu}\p{Ll}{2,}$/u.test(mark)) return bearerOf(mark, known);
  return only(known.filter(({ name = "" }) => mark.length > 1 && hasInitials(name, mark)));
}

const isSomebody = ({ name, address }: Mailbox): boolean => name !== undefined || address !== undefined;

/** What the mail says in so many words. */
function toldOf(
  { speaker, quotedBy, origin }: Turn,
  mail: Mail,
  known: ReadonlyMap<Turn, Mailbox>,
  senders: ReadonlyMap<MessageId, Mailbox>,
): Mailbox | undefined {
  if (quotedBy === undefined) return isSomebody(mail.from) ? mail.from : undefined;
  const sender = origin === undefined ? undefined : senders.get(origin);
  if (sender && isSomebody(sender)) return sender;
  if (speaker.kind === "named") return isSomebody(speaker.mailbox) ? speaker.mailbox : undefined;
  if (speaker.kind === "self") return known.get(quotedBy);
  return undefined;
}

/** Whom a reply is sent to: the first of its addressees that is no list. */
function addresseeOf(mail: Mail): Mailbox | undefined {
  if (mail.inReplyTo === undefined && mail.references.length === 0) return undefined;
  return peopleIn(mail)[0];
}

const peopleIn = (mail: Mail): Mailbox[] =>
  mail.to.filter((mailbox) => isSomebody(mailbox) && !isList(mailbox, mail));

function isList({ name, address = "" }: Mailbox, mail: Mail): boolean {
  const list = plain(mail.list ?? "");
  if (list !== "" && plain(address.split("@")[0] ?? "").startsWith(list)) return true;
  const [local = "", host = ""] = address.split("@");
  // "talk <talk@talkmail.org>": a person's own host comes with a person's name.
  if (local !== "" && host.startsWith(local) && !/\S\s\S/.test(name ?? "")) return true;
  return isListAddress(address) || /\b(?:mailing )?list\b/i.test(name ?? "");
}

const plain = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, "");

/** Who wrote a level that no line names: the sender whose other message the ids of the chain of replies show. */
class Kinship {
  private readonly families: readonly string[];
  /** The known speakers of each level. */
  private readonly byLevel = new Map<number, Mailbox[]>();

  private readonly mail: Mail;

  constructor(mail: Mail, turns: readonly Turn[], speakers: ReadonlyMap<Turn, Mailbox>) {
    this.mail = mail;
    this.families = familiesOf(mail);
    for (const turn of turns) {
      const speaker = speakers.get(turn);
      const others = this.byLevel.get(turn.level);
      if (!speaker) continue;
      if (!others) this.byLevel.set(turn.level, [speaker]);
      // Two who differ are as bad as many.
      else if (others.length < 2 && !samePerson(others[0] ?? {}, speaker)) others.push(speaker);
    }
  }

  of({ level }: Turn): Mailbox | undefined {
    const family = this.families[level];
    if (family === undefined) return undefined;
    return only(this.relatives(family, level)) ?? only(this.neighbours(family));
  }

  /** Known speakers of the levels whose ids are of the family. */
  private relatives(family: string, level: number): Mailbox[] {
    // Where an addressee's mails come from there too, whoever answers hardly answers oneself.
    const shared = isShared(family) || this.colleagues(family).length > 0;
    return [...this.byLevel].flatMap(([other, speakers]) =>
      this.families[other] === family && !(shared && Math.abs(other - level) === 1) ? speakers : [],
    );
  }

  private colleagues(family: string): Mailbox[] {
    return this.neighbours(family).filter((mailbox) => !samePerson(mailbox, this.mail.from));
  }

  /** Addressees at the domain from which the id comes. */
  private neighbours(family: string): Mailbox[] {
    const domain = domainOf(family);
    return peopleIn(this.mail).filter(({ address }) => domainOf(address?.split("@")[1] ?? "") === domain);
  }
}

/** The one person that all of these are. */
function only(mailboxes: readonly Mailbox[]): Mailbox | undefined {
  const [first, ...others] = mailboxes;
  return first && others.every((other) => samePerson(first, other)) ? first : undefined;
}
