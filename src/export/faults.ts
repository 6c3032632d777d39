// JSON that is not as it should be -> where the first fault is, and what it is
import type * as v from "valibot";

/** "nodes.3.attributes.kind is "joke", not ("claim" | …)"; "nodes is missing". */
export function firstFault([issue]: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  const place = issue.path?.map(({ key }) => String(key)).join(".") || "all of it";
  if (issue.received === "undefined") return `${place} is missing`;
  return `${place} is ${issue.received}, not ${issue.expected ?? "what it should be"}`;
}
