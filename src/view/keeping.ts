// the control that had the keyboard's focus is gone -> the map has it
//
// A fold that opens takes its button away, a panel that closes its own: who goes by keyboard would begin again at the
// page's first stop.

/** Watches a part of the page; returns the undo. */
export function keepFocus(part: HTMLElement): () => void {
  let last: Element | undefined;
  const remember = ({ target }: FocusEvent) => {
    last = target instanceof Element ? target : undefined;
  };
  const watch = new MutationObserver(() => {
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    last = undefined;
    document.getElementById("map")?.focus({ preventScroll: true });
  });
  part.addEventListener("focusin", remember);
  watch.observe(part, { childList: true, subtree: true });
  return () => {
    part.removeEventListener("focusin", remember);
    watch.disconnect();
  };
}
