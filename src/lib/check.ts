// our own assumptions -> an error that says whose mistake it is

/**
 * For our own mistakes only; what an input can cause is an `Issue`.
 * @throws Error when the condition does not hold
 */
export function check(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`bug: ${message}`);
}

/** Closes a switch over a union: a new member of the union no longer compiles. */
export function never(value: never): never {
  throw new Error(`bug: unexpected ${JSON.stringify(value)}`);
}
