// what an input can cause, as data; `wording` says it to a person
import type { LineRange } from "../lib/text.ts";

/** Where in which input. */
export interface Place {
  /** The file's name, "standard input", "pasted text" … */
  readonly file: string;
  readonly lines?: LineRange;
}

/** `severity` error: nothing could be read from it; warning: read, but something in it is doubtful or left out. */
export type Issue =
  | { readonly code: "input-empty"; readonly severity: "error"; readonly at: Place }
  | {
      readonly code: "input-binary";
      readonly severity: "error";
      readonly at: Place;
      /** "a PNG picture", where its first bytes tell. */
      readonly looksLike?: string;
    }
  | { readonly code: "input-damaged"; readonly severity: "error"; readonly at: Place }
  | { readonly code: "input-is-debate"; readonly severity: "error"; readonly at: Place }
  | {
      readonly code: "input-not-mail";
      readonly severity: "error";
      readonly at: Place;
      /** "a web page", "JSON that breaks off in line 3 …". */
      readonly looksLike: string;
    }
  | {
      readonly code: "input-too-large";
      readonly severity: "error";
      readonly at: Place;
      /** In megabytes. */
      readonly limit: number;
    }
  | { readonly code: "mail-damaged"; readonly severity: "warning"; readonly at: Place }
  | { readonly code: "input-truncated"; readonly severity: "warning"; readonly at: Place }
  | {
      readonly code: "debate-damaged";
      readonly severity: "error";
      readonly at: Place;
      readonly reason: string;
    }
  | { readonly code: "no-debate"; readonly severity: "warning"; readonly at: Place }
  | {
      readonly code: "date-unreadable";
      readonly severity: "warning";
      readonly at: Place;
      readonly value: string;
    }
  | {
      readonly code: "author-unknown";
      readonly severity: "warning";
      readonly at: Place;
      readonly depth: number;
    };

/** An issue in words: what happened, where, and what to do. */
export function wording(issue: Issue): string {
  const where = issue.at.lines ? `${issue.at.file}, line ${issue.at.lines[0]}` : issue.at.file;
  switch (issue.code) {
    case "input-empty":
      return `${where} is empty. Choose a file that holds a mail, or paste one.`;
    case "input-binary":
      return `${where} is ${issue.looksLike ? `${issue.looksLike}, ` : ""}not text. Unpack it, or save the mail or the archive page as text, and open that.`;
    case "input-damaged":
      return `${where} is a gzip file that is damaged from its beginning on. Fetch it again.`;
    case "input-is-debate":
      return `${where} is a debate that Riposte saved, not mail. Open it by itself to map or explain it; all else takes the mails it came from.`;
    case "input-not-mail":
      return `${where} looks like ${issue.looksLike}, not like a mail. Open a mail, an mbox, an archive page or a map that Riposte saved.`;
    case "input-too-large":
      return `${where} holds more than ${issue.limit} MB. Open a part of it: one month, or one thread.`;
    case "mail-damaged":
      return `${where} is built in a way that no mail is; its text may be incomplete. Fetch the mail again.`;
    case "input-truncated":
      return `${where} breaks off in the middle. What stands before that is shown; fetch the file again for the rest.`;
    case "debate-damaged":
      return `${where} is a saved debate that cannot be opened: ${issue.reason}. Save it again, or open the mails it came from.`;
    case "no-debate":
      return `${where} holds no reply to anything: nobody is quoted and answered. Open a mail that quotes what it answers.`;
    case "date-unreadable":
      return `${where}: the date “${issue.value}” cannot be read; it is shown as it stands.`;
    case "author-unknown":
      return `${where}: nothing says who wrote the lines quoted ${issue.depth} deep; they are shown as “unknown”.`;
  }
}
