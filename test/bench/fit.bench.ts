// gold annotations -> weights, cross-validated by debate; UPDATE=1 writes src/argue/weights.json
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, test } from "vitest";
import { argue } from "../../src/argue/argue.ts";
import { type ArgumentWeights, fittedWeights, rules } from "../../src/argue/weights.ts";
import { buildGraph } from "../../src/graph/build.ts";
import { converse } from "../../src/quote/converse.ts";
import { readArchive } from "../../src/read/archive.ts";
import { type MailRead, mergeDuplicates } from "../../src/read/mail.ts";
import { annotatedMails, readGoldFile, resolveGold } from "../../src/score/gold.ts";
import { match, type Scores, score } from "../../src/score/score.ts";
import { fitWeights } from "../kit/fit.ts";
import { type Annotated, type Course, courseOf } from "../kit/lessons.ts";
import { hasShared, sharedBytes, sharedPath } from "../kit/shared.ts";

// The two given annotations say what the labels mean; ours follow them.
const givenWeight = 2;

async function annotated(path: string, weight: number): Promise<Annotated> {
  const file = readGoldFile(readFileSync(path, "utf8"));
  const mails: MailRead[] = [];
  const chunks = (async function* () {
    yield sharedBytes(file.source);
  })();
  for await (const found of readArchive(chunks, file.source)) if ("mail" in found) mails.push(found.mail);
  const read = annotatedMails(file, mergeDuplicates(mails));
  const conversation = converse({
    title: file.title,
    sources: read.map(({ source }) => source),
    mails: read.map(({ mail }) => mail),
    issues: [],
  });
  const name = path.replace(/^.*\//, "").replace(/\.json$/, "");
  return { name, gold: resolveGold(file, read), conversation, weight };
}

const graphOf = ({ conversation }: Annotated, weights: ArgumentWeights) =>
  buildGraph({ ...conversation, ...argue(conversation, weights) });

const scored = (each: Annotated, weights: ArgumentWeights): Scores =>
  score(each.gold, graphOf(each, weights));

const courseIn = (each: Annotated): Course => courseOf(each, match(each.gold, graphOf(each, rules)).toFound);

async function allAnnotated(): Promise<Annotated[]> {
  const given = readdirSync(sharedPath("gold")).map(
    (name) => [sharedPath(`gold/${name}`), givenWeight] as const,
  );
  const own = readdirSync("test/gold").map((name) => [`test/gold/${name}`, 1] as const);
  const files = [...given, ...own]
    .filter(([path]) => path.endsWith(".json"))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Promise.all(files.map(([path, weight]) => annotated(path, weight)));
}

const line = (name: string, scores: Scores): string =>
  `${name.padEnd(30)}${Object.values(scores)
    .map((share: number) => share.toFixed(3).padStart(7))
    .join("")}`;

describe.skipIf(!hasShared)("fit", () => {
  test("weights from gold", async () => {
    const all = await allAnnotated();
    const courses = all.filter(({ gold }) => !gold.heldOut).map(courseIn);
    const lines = ["debate, with weights fitted on the others: statement kind reply stance support"];
    for (const course of courses)
      lines.push(line(course.name, scored(course, fitWeights(courses.filter((each) => each !== course)))));
    const weights = fitWeights(courses);
    lines.push("debate, with the weights fitted on all but the held-out one, and with the rules alone");
    for (const each of all)
      lines.push(line(each.name, scored(each, weights)), line("  rules alone", scored(each, rules)));
    console.info(lines.join("\n"));
    const text = `${JSON.stringify(weights, null, 1)}\n`;
    // `npm run format` lays it out as the other files.
    if (process.env["UPDATE"]) writeFileSync("src/argue/weights.json", text);
    else if (JSON.stringify(fittedWeights) !== JSON.stringify(weights))
      console.info("weights.json would change; UPDATE=1 writes it");
  });
});
