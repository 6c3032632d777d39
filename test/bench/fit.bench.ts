// gold annotations -> weights, cross-validated by debate; UPDATE=1 writes src/argue/weights.json
import { writeFileSync } from "node:fs";
import { describe, test } from "vitest";
import { argue } from "../../src/argue/argue.ts";
import { openings, wordings } from "../../src/argue/cues.ts";
import { calibrated } from "../../src/argue/decide.ts";
import { type ArgumentWeights, fittedWeights, rules } from "../../src/argue/weights.ts";
import { buildGraph } from "../../src/graph/build.ts";
import { match, type Scores, score } from "../../src/score/score.ts";
import { allAnnotated, parts } from "../kit/annotated.ts";
import { calibration, calibrationTable, type Judgement, judgements } from "../kit/calibrate.ts";
import { fitWeights, packed, type Used } from "../kit/fit.ts";
import { type Annotated, type Course, courseOf, type Origin } from "../kit/lessons.ts";
import { hasShared } from "../kit/shared.ts";

const graphOf = ({ conversation }: Annotated, weights: ArgumentWeights) =>
  buildGraph({ ...conversation, ...argue(conversation, weights) });

const scored = (each: Annotated, weights: ArgumentWeights): Scores =>
  score(each.gold, graphOf(each, weights));

const courseIn = (each: Annotated): Course => courseOf(each, match(each.gold, graphOf(each, rules)).toFound);

const line = (name: string, scores: Scores): string =>
  `${name.padEnd(30)}${Object.values(scores)
    .map((share: number) => share.toFixed(3).padStart(7))
    .join("")}`;

const heading =
  "debate".padEnd(30) +
  ["statem.", "kind", "reply", "stance", "support"].map((name) => name.padStart(7)).join("");

const mean = (all: readonly Scores[]): Scores => {
  const of = (name: keyof Scores): number => all.reduce((sum, each) => sum + each[name], 0) / all.length;
  return {
    statement: of("statement"),
    kind: of("kind"),
    reply: of("reply"),
    stance: of("stance"),
    support: of("support"),
  };
};

interface LeftOut {
  readonly course: Course;
  readonly scores: Scores;
  readonly judged: readonly Judgement[];
}

const partCount = 8;

/** Each debate as weights see it that were fitted on the other parts, no mail of its thread among them. */
const leftOut = (courses: readonly Course[], isUsed?: Used): LeftOut[] =>
  parts(courses, partCount).flatMap((part) => {
    const weights = fitWeights(
      courses.filter((each) => !part.includes(each)),
      isUsed,
    );
    return part.map((course) => {
      const graph = graphOf(course, weights);
      return { course, scores: score(course.gold, graph), judged: judgements(course.gold, graph) };
    });
  });

const meanOf = (name: string, some: readonly LeftOut[]): string =>
  line(`${name} (${some.length})`, mean(some.map(({ scores }) => scores)));

/** The debates read twice one by one, the sheets together. */
function leftOutLines(others: readonly LeftOut[]): string[] {
  const whole = others.filter(({ course }) => course.origin !== "sheet");
  const ofOrigin = (origin: Origin): LeftOut[] => others.filter(({ course }) => course.origin === origin);
  const byName = [...whole].sort((a, b) => (a.course.name < b.course.name ? -1 : 1));
  return [
    ...byName.map(({ course, scores }) => line(course.name, scores)),
    meanOf("mean", whole),
    meanOf("mean of the given", ofOrigin("given")),
    meanOf("mean of the sheets", ofOrigin("sheet")),
  ];
}

const idsOf = (table: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(table.map(({ id }) => id));
const [opening, wording] = [idsOf(openings), idsOf(wordings)];
const isNeighbour = (id: string): boolean => /^(?:run|break|kind|target|of):/.test(id);
const isLike = (id: string): boolean => /^like/.test(id);

/** Families of features, each left out in turn. */
const families: readonly (readonly [name: string, of: (id: string) => boolean])[] = [
  ["how it opens", (id) => opening.has(id)],
  ["what it says", (id) => wording.has(id)],
  ["common words", (id) => id.startsWith("w:")],
  ["likeness of words", isLike],
  ["what is beside it", isNeighbour],
  [
    "where it stands",
    (id) =>
      !opening.has(id) &&
      !wording.has(id) &&
      !id.startsWith("w:") &&
      !isLike(id) &&
      !isNeighbour(id) &&
      id !== "bias",
  ],
];

const recalibrated = (judged: readonly Judgement[], sure: ArgumentWeights["sure"]): Judgement[] =>
  judged.map((each) => ({ ...each, confidence: calibrated(each.confidence, sure[each.side]) }));

// With the ablation it fits seven times as often, some half an hour.
const longest = 3_600_000;

describe.skipIf(!hasShared)("fit", () => {
  test("weights from gold", { timeout: longest }, async () => {
    const all = await allAnnotated();
    const courses = all.filter(({ gold }) => !gold.heldOut).map(courseIn);
    const others = leftOut(courses);
    const judged = others.flatMap((each) => each.judged);
    const sure = {
      reply: calibration(judged.filter(({ side }) => side === "reply")),
      support: calibration(judged.filter(({ side }) => side === "support")),
    };
    const weights = { ...fitWeights(courses), sure };
    const lines = ["each debate with weights fitted on the others", heading, ...leftOutLines(others)];
    lines.push(
      "each debate with the weights fitted on all but the held-out one, and with the rules alone",
      heading,
    );
    for (const each of all.filter(({ origin }) => origin !== "sheet"))
      lines.push(line(each.name, scored(each, weights)), line("  rules alone", scored(each, rules)));
    lines.push("relations of debates left out: how sure they are said to be, and how many are right");
    lines.push(...calibrationTable(recalibrated(judged, sure)));
    if (process.env["ABLATION"]) lines.push(...ablation(courses));
    console.info(lines.join("\n"));
    const text = `${JSON.stringify(packed(weights), null, 1)}\n`;
    // `npm run format` lays it out as the other files.
    if (process.env["UPDATE"]) writeFileSync("src/argue/weights.json", text);
    else if (JSON.stringify(packed(fittedWeights)) !== JSON.stringify(packed(weights)))
      console.info("weights.json would change; UPDATE=1 writes it");
  });
});

function ablation(courses: readonly Course[]): string[] {
  const rows = families.map(([name, isOf]) =>
    meanOf(
      `  ${name}`,
      leftOut(courses, (id) => !isOf(id)).filter(({ course }) => course.origin !== "sheet"),
    ),
  );
  return ["mean of the debates left out, without a family of features", heading, ...rows];
}
