// the maps of an archive -> an HTML page that lists them
import type { DateGiven } from "../model/message.ts";
import { xmlText } from "./xml.ts";

/** One map of the list. */
export interface IndexRow {
  readonly subject: string;
  readonly mails: number;
  readonly people: readonly string[];
  readonly first?: DateGiven;
  readonly last?: DateGiven;
  readonly statements: number;
  /** Rebuttals per statement. */
  readonly contested: number;
  /** Relative addresses of the picture and of the data. */
  readonly file: string;
  readonly data: string;
}

const style =
  "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem}" +
  "table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #8884}" +
  "td.n{text-align:right;font-variant-numeric:tabular-nums}:root{color-scheme:light dark}";

/** A page of its own: no script, nothing fetched; what mails say stands in it as text only. */
export function toIndexPage(rows: readonly IndexRow[]): string {
  const heads = ["Subject", "Mails", "People", "From", "To", "Statements", "Contested", "Data"];
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Debates</title>
<style>${style}</style></head>
<body><h1>Debates</h1>
<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join("")}</tr></thead>
<tbody>
${rows.map(rowOf).join("\n")}
</tbody></table></body>
</html>
`;
}

function rowOf(row: IndexRow): string {
  const link = (address: string, text: string): string =>
    `<a href="${encodeURI(address)}">${xmlText(text)}</a>`;
  const number = (value: number | string): string => `<td class="n">${value}</td>`;
  const cells = [
    `<td>${link(row.file, row.subject || "(no subject)")}</td>`,
    number(row.mails),
    `<td title="${xmlText(row.people.join(", "))}">${xmlText(row.people.slice(0, 4).join(", "))}</td>`,
    `<td>${dayOf(row.first)}</td>`,
    `<td>${dayOf(row.last)}</td>`,
    number(row.statements),
    number(row.contested.toFixed(2)),
    `<td>${link(row.data, "JSON")}</td>`,
  ];
  return `<tr>${cells.join("")}</tr>`;
}

const dayOf = (date: DateGiven | undefined): string => date?.iso.slice(0, 10) ?? "";
