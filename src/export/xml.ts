// any text -> text that may stand in XML

/** What XML 1.0 forbids: control characters other than tab and line breaks, and two non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

/** Neither markup nor anything that might be forbidden: most texts, and left as they are without a closer look. */
const plain = /^[\t\n !#-%'-;=?-~\u00a0-\ud7ff\ue000-\ufffd]*$/;

/** For element content and for attributes in double quotes; what XML cannot hold becomes U+FFFD. */
export const xmlText = (text: string): string => (plain.test(text) ? text : escaped(text));

const escaped = (text: string): string =>
  text
    .replace(forbidden, "\ufffd")
    .replace(loneSurrogates, "\ufffd")
    .replace(/[&<>"\r]/g, (sign) => entities[sign] ?? sign);

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Element content -> text: entities and CDATA sections, in whatever way the writer chose. */
export function textOfXml(content: string): string {
  const parts = content.split("<![CDATA[");
  return parts
    .map((part, index) => {
      const end = index > 0 ? part.indexOf("]]>") : -1;
      return end < 0 ? unescaped(part) : part.slice(0, end) + unescaped(part.slice(end + 3));
    })
    .join("");
}

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/gi, (all, hex, decimal, name) => {
    if (name) return named[name] ?? all;
    const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : all;
  });
