// what mails say -> what a terminal may be sent: an escape sequence in a subject must not reach it

// C0 but for tab and line feed, DEL, C1 (ECMA-48).
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

export const printable = (text: string): string => text.replace(controls, "\ufffd");
