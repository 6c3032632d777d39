// a function of a text -> the same, worked out once for each text
//
// Mails quote each other: in a thread most lines come several times.

export function once<Found extends NonNullable<unknown>>(
  find: (text: string) => Found,
): (text: string) => Found {
  const known = new Map<string, Found>();
  return (text) => {
    const old = known.get(text);
    if (old !== undefined) return old;
    const found = find(text);
    known.set(text, found);
    return found;
  };
}
