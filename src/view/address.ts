// view <-> the address bar and its history
import { fromHash, toHash } from "../state/url.ts";
import type { View } from "../state/view.ts";
import { view } from "./store.ts";

/** "push": the user can go back to what was before; "replace": a step on the way, such as an arrow key. */
export type Trace = "push" | "replace";

/** What was opened when an entry of the history was made; the browser keeps it with the entry, over a reload too. */
export type Place = string;
export const samplePlace: Place = "sample";
let place = samplePlace;

/** Changes the view and writes it into the address; of another place where what is looked at is another debate. */
export function go(step: (view: View) => View, trace: Trace = "push", to: Place = place): void {
  view.value = step(view.peek());
  place = to;
  const hash = toHash(view.peek());
  if (hash !== location.hash || place !== writtenPlace())
    write(`${location.pathname}${location.search}${hash}`, trace, place);
}

function write(address: string, trace: Trace, at: Place): void {
  try {
    if (trace === "push") history.pushState({ place: at }, "", address);
    else history.replaceState({ place: at }, "", address);
  } catch {
    // Safari takes a hundred changes in ten seconds: a held arrow key is faster, and its last steps may go unwritten.
  }
}

/** Where the entry belongs that the history stands at; nothing for a link that was followed or typed. */
export function writtenPlace(): Place | undefined {
  const at: unknown = history.state?.place;
  return typeof at === "string" ? at : undefined;
}

/**
 * Takes over what the address says; returns the undo.
 *
 * @param arrive called whenever the user goes back or forth, or to a link of this page
 */
export function followAddress(arrive: (place: Place, view: View) => void): () => void {
  const read = () => {
    const at = writtenPlace() ?? place;
    write(location.href, "replace", at);
    arrive(at, fromHash(location.hash));
  };
  view.value = fromHash(location.hash);
  // It comes for a hash that was typed or clicked too.
  addEventListener("popstate", read);
  return () => removeEventListener("popstate", read);
}
