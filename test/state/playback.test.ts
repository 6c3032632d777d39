import { expect, test } from "vitest";
import { mailsOf, playOn, playTo } from "../../src/state/playback.ts";
import { startView } from "../../src/state/view.ts";

test("mail by mail, from the first to the last and no further", () => {
  expect(playOn(1, 5)(playTo(2)(startView)).mails).toBe(3);
  expect(playOn(1, 5)(playTo(5)(startView)).mails).toBe(5);
  expect(playOn(-1, 5)(playTo(1)(startView)).mails).toBe(1);
});

test("from the whole debate back leads to the mail before the last", () => {
  expect(playOn(-1, 5)(startView).mails).toBe(4);
});

test("who stops sees the whole debate", () => {
  expect(playTo(undefined)(playTo(3)(startView))).toEqual(startView);
});

test.each([
  [0, 1],
  [99, 5],
  [3, 3],
  [undefined, undefined],
])("a link that says mail %s of 5 shows mail %s", (mails, shown) => {
  expect(mailsOf(playTo(mails)(startView), 5)).toBe(shown);
});

test("from a mail beyond the last back leads to the mail before the last", () => {
  expect(playOn(-1, 5)(playTo(99)(startView)).mails).toBe(4);
});
