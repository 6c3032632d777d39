import { expect, test } from "vitest";
import { playOn, playTo } from "../../src/state/playback.ts";
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
