// how sure relations were and whether they were right -> how sure they should be said to be
import { calibrated } from "../../src/argue/decide.ts";
import type { Calibration } from "../../src/argue/weights.ts";
import type { DebateGraph } from "../../src/graph/attributes.ts";
import type { Gold } from "../../src/score/gold.ts";
import { match } from "../../src/score/score.ts";

/** One relation that was found. */
export interface Judgement {
  /** Between two authors, or within one's own text. */
  readonly side: "reply" | "support";
  readonly confidence: number;
  /** Type and target are among those of the annotation. */
  readonly right: boolean;
}

/** Every relation of a map that does not touch an aside, held against the annotation. */
export function judgements(gold: Gold, graph: DebateGraph): Judgement[] {
  const { toGold } = match(gold, graph);
  const right = new Set(
    gold.relations.flatMap(({ from, type, to }) => to.map((each) => `${from} ${type} ${each}`)),
  );
  const isAside = (id: string): boolean => graph.getNodeAttribute(id, "kind") === "aside";
  const authorOf = (id: string): string => graph.getNodeAttribute(id, "author");
  return graph
    .mapEdges((_, { type, confidence }, from, to) => ({ type, confidence, from, to }))
    .flatMap(({ type, confidence, from, to }): Judgement[] =>
      isAside(from) || isAside(to)
        ? []
        : [
            {
              side: authorOf(from) === authorOf(to) ? "support" : "reply",
              confidence,
              right: right.has(`${toGold.get(from)} ${type} ${toGold.get(to)}`),
            },
          ],
    );
}

const steps = 4000;
const stride = 0.02;

/** Platt's scaling: the logistic curve through what was right, by plain descent from the same start. */
export function calibration(judged: readonly Judgement[]): Calibration {
  let [slope, shift] = [1, 0];
  for (let step = 0; step < steps; step++) {
    let [bySlope, byShift] = [0, 0];
    for (const { confidence, right } of judged) {
      const kept = Math.min(0.999, Math.max(0.001, confidence));
      const error = calibrated(kept, { slope, shift }) - (right ? 1 : 0);
      bySlope += error * Math.log(kept / (1 - kept));
      byShift += error;
    }
    slope -= (stride * bySlope) / Math.max(1, judged.length);
    shift -= (stride * byShift) / Math.max(1, judged.length);
  }
  return { slope: Math.round(slope * 100) / 100, shift: Math.round(shift * 100) / 100 };
}

/** For each step of confidence: how many relations, how sure on average, how many of them right. */
export function calibrationTable(judged: readonly Judgement[]): string[] {
  const edges = [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.01];
  return edges.slice(1).flatMap((end, i) => {
    const start = edges[i] ?? 0;
    const here = judged.filter(({ confidence }) => confidence >= start && confidence < end);
    if (here.length === 0) return [];
    const sure = here.reduce((sum, { confidence }) => sum + confidence, 0) / here.length;
    const share = here.filter(({ right }) => right).length / here.length;
    const range = `${start.toFixed(1)}-${Math.min(1, end).toFixed(1)}`;
    return [
      `  ${range}  ${String(here.length).padStart(4)} relations, said ${sure.toFixed(2)}, right ${share.toFixed(2)}`,
    ];
  });
}
