// text -> the same text without case and accents, character for character

const ascii = /^[\0-\x7f]*$/;

/** Lower case without accents; as long as the text, so that offsets hold in both. */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  let folded = "";
  for (let i = 0; i < text.length; i++) folded += foldUnit(text.charAt(i));
  return folded;
}

function foldUnit(unit: string): string {
  if (unit < "\x80") return unit.toLowerCase();
  if (unit === "ß") return "s";
  if (unit === "ø" || unit === "Ø") return "o";
  if (unit === "ł" || unit === "Ł") return "l";
  const parts = unit.normalize("NFD");
  // Only accents are taken off: Korean syllables come apart too, and are other letters then.
  const base = isAccent(parts.charCodeAt(1)) ? parts.charAt(0) : unit;
  const lower = base.toLowerCase();
  return lower.length === 1 ? lower : base;
}

const isAccent = (code: number): boolean => code >= 0x300 && code <= 0x36f;
