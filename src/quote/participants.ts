// every name and address that mails and attributions give -> participants, each person once
import { hash } from "../lib/hash.ts";
import { asId, type PersonId } from "../model/ids.ts";
import type { Mailbox } from "../model/message.ts";
import type { Person } from "../model/person.ts";
import { nameKey, personName, sameName, samePerson } from "../read/people.ts";
import { isListAddress, isVia } from "./lists.ts";

interface Draft {
  readonly mailboxes: Mailbox[];
  /** As the person signs. */
  signed?: string;
  id?: PersonId;
}

// Where hundreds share a family name, only the last of them are looked at: the work for each name stays the same.
const mostNamesakes = 100;

/** Gathers people; ids are given out when all are known. */
export class Participants {
  private readonly drafts: Draft[] = [];
  private readonly byAddress = new Map<string, Draft>();
  private readonly byName = new Map<string, Draft>();
  /** By family name and by given name: where a name that is spelt otherwise must be looked for. */
  private readonly byWord = new Map<string, Draft[]>();

  /** The person of a mailbox: one already met, or a new one. */
  meet(given: Mailbox): Draft {
    const mailbox = withoutList(given);
    const draft = this.find(mailbox) ?? this.open();
    this.note(draft, mailbox);
    return draft;
  }

  private open(): Draft {
    const draft: Draft = { mailboxes: [] };
    this.drafts.push(draft);
    return draft;
  }

  private find(mailbox: Mailbox): Draft | undefined {
    const known =
      (mailbox.address !== undefined && this.byAddress.get(mailbox.address)) ||
      (mailbox.name !== undefined && this.byName.get(nameKey(mailbox.name)));
    if (known) return known;
    const word = mailbox.name === undefined ? undefined : familyOf(mailbox.name);
    const near = word === undefined ? [] : (this.byWord.get(word) ?? []).slice(-mostNamesakes);
    return near.find(({ mailboxes }) => mailboxes.some((other) => samePerson(other, mailbox)));
  }

  private note(draft: Draft, mailbox: Mailbox): void {
    if (draft.mailboxes.some((known) => known.name === mailbox.name && known.address === mailbox.address))
      return;
    draft.mailboxes.push(mailbox);
    if (mailbox.address !== undefined) this.byAddress.set(mailbox.address, draft);
    if (mailbox.name === undefined) return;
    this.byName.set(nameKey(mailbox.name), draft);
    const word = familyOf(mailbox.name);
    const near = this.byWord.get(word);
    if (!near) this.byWord.set(word, [draft]);
    else if (near[near.length - 1] !== draft && !near.slice(-mostNamesakes).includes(draft)) near.push(draft);
  }

  /** Notes a line that somebody ends a mail with, where it is that person's name. */
  sign(draft: Draft, line: string): void {
    if (draft.signed !== undefined || !signed.test(line)) return;
    if (draft.mailboxes.some(({ name }) => name !== undefined && sameName(name, line))) draft.signed = line;
  }

  /** All participants, in the order in which they were met. */
  people(): Person[] {
    return this.drafts.map((draft) => personOf(draft));
  }
}

// Two words or more, and nothing but a name.
const signed = /^\p{Lu}[\p{L}.'’-]{0,30}(?: [\p{L}.'’-]{1,30}){1,4}$/u;

export type Participant = Draft;

/** A list's address is shared by all whose mails it passes on. */
function withoutList(mailbox: Mailbox): Mailbox {
  const { name, address } = mailbox;
  if (name === undefined || address === undefined) return mailbox;
  return isVia(name) || isListAddress(address) ? { name } : mailbox;
}

const familyOf = (name: string): string => personName(name).toLowerCase().split(" ").at(-1) ?? "";

/** A name for a person that is the same on every machine: from the first address, else from the name. */
export function idOf(draft: Draft): PersonId {
  const address = draft.mailboxes.find((mailbox) => mailbox.address !== undefined)?.address;
  draft.id ??= asId<PersonId>(`p-${hash(address ?? nameKey(draft.mailboxes[0]?.name ?? ""))}`);
  return draft.id;
}

function personOf(draft: Draft): Person {
  const spelt = unique(
    draft.mailboxes.flatMap(({ name }) => (name === undefined ? [] : [personName(name), name])),
  );
  const addresses = unique(
    draft.mailboxes.flatMap(({ address }) => (address === undefined ? [] : [address])),
  );
  const name = draft.signed ?? spelt[0] ?? localPart(addresses[0] ?? "");
  return { id: idOf(draft), name, aliases: spelt.filter((alias) => alias !== name), addresses };
}

/** What to call somebody of whom only the address is known. */
const localPart = (address: string): string => address.split("@")[0] ?? "";

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
