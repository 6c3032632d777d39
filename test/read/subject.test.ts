// subjects, list tags, reply marks
import { expect, test } from "vitest";
import { readSubject, subjectKey, titleOf } from "../../src/read/subject.ts";

test.each([
  ["Re: [talk] Ship it", undefined, { subject: "Ship it", tag: "talk", mark: "reply" }],
  ["[talk] Re: AW: Re[2]: Ship it", undefined, { subject: "Ship it", tag: "talk", mark: "reply" }],
  ["[Talk] [RFC] Ship it", "talk", { subject: "[RFC] Ship it", tag: "Talk" }],
  ["[PATCH v2] Ship it", "talk", { subject: "[PATCH v2] Ship it" }],
  ["[PATCH] Ship it", undefined, { subject: "[PATCH] Ship it" }],
  ["Fwd: Ship it", undefined, { subject: "Ship it", mark: "forward" }],
  ["Réunion: re-ship it", undefined, { subject: "Réunion: re-ship it" }],
  ["", undefined, { subject: "" }],
])("%s", (text, list, read) => {
  expect(readSubject(text, list)).toEqual(read);
});

test("a title has no tags", () => {
  expect(titleOf("[talk] Re: [RFC] [DRAFT] Ship it")).toBe("Ship it");
  expect(titleOf("[RFC]")).toBe("[RFC]");
});

test("replies and forwards share their subject's key", () => {
  const key = subjectKey("Ship it!");
  for (const subject of ["Re: Ship it!", "[RFC] ship  it", "Ship it (fwd)"])
    expect(subjectKey(subject)).toBe(key);
});
