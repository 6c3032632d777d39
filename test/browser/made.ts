// debates that were made up: a mail, and files of any size, which it also opens
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { toJson } from "../../src/export/json.ts";
import { synthetic } from "../bench/synthetic.ts";
import { scratch } from "../kit/scratch.ts";
import { drawn } from "./map.ts";

/** The smallest debate: a mail and what it quotes. */
export const reply = `From: Ann Example <ann@example.org>
Subject: Re: Tabs or spaces
Date: Mon, 6 May 2024 10:00:00 +0200

On Sun, 5 May 2024, Bob Sample wrote:
> Tabs are better because everybody can choose their width.
No, they are not. Half of the tools show them eight wide.
`;

/** Saved as Riposte saves; where it is. */
export function madeFile(statements: number, seed = 1): string {
  const file = join(scratch(), `${statements}.json`);
  writeFileSync(file, toJson(synthetic(statements, seed)));
  return file;
}

/** Opens it in a page that has drawn something before. */
export async function openMade(page: Page, statements: number): Promise<void> {
  await drawn(page);
  await page.locator("input[type=file]").first().setInputFiles(madeFile(statements));
  await page
    .getByRole("heading", { level: 1, name: `A made-up debate of ${statements} statements` })
    .waitFor();
}
