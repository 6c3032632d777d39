// the replies to one card -> right-angled edges in the gap between the columns
//
// The upper a reply, the higher its lane's port on the card that is answered. Lanes to one card never cross, and
// the layout keeps those of different cards apart.
import type { ClaimCard } from "../graph/cards.ts";
import type { StatementId } from "../model/ids.ts";
import type { Card, EdgePath } from "./scene.ts";
import type { SceneOptions } from "./settings.ts";
import { edgePath, headLength, levelOf, type Tie } from "./ties.ts";

/** In pixels: between parallel lanes, at a card and in the gap. */
const apart = { ports: 7, turns: 9 };
/** What the arrowhead takes of the line's end, and the room left of the next column for what stands there. */
const clear = { left: 17, right: 26 };

/** More lanes than these would be a ribbon that nobody can follow: then all that answer a statement share one. */
const most = 6;

/** The end of one edge at the reply. */
interface Strand {
  readonly tie: Tie;
  readonly y: number;
  readonly main: boolean;
}

/** Edges that run together: to one statement from neighbours, and of one type where the lanes are few. */
type Lane = readonly Strand[];

/**
 * Main edges of all replies to a card, and what else each of these replies says of it ("yes, but"), as far as that
 * keeps the order of the lanes; `replies` come in the order of what they answer.
 */
export function laneEdges(
  card: Card,
  replies: readonly ClaimCard[],
  ties: ReadonlyMap<StatementId, readonly Tie[]>,
  settings: SceneOptions,
): EdgePath[] {
  const mains = replies.flatMap((reply) => mainOf(reply, ties.get(reply.id)) ?? []);
  const strands = mains.flatMap((main, index) =>
    strandsOf(main, ties.get(main.from.id) ?? [], mains[index + 1], settings),
  );
  const together = (a: Tie, b: Tie) => endOf(a) === endOf(b);
  const apartByType = bundled(strands, (a, b) => together(a, b) && a.type === b.type);
  const lanes = card.fold || apartByType.length > most ? bundled(strands, together) : apartByType;
  const ports = portsOf(card, lanes, settings);
  const turns = turnsOf(card, lanes, ports, settings);
  return lanes.flatMap((lane, index) =>
    lane.map((strand) => routed(strand, card, ports[index] ?? 0, turns.get(lane) ?? 0, settings)),
  );
}

const mainOf = ({ hold }: ClaimCard, ties: readonly Tie[] = []): Tie | undefined =>
  hold.kind === "root" ? undefined : ties.find(({ id }) => id === hold.relation);

/** Where on its card a tie ends: what a fold holds has no places of its own there, all that answers it runs together. */
const endOf = ({ to, actedOn }: Tie): StatementId => (to.fold ? to.id : actedOn);

/** The claim stands before its premises; those that are not shown stand last. */
function rowOf(tie: Tie): number {
  const [{ to }, end] = [tie, endOf(tie)];
  const row = to.premises.findIndex(({ statement }) => statement === end);
  if (end === to.id) return -1;
  return row < 0 ? to.premises.length : row;
}

/** A reply's edges to rows above its main one, or below the next reply's, would cross others: they are drawn thin. */
function strandsOf(main: Tie, ties: readonly Tie[], next: Tie | undefined, { flow }: SceneOptions): Strand[] {
  const last = next ? rowOf(next) : Number.POSITIVE_INFINITY;
  const beside = ties
    .filter((tie) => tie !== main && tie.to === main.to)
    // A fold speaks for many at once.
    .filter((tie) => tie.acting === main.acting || main.from.fold || main.to.fold)
    .filter((tie) => rowOf(tie) >= rowOf(main) && rowOf(tie) <= last)
    .sort((a, b) => rowOf(a) - rowOf(b));
  return [main, ...beside].map((tie, index) => ({
    tie,
    y: tie.from.box.y + flow.edgeLevel + index * apart.ports,
    main: index === 0,
  }));
}

function bundled(strands: readonly Strand[], together: (a: Tie, b: Tie) => boolean): Lane[] {
  const lanes: Strand[][] = [];
  for (const strand of strands) {
    const before = lanes.at(-1)?.at(-1)?.tie;
    if (before && together(before, strand.tie)) lanes.at(-1)?.push(strand);
    else lanes.push([strand]);
  }
  return lanes;
}

/** Each lane as near to its statement's own level as the lanes above and below it let it be. */
function portsOf(card: Card, lanes: readonly Lane[], { flow }: SceneOptions): number[] {
  const { y, height } = card.box;
  const room = height - flow.edgeLevel - apart.ports;
  const step = Math.min(apart.ports, room / Math.max(1, lanes.length - 1));
  const ports = lanes.map(([first]) => levelOf(card, first ? endOf(first.tie) : card.id, flow.edgeLevel));
  for (let i = 1; i < ports.length; i++) ports[i] = Math.max(ports[i] ?? 0, (ports[i - 1] ?? 0) + step);
  let most = y + height - apart.ports;
  for (let i = ports.length - 1; i >= 0; i--, most -= step) ports[i] = Math.min(ports[i] ?? 0, most);
  return ports;
}

/**
 * Where lanes turn, about the middle of the gap; straight ones need no place in it. From left to right stand first
 * the lanes that only come down to their ports, the upper ones first, then the others, the lower ones first: in this
 * order no lane's level end meets another's upright part.
 */
function turnsOf(
  { box }: Card,
  lanes: readonly Lane[],
  ports: readonly number[],
  { flow }: SceneOptions,
): ReadonlyMap<Lane, number> {
  const portOf = new Map(lanes.map((lane, index) => [lane, ports[index] ?? 0]));
  const bent = lanes.filter((lane) => lane.some(({ y }) => y !== portOf.get(lane)));
  const comesDown = (lane: Lane) => lane.every(({ y }) => y < (portOf.get(lane) ?? 0));
  const order = [...bent.filter(comesDown), ...bent.filter((lane) => !comesDown(lane)).reverse()];
  const room = flow.columnGap - clear.left - clear.right;
  const step = Math.min(apart.turns, room / Math.max(1, order.length - 1));
  const first = box.x + box.width + clear.left + (room - step * (order.length - 1)) / 2;
  return new Map(order.map((lane, index) => [lane, Math.round(first + index * step)]));
}

function routed(
  { tie, y, main }: Strand,
  { box }: Card,
  port: number,
  turn: number,
  settings: SceneOptions,
): EdgePath {
  const side = box.x + box.width;
  const corners =
    y === port
      ? []
      : [
          { x: turn, y },
          { x: turn, y: port },
        ];
  const points = [{ x: tie.from.box.x, y }, ...corners, { x: side + headLength, y: port }];
  return edgePath(tie, { main, width: 2, theme: settings.theme }, points, { x: side, y: port }, "left");
}
