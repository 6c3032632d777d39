// what files hold -> the one debate that a command is about; doubts are said on the way
import { type Archive, type Contents, openContents } from "../archive.ts";
import { type DebateGraph, type Issue, type Opened, wording } from "../debate.ts";
import { choose } from "./choose.ts";
import { exit, type Port, Stop } from "./port.ts";

export interface Wanted {
  /** As typed after --thread. */
  readonly thread?: string | undefined;
  /** What else to do where there are several threads, after "Choose one with --thread N". */
  readonly orElse: string;
  /** What came of it where there is nothing to read. */
  readonly nothing: string;
}

/** Every file, or each mail of a folder, opened together. */
export async function openFiles(port: Port, files: readonly string[]): Promise<Contents> {
  const inputs = await Promise.all(files.map((file) => port.pieces(file)));
  return openContents(inputs.flat(), port.spool);
}

/** @throws Stop where there is none, or `thread` does not choose one of several */
export async function openOne(port: Port, contents: Contents, wanted: Wanted): Promise<DebateGraph> {
  const opened =
    contents.kind === "archive"
      ? await openThread(port, contents.archive, wanted)
      : openSaved(port, contents.opened, wanted);
  sayIssues(port, opened.issues);
  if (opened.kind === "debate") return opened.graph;
  throw new Stop(exit.noMap, wanted.nothing);
}

export function sayIssues(port: Port, issues: readonly Issue[]): void {
  for (const issue of issues) port.say(`riposte: ${wording(issue)}`);
}

async function openThread(port: Port, { threads, issues, open }: Archive, wanted: Wanted): Promise<Opened> {
  sayIssues(port, issues);
  if (threads.length === 0) return { kind: "nothing", issues: [] };
  return open(choose(threads, wanted).id);
}

function openSaved(port: Port, opened: Opened, { thread }: Wanted): Opened {
  if (thread !== undefined)
    port.say("riposte: a saved debate is one thread: --thread chooses nothing in it.");
  return opened;
}
