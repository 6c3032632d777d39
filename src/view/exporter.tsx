// the open debate -> files that the user saves
import { Icon } from "./icon.tsx";
import { usePopover } from "./popover.ts";
import { exports } from "./saving.ts";

/** A button that opens a list of what can be saved; Escape or a click elsewhere closes it. */
export function Exporter() {
  const { isOpen, setOpen, box, button } = usePopover();
  return (
    <div ref={box} class="exporter">
      <button
        ref={button}
        type="button"
        class="button primary"
        aria-expanded={isOpen}
        aria-controls="export-list"
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="save" /> <span class="label">Export</span>
      </button>
      <ul id="export-list" class="popover" hidden={!isOpen}>
        {exports.map(({ name, note, save }) => (
          <li key={name}>
            <button
              type="button"
              onClick={() => {
                setOpen(false);
                save();
              }}
            >
              {name} <span class="soft">{note}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
