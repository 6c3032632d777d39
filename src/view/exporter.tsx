// the open debate -> files that the user saves
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./icon.tsx";
import { exports } from "./saving.ts";

/** A button that opens a list of what can be saved; Escape or a click elsewhere closes it. */
export function Exporter() {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const close = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    const leave = ({ key }: KeyboardEvent) => {
      if (key !== "Escape") return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener("keydown", leave);
    document.addEventListener("pointerdown", close);
    document.addEventListener("focusin", close);
    return () => {
      document.removeEventListener("keydown", leave);
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("focusin", close);
    };
  }, [isOpen]);
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
