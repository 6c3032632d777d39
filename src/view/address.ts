// view <-> the address bar and its history
import { fromHash, toHash } from "../state/url.ts";
import type { View } from "../state/view.ts";
import { view } from "./store.ts";

/** "push": the user can go back to what was before; "replace": a step on the way, such as an arrow key. */
type Trace = "push" | "replace";

/** Changes the view and writes it into the address. */
export function go(step: (view: View) => View, trace: Trace = "push"): void {
  view.value = step(view.peek());
  const hash = toHash(view.peek());
  if (hash === location.hash) return;
  write(`${location.pathname}${location.search}${hash}`, trace);
}

function write(address: string, trace: Trace): void {
  try {
    if (trace === "push") history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  } catch {
    // Safari takes a hundred changes in ten seconds: a held arrow key is faster, and its last steps may go unwritten.
  }
}

/** Takes over what the address says, now and whenever the user goes back or forth; returns the undo. */
export function followAddress(): () => void {
  const read = () => {
    view.value = fromHash(location.hash);
  };
  read();
  // A hash typed or clicked comes as "hashchange", going back over our own entries as "popstate" too.
  addEventListener("popstate", read);
  addEventListener("hashchange", read);
  return () => {
    removeEventListener("popstate", read);
    removeEventListener("hashchange", read);
  };
}
