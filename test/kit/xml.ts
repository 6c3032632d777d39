// XML text -> its elements; throws where the text is not well-formed (no DTD, no processing instructions)

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Text that stands right in the element, entities resolved. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Element[];
  text: string;
}

const token = /<\/([^<>\s]+)\s*>|<([^<>\s/]+)((?:\s+[^<>\s=]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const halfPair = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#13": "\r" };

export function parseXml(xml: string): Element {
  if (forbidden.test(xml) || halfPair.test(xml)) throw new Error("a character that XML forbids");
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const stack = [root];
  let end = 0;
  for (const match of xml.matchAll(token)) {
    end = match.index + match[0].length;
    take(match, stack);
  }
  if (end < xml.length) throw new Error(`not well-formed at ${end}: ${xml.slice(end, end + 40)}`);
  const [only, more] = root.children;
  if (stack.length > 1 || !only || more || root.text.trim()) throw new Error("not one closed element");
  return only;
}

function take([, close, open, attributes = "", empty, text]: RegExpExecArray, stack: Open[]): void {
  const top = stack.at(-1);
  if (!top) throw new Error("text after the end");
  if (text !== undefined) top.text += resolved(text);
  if (close !== undefined && close !== stack.pop()?.name) throw new Error(`</${close}> closes <${top.name}>`);
  if (open === undefined) return;
  const element: Open = { name: open, attributes: attributesOf(attributes), children: [], text: "" };
  top.children.push(element);
  if (!empty) stack.push(element);
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([^\s=]+)="([^"]*)"/g)].map(
    ([, name = "", value = ""]) => [name, resolved(value)] as const,
  );
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`an attribute twice:${text}`);
  return Object.fromEntries(pairs);
}

const resolved = (text: string): string =>
  text.replace(/&([^;]*);?/g, (all, name) => {
    const sign = entities[name];
    if (sign === undefined || !all.endsWith(";")) throw new Error(`an unknown entity: ${all}`);
    return sign;
  });

/** The element and all below it, in document order. */
export const allIn = (element: Element): Element[] => [element, ...element.children.flatMap(allIn)];
