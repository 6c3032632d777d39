// choices among options with features -> the weights that explain them best, near the weights they start from

/** One choice that was made: what each option had, and which of them count as right. */
export interface Choice {
  /** For each option, its features: index of a parameter, and how strongly it holds. */
  readonly options: readonly (readonly (readonly [parameter: number, value: number])[])[];
  /** One at least; each counts the same. */
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
  const flat = flattened(choices);
  const values = Float64Array.from(start);
  const [mean, square, slope] = [start, start, start].map(() => new Float64Array(start.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let step = 1; step <= steps; step++) {
    slopeAt(flat, values, slope.fill(0));
    for (let i = 0; i < values.length; i++) {
      const g = (slope[i] ?? 0) + 2 * (pull[i] ?? 0) * ((values[i] ?? 0) - (start[i] ?? 0));
      const m = 0.9 * (mean[i] ?? 0) + 0.1 * g;
      const v = 0.999 * (square[i] ?? 0) + 0.001 * g * g;
      mean[i] = m;
      square[i] = v;
      const root = Math.sqrt(v / (1 - 0.999 ** step)) + 1e-8;
      values[i] = (values[i] ?? 0) - (stride * (m / (1 - 0.9 ** step))) / root;
    }
  }
  return [...values];
}

/** Choices laid end to end: a fit walks them hundreds of times. */
interface Flat {
  readonly weights: readonly number[];
  /** Where each choice's options start, and where each option's features start; one more at the end. */
  readonly choices: Int32Array;
  readonly options: Int32Array;
  readonly right: Uint8Array;
  readonly places: Int32Array;
  readonly values: Float64Array;
}

function flattened(choices: readonly Choice[]): Flat {
  const starts = [0];
  const options = [0];
  const right: number[] = [];
  const places: number[] = [];
  const values: number[] = [];
  for (const choice of choices) {
    for (const [i, option] of choice.options.entries()) {
      for (const [place, value] of option) {
        places.push(place);
        values.push(value);
      }
      options.push(places.length);
      right.push(choice.right.has(i) ? 1 : 0);
    }
    starts.push(right.length);
  }
  return {
    weights: choices.map(({ weight }) => weight),
    choices: Int32Array.from(starts),
    options: Int32Array.from(options),
    right: Uint8Array.from(right),
    places: Int32Array.from(places),
    values: Float64Array.from(values),
  };
}

/** Adds the slope of the negative log likelihood. */
function slopeAt(flat: Flat, at: Float64Array, slope: Float64Array): void {
  const powers = new Float64Array(flat.right.length);
  for (const [c, weight] of flat.weights.entries()) {
    const [first, end] = [flat.choices[c] ?? 0, flat.choices[c + 1] ?? 0];
    let top = Number.NEGATIVE_INFINITY;
    for (let o = first; o < end; o++) {
      let sum = 0;
      for (let i = flat.options[o] ?? 0; i < (flat.options[o + 1] ?? 0); i++)
        sum += (at[flat.places[i] ?? 0] ?? 0) * (flat.values[i] ?? 0);
      powers[o] = sum;
      top = Math.max(top, sum);
    }
    let [whole, good] = [0, 0];
    for (let o = first; o < end; o++) {
      const power = Math.exp((powers[o] ?? 0) - top);
      powers[o] = power;
      whole += power;
      good += flat.right[o] ?? 0;
    }
    for (let o = first; o < end; o++) {
      const share = (powers[o] ?? 0) / whole;
      const error = weight * (share - (flat.right[o] ?? 0) / good);
      for (let i = flat.options[o] ?? 0; i < (flat.options[o + 1] ?? 0); i++) {
        const place = flat.places[i] ?? 0;
        slope[place] = (slope[place] ?? 0) + error * (flat.values[i] ?? 0);
      }
    }
  }
}
