// riposte map --all: every debate of an archive -> a folder of maps and a page that lists them
import type { Archive, ArchiveThread, ThreadSummary } from "../archive.ts";
import { summaryOf } from "../archive.ts";
import { drawScene, toJson, toSvg } from "../debate.ts";
import { type IndexRow, toIndexPage } from "../export/index-page.ts";
import { sayIssues } from "./open.ts";
import type { Settling } from "./people.ts";
import { exit, type Port, Stop } from "./port.ts";

/** One thread after the other, so that memory holds one. */
export async function mapAll(
  port: Port,
  archive: Archive,
  folder: string,
  settle: Settling["settle"],
): Promise<void> {
  sayIssues(port, archive.issues);
  const debates = archive.threads.filter(({ debated }) => debated);
  if (debates.length === 0) throw new Stop(exit.noMap, "no thread holds a debate; no map was made.");
  await port.makeFolder(folder);
  const rows: IndexRow[] = [];
  const names = new Set<string>();
  for (const thread of debates) {
    const name = fileNameOf(thread, names);
    const summary = await mapThread(port, archive, thread, { path: `${folder}${name}`, settle });
    if (summary) rows.push({ ...summary, file: `${name}.svg`, data: `${name}.json` });
  }
  await port.write(`${folder}index.html`, toIndexPage(rows));
  port.say(`${rows.length} ${rows.length === 1 ? "map" : "maps"} -> ${folder}index.html`);
}

async function mapThread(
  port: Port,
  archive: Archive,
  thread: ArchiveThread,
  { path, settle }: { readonly path: string; readonly settle: Settling["settle"] },
): Promise<ThreadSummary | undefined> {
  const opened = await archive.open(thread.id);
  if (opened.kind === "nothing") return undefined;
  const graph = settle(opened.graph);
  await port.write(`${path}.svg`, toSvg(drawScene(graph), graph));
  await port.write(`${path}.json`, toJson(graph));
  return summaryOf(thread, { ...opened, graph });
}

const longestName = 60;

/** "2004-03-05-why-not-xml": readable in a folder, safe on any file system, never twice. */
function fileNameOf({ subject, first }: ArchiveThread, names: Set<string>): string {
  const words = subject.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ["no", "subject"];
  const base = [first?.iso.slice(0, 10) ?? "undated", ...words].join("-").slice(0, longestName);
  let name = base;
  for (let again = 2; names.has(name); again++) name = `${base}-${again}`;
  names.add(name);
  return name;
}
