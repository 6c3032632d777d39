import { expect, test } from "vitest";
import { toJson } from "../../src/export/json.ts";
import { detect } from "../../src/read/detect.ts";
import { debate } from "../kit/debate.ts";
import { bytesOf } from "../kit/mails.ts";

test("what is written is known again", () => {
  expect(detect(bytesOf(toJson(debate("Ann#1: We should drop tabs."))))).toBe("saved debate");
});
