// columns and the zoom -> the heads that stand over them whole
//
// A head that is cut says something else: "1" for "12". So each says as much as it has room for, and where there is
// none at all the others stay, as on a ruler.
import type { Axis } from "../scene/scene.ts";

/** A column's head where there is room for all of it; `x` is the column's left end, in pixels of the scene. */
interface Head {
  readonly turn: number;
  readonly text: string;
  readonly x: number;
}

type WidthOf = (text: string) => number;

export interface HeadsView {
  readonly zoom: number;
  /** Where the last column ends, in pixels of the scene. */
  readonly end: number;
  /** Only on a timeline. */
  readonly unit?: Axis["unit"] | undefined;
  /** In pixels on screen, as the heads are. */
  readonly widthOf: WidthOf;
}

/** Between a head and the next, in pixels on screen. */
const gap = 8;
/** Each so many of numbers. */
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

export function headsFor(columns: readonly Head[], { zoom, end, unit, widthOf }: HeadsView): Head[] {
  const wordings = unit ? dateWordings(unit) : turnWordings;
  const whole = columns.flatMap((head, index) => {
    const room = ((columns[index + 1]?.x ?? end) - head.x) * zoom - gap;
    const text = wordings(head).find((said) => widthOf(said) <= room);
    return text === undefined ? [] : [{ ...head, text }];
  });
  if (whole.length === columns.length) return whole;
  if (!unit) return stepped(columns, zoom, widthOf);
  const shortest = columns.map((head) => ({ ...head, text: wordings(head).at(-1) ?? head.text }));
  return between(shortest, whole, zoom, widthOf);
}

/** "Ann Lee · 18 Jan", "Ann Lee", "Turn 2", "2". */
const turnWordings = ({ text, turn }: Head): string[] => [
  text,
  text.split(" · ")[0] ?? text,
  `Turn ${turn + 1}`,
  String(turn + 1),
];

/** The year goes first: "3 Mar". */
const dateWordings =
  (unit: Axis["unit"]) =>
  ({ text }: Head): string[] => {
    if (unit === "year") return [text];
    const short = text.replaceAll(/ \d{4}/g, "");
    return [text, short, short.replace("Week of ", "")];
  };

/** Beside the heads that fit their columns others that reach over columns without one. */
function between(shortest: readonly Head[], whole: readonly Head[], zoom: number, widthOf: WidthOf): Head[] {
  const fitting = new Map(whole.map((head) => [head.turn, head]));
  const heads: Head[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const [index, short] of shortest.entries()) {
    const fits = fitting.get(short.turn);
    const next = shortest.slice(index + 1).find(({ turn }) => fitting.has(turn));
    const head = fits ?? short;
    const [left, right] = [head.x * zoom, head.x * zoom + widthOf(head.text) + gap];
    if (!fits && (left < free || (next && right > next.x * zoom))) continue;
    heads.push(head);
    free = right;
  }
  return heads;
}

/** Numbers alone, of which as many are left out as it takes. */
function stepped(columns: readonly Head[], zoom: number, widthOf: WidthOf): Head[] {
  const numbers = columns.map((head) => ({ ...head, text: String(head.turn + 1) }));
  const widest = Math.max(...numbers.map(({ text }) => widthOf(text)));
  const narrowest = Math.min(...columns.slice(1).map(({ x }, index) => x - (columns[index]?.x ?? 0)));
  const step = steps.find((each) => each * narrowest * zoom >= widest + gap) ?? columns.length;
  return numbers.filter(({ turn }) => (turn + 1) % step === 0);
}
