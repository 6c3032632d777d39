import { expect, test } from "vitest";
import { toIndexPage } from "../../src/export/index-page.ts";

const row = {
  subject: "Drop <b>it</b> & go",
  mails: 4,
  people: ["Ann", "Bob"],
  statements: 9,
  contested: 0.333,
  file: "drop it.svg",
  data: "drop it.json",
};

test("a subject stands in the page as text, a file name as an address", () => {
  const page = toIndexPage([row]);
  expect(page).toContain('<a href="drop%20it.svg">Drop &lt;b&gt;it&lt;/b&gt; &amp; go</a>');
  expect(page).toContain('<td class="n">0.33</td>');
});

test("the page runs nothing and fetches nothing", () => {
  expect(toIndexPage([row])).not.toMatch(/<script|src=|@import|url\(|https?:/);
});
