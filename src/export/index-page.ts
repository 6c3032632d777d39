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
  ":root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem}" +
  // On a phone the table scrolls, not the page.
  "div{overflow-x:auto}table{border-collapse:collapse;width:100%}" +
  "th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #8884}td:first-child{min-width:12rem}" +
  ".n{text-align:right;font-variant-numeric:tabular-nums}time{white-space:nowrap}" +
  // On paper nothing scrolls, and no link to data is of use.
  "@media print{:root{color-scheme:light}body{font-size:12px;margin:0}div{overflow:visible}" +
  "tr{break-inside:avoid}a{color:inherit}th:last-child,td:last-child{display:none}}";

const heads: readonly (readonly [title: string, explained?: string])[] = [
  ["Subject"],
  ["Mails"],
  ["People"],
  ["From"],
  ["To"],
  ["Statements", "Asides are not counted"],
  ["Contested", "Rebuttals per statement"],
  ["Data"],
];
const numbers = new Set(["Mails", "Statements", "Contested"]);

/** A page of its own: no script, nothing fetched; what mails say stands in it as text only. */
export function toIndexPage(rows: readonly IndexRow[]): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Debates</title>
<style>${style}</style></head>
<body><h1>Debates</h1>
<div><table><thead><tr>${heads.map(headOf).join("")}</tr></thead>
<tbody>
${rows.map(rowOf).join("\n")}
</tbody></table></div></body>
</html>
`;
}

function headOf([title, explained]: (typeof heads)[number]): string {
  const number = numbers.has(title) ? ' class="n"' : "";
  return `<th scope="col"${number}${explained ? ` title="${explained}"` : ""}>${title}</th>`;
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

function dayOf(date: DateGiven | undefined): string {
  const day = date?.iso.slice(0, 10);
  return day === undefined ? "" : `<time datetime="${day}">${day}</time>`;
}
