// choices among options with features -> the weights that explain them best, near the weights they start from

/** One choice that was made: what each option had, and which of them count as right. */
export interface Choice {
  /** For each option, its features: index of a parameter, and how strongly it holds. */
  readonly options: readonly (readonly (readonly [parameter: number, value: number])[])[];
  readonly right: ReadonlySet<number>;
  readonly weight: number;
}

/** Parameters by name, each with the value that it starts from and how strongly it is held there. */
export class Parameters {
  private readonly places = new Map<string, number>();
  readonly start: number[] = [];
  readonly pull: number[] = [];

  of(name: string, start: number, pull: number): number {
    const known = this.places.get(name);
    if (known !== undefined) return known;
    this.places.set(name, this.start.length);
    this.start.push(start);
    this.pull.push(pull);
    return this.start.length - 1;
  }

  get names(): IterableIterator<[string, number]> {
    return this.places.entries();
  }
}

// Enough for weights to stand still in the second decimal.
const steps = 180;
const stride = 0.05;

/** Maximum a posteriori by Adam's rule from a fixed start: the same weights on every machine. */
export function fitSoftmax(choices: readonly Choice[], { start, pull }: Parameters): number[] {
  const values = [...start];
  const [mean, square] = [start.map(() => 0), start.map(() => 0)];
  for (let step = 1; step <= steps; step++) {
    const slope = slopeAt(choices, values);
    for (let i = 0; i < values.length; i++) {
      const g = (slope[i] ?? 0) + 2 * (pull[i] ?? 0) * ((values[i] ?? 0) - (start[i] ?? 0));
      const m = 0.9 * (mean[i] ?? 0) + 0.1 * g;
      const v = 0.999 * (square[i] ?? 0) + 0.001 * g * g;
      [mean[i], square[i]] = [m, v];
      const root = Math.sqrt(v / (1 - 0.999 ** step)) + 1e-8;
      values[i] = (values[i] ?? 0) - (stride * (m / (1 - 0.9 ** step))) / root;
    }
  }
  return values;
}

/** Slope of the negative log likelihood. */
function slopeAt(choices: readonly Choice[], values: readonly number[]): number[] {
  const slope = values.map(() => 0);
  for (const { options, right, weight } of choices) {
    const scores = options.map((option) =>
      option.reduce((sum, [at, value]) => sum + (values[at] ?? 0) * value, 0),
    );
    const top = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - top));
    const whole = powers.reduce((a, b) => a + b, 0);
    const good = powers.reduce((sum, power, i) => sum + (right.has(i) ? power : 0), 0);
    for (const [i, option] of options.entries()) {
      const error = (powers[i] ?? 0) / whole - (right.has(i) ? (powers[i] ?? 0) / good : 0);
      for (const [at, value] of option) slope[at] = (slope[at] ?? 0) + weight * error * value;
    }
  }
  return slope;
}
