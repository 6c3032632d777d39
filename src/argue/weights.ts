// how much each feature speaks for each decision: the rules by hand, and what was fitted on top of them
import type { StatementKind } from "../model/statement.ts";
import type { Weights } from "./decide.ts";
import type { RankWeights } from "./rank.ts";
import fitted from "./weights.json";

/** What a statement does in its place: answers the quote, backs something of its own author, or stands alone. */
export type Role = "replies" | "backs" | "alone";
/** How a reply stands to its target; "both" grants and denies. */
export type Stance = "rebuts" | "concedes" | "both" | "asks" | "answers" | "supports";

const kindRules: Weights<StatementKind> = {
  bias: { claim: 1, premise: 0.7, proposal: -0.4, question: -2.5, aside: -2.5 },
  mark: { question: 5 },
  asks: { question: 1.5 },
  rhetoric: { claim: 3, question: -1.5 },
  howabout: { proposal: 4.5, question: -1 },
  wonders: { question: 4 },
  should: { proposal: 1.7 },
  proposes: { proposal: 1.7 },
  order: { proposal: 2.4 },
  orderInside: { proposal: 1.8 },
  belief: { claim: 0.7 },
  judges: { claim: 0.4 },
  forecast: { claim: 0.4 },
  refuses: { claim: 0.6 },
  denial: { claim: 1 },
  assent: { claim: 0.8 },
  contrast: { claim: 0.6 },
  turn: { claim: 0.6 },
  conclusion: { claim: 0.9 },
  assertive: { claim: 0.6 },
  example: { premise: 1.5 },
  cause: { premise: 1 },
  past: { premise: 0.4 },
  lived: { premise: 0.6 },
  figures: { premise: 0.3 },
  source: { premise: 0.4 },
  instance: { premise: 0.8 },
  anaphora: { premise: 0.3 },
  addition: { premise: 0.3 },
  opensReply: { claim: 1.3, premise: -0.8, aside: -0.5 },
  laterInReply: { premise: 0.5 },
  opensBlock: { claim: 0.3 },
  goesOn: { premise: 0.6 },
  item: { proposal: 0.4, premise: 0.3 },
  short: { aside: 0.8 },
  courtesy: { aside: 3.5 },
  interjection: { aside: 4 },
  housekeeping: { aside: 3 },
  leads: { aside: 0.3 },
};

const roleRules: Weights<Role> = {
  bias: { backs: 0.8, alone: -1.5 },
  opensReply: { replies: 4 },
  opensTop: { replies: 2 },
  opensBare: { replies: 2 },
  unprompted: { replies: -8 },
  opensBlock: { replies: 0.9 },
  alone: { replies: 0.5 },
  contrast: { replies: 0.8 },
  denial: { replies: 1 },
  assent: { replies: 1.2 },
  grants: { replies: 0.6 },
  refuses: { replies: 0.5 },
  yours: { replies: 0.8 },
  you: { replies: 0.5 },
  turn: { replies: 0.3 },
  belief: { replies: 0.3 },
  afterAssent: { replies: 0.7 },
  approves: { replies: 0.4 },
  ownsUp: { replies: 0.4 },
  noObjection: { replies: 0.4 },
  likewise: { replies: 0.4 },
  disclaims: { replies: 0.3 },
  conclusion: { replies: 0.8 },
  example: { backs: 1.8 },
  cause: { backs: 1.8 },
  restatement: { backs: 1 },
  anaphora: { backs: 0.4 },
  instance: { backs: 0.5 },
};

/** How well a kind and a role go together. */
const pairRules: Weights<Role> = {
  premise: { backs: 1.5 },
  claim: { replies: 0.4 },
  question: { replies: 1 },
  aside: { alone: 3 },
};

