// the open archive -> the button that leads back to its threads
import { Icon } from "./icon.tsx";
import { archive, isPicking } from "./shelf.ts";

/** The way back to the list, while its archive is open. */
export function ThreadsButton() {
  if (!archive.value) return null;
  return (
    <button
      type="button"
      class="button threads"
      onClick={() => {
        isPicking.value = true;
      }}
    >
      <Icon name="list" /> <span class="label">Threads…</span>
    </button>
  );
}
