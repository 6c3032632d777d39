// bytes and what they claim to be written in -> text
//
// What is declared wrongly or not at all is read as UTF-8 where it is valid UTF-8, else as windows-1252: the
// two that nearly all mail is written in. Node 20 leaves windows-1252's 0x80-0x9F undecoded (browsers
// do it right), so these are mapped here.

// WHATWG Encoding, windows-1252: 0x80 to 0x9F.
const high = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
const controls = /[\x80-\x9f]/g;

const latin = /^(?:us-?ascii|ascii|iso-?8859-?1|latin-?1|l1|windows-?1252|cp-?1252|x-cp1252|ansi_x3.*)$/i;
const utf8 = /^utf-?8$/i;

/** Decodes text; a charset that is unknown, undeclared or evidently wrong falls back as the head says. */
export function decodeBytes(bytes: Uint8Array, charset?: string): string {
  const name = charset?.trim().replace(/^["']|["']$/g, "");
  if (name === undefined || name === "" || utf8.test(name) || latin.test(name)) return decodeCommon(bytes);
  try {
    return new TextDecoder(name).decode(bytes);
  } catch {
    return decodeCommon(bytes);
  }
}

/** Declared Latin-1 that is valid UTF-8 beyond ASCII is UTF-8: the odds against chance are overwhelming. */
function decodeCommon(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeWestern(bytes);
  }
}

function decodeWestern(bytes: Uint8Array): string {
  const text = new TextDecoder("windows-1252").decode(bytes);
  return text.replace(controls, (unit) => high.charAt(unit.charCodeAt(0) - 0x80));
}