const stanceRules: Weights<Stance> = {
  bias: { rebuts: 1, concedes: -0.8, both: -1, asks: -3, answers: -2.5, supports: -1.2 },
  "kind:question": { asks: 5 },
  "target:question": { answers: 3 },
  lastAsks: { answers: 1.5 },
  someAsks: { answers: 1.5 },
  denial: { rebuts: 2 },
  refuses: { rebuts: 0.8 },
  negation: { rebuts: 0.3 },
  contrast: { rebuts: 0.8 },
  assent: { concedes: 2.6, both: 1 },
  grants: { concedes: 1.8, both: 1 },
  grantsThenTurns: { both: 2.5 },
  turn: { both: 0.3 },
  approves: { concedes: 1.5, supports: 0.5 },
  ownsUp: { concedes: 1.2 },
  noObjection: { concedes: 1.2 },
  likewise: { concedes: 1, supports: 0.5 },
  disclaims: { rebuts: 0.5 },
  yesBut: { both: 1.2 },
  "target:mark": { answers: 1 },
  "target:yes": { answers: 1 },
  "target:no": { answers: 0.7 },
};

const targetRules: RankWeights = {
  likeness: 5,
  position: 0.6,
  question: -0.3,
  questionToAnswer: 2,
  direct: 1,
  nearest: 0.2,
  distance: -0.5,
  further: -3,
  yesOrNo: 1,
  leadsThere: 0.5,
  sameAgain: 0.5,
};
const supportRules: RankWeights = {
  claim: 0.8,
  next: 0.4,
  distance: -1.5,
  before: 1.5,
  nextClaim: 1.5,
  sameBlock: 0.6,
  samePassage: 2,
  replying: 0.5,
  goesOn: 0.6,
  first: 0.3,
  firstFromBreak: 0.5,
  blockHead: 0.4,
  announces: 1.5,
  listHead: 1,
  sameList: -1,
  concluded: 3,
  likeness: 1,
};

/** How sure a decision is said to be: log odds times `slope` plus `shift`. */
export interface Calibration {
  readonly slope: number;
  readonly shift: number;
}

/** As sure as they say: nothing was measured. */
const sureRules = { reply: { slope: 1, shift: 0 }, support: { slope: 1, shift: 0 } };

/** The tables of every decision. */
export interface ArgumentWeights {
  readonly kind: Weights<StatementKind>;
  readonly role: Weights<Role>;
  /** How well a kind and a role go together. */
  readonly pair: Weights<Role>;
  readonly stance: Weights<Stance>;
  readonly target: RankWeights;
  readonly support: RankWeights;
  /** From how sure the tables are to how often that was right, for relations between authors and within one. */
  readonly sure: { readonly reply: Calibration; readonly support: Calibration };
}

/** What the rules say by hand: where the fit starts, and what stands where nothing was fitted. */
export const rules: ArgumentWeights = {
  kind: kindRules,
  role: roleRules,
  pair: pairRules,
  stance: stanceRules,
  target: targetRules,
  support: supportRules,
  sure: sureRules,
};

/** A fitted table replaces the rules' one; where nothing was fitted, the rules stand alone. */
const either = <Table extends object>(byHand: Table, fit: Table): Table =>
  Object.keys(fit).length > 0 ? fit : byHand;

/** A table as the file keeps it: for each feature its tenths, in the order of the options. */
type Tenths = Readonly<Record<string, readonly number[]>>;

function spreadOut(options: readonly string[], rows: Tenths): Weights<string> {
  const own = (tenths: readonly number[]) =>
    options.flatMap((option, i) => (tenths[i] ? [[option, tenths[i] / 10] as const] : []));
  return Object.fromEntries(
    Object.entries(rows).map(([feature, tenths]) => [feature, Object.fromEntries(own(tenths))]),
  );
}

const { options } = fitted;

export const fittedWeights: ArgumentWeights = {
  kind: either(kindRules, spreadOut(options.kind, fitted.kind)),
  role: either(roleRules, spreadOut(options.role, fitted.role)),
  pair: either(pairRules, spreadOut(options.role, fitted.pair)),
  stance: either(stanceRules, spreadOut(options.stance, fitted.stance)),
  target: either(targetRules, fitted.target),
  support: either(supportRules, fitted.support),
  sure: { ...sureRules, ...fitted.sure },
};
