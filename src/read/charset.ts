// bytes and what they claim to be written in -> text
//
// What is declared wrongly or not at all is read as UTF-8 where it is valid UTF-8, else as windows-1252: the
// two that nearly all mail is written in. Where one charset does not fit a whole text, each line gets the first
// that fits, so a footer in another charset harms only itself, and no character is lost to U+FFFD.
// Node 20 leaves windows-1252's 0x80-0x9F undecoded (browsers do it right), so these are mapped here.

const lineFeed = 10;
// WHATWG Encoding, windows-1252: 0x80 to 0x9F.
const high = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
const controls = /[\x80-\x9f]/g;

const utf8 = new TextDecoder("utf-8", { fatal: true });
const western = new TextDecoder("windows-1252");

/** Labels of charsets for which UTF-8 is tried first: many mails claim these and are UTF-8. */
const common =
  /^(?:|utf-?8|us-?ascii|ascii|iso-?8859-?1|latin-?1|l1|windows-?1252|cp-?1252|x-cp1252|ansi_x3.*|x-?unknown|unknown-8bit|unknown|default)$/;

/** Labels that the Encoding Standard does not know, and the charset meant. */
const aliases: Readonly<Record<string, string>> = {
  cp932: "shift_jis",
  cp936: "gbk",
  cp949: "euc-kr",
  cp950: "big5",
  ms936: "gbk",
  "iso-2022-jp-1": "iso-2022-jp",
  "iso-2022-jp-2": "iso-2022-jp",
  cp1250: "windows-1250",
  cp1251: "windows-1251",
};

/** Decodes text; a charset that is unknown, undeclared or evidently wrong falls back as the head says. */
export function decodeBytes(bytes: Uint8Array, charset = ""): string {
  const decoders = decodersFor(charset);
  return firstThatFits(bytes, decoders) ?? byLine(bytes, decoders);
}

/** One UTF-16 unit for each byte, for looking at bytes with patterns: offsets are the same in both. */
export const asLatin1 = (bytes: Uint8Array): string => western.decode(bytes);

const decoderOf = new Map<string, readonly TextDecoder[]>();

function decodersFor(charset: string): readonly TextDecoder[] {
  const label = charset
    .trim()
    .replace(/^["']|["']$/g, "")
    .toLowerCase();
  if (common.test(label)) return [utf8];
  const known = decoderOf.get(label);
  if (known) return known;
  const decoders = [...declared(label), utf8];
  decoderOf.set(label, decoders);
  return decoders;
}

function declared(label: string): TextDecoder[] {
  try {
    return [new TextDecoder(aliases[label] ?? label, { fatal: true })];
  } catch {
    return [];
  }
}

function firstThatFits(bytes: Uint8Array, decoders: readonly TextDecoder[]): string | undefined {
  for (const decoder of decoders) {
    try {
      return decoder.decode(bytes);
    } catch {
      // Not written in this charset: the next.
    }
  }
  return undefined;
}

function byLine(bytes: Uint8Array, decoders: readonly TextDecoder[]): string {
  const lines: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(lineFeed, from);
    const to = end < 0 ? bytes.length : end + 1;
    const line = bytes.subarray(from, to);
    lines.push(firstThatFits(line, decoders) ?? decodeWestern(line));
    from = to;
  }
  return lines.join("");
}

const decodeWestern = (bytes: Uint8Array): string => withoutControls(western.decode(bytes));

/** Text with windows-1252's characters where a decoder left the control characters U+0080 to U+009F. */
export const withoutControls = (text: string): string =>
  text.replace(controls, (unit) => high.charAt(unit.charCodeAt(0) - 0x80));
