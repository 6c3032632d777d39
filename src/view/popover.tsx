// a button and the box that it opens -> closed by Escape, by a click or the focus elsewhere
import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon, type IconName } from "./icon.tsx";

interface Props {
  /** The box's id, and the class of what holds both. */
  readonly name: string;
  readonly icon: IconName;
  readonly label: string;
  /** The one button of the bar that is meant first of all. */
  readonly isPrimary?: boolean;
  /** What the box holds, made anew whenever it is opened. */
  readonly children: (close: () => void) => ComponentChildren;
}

export function Popover({ name, icon, label, isPrimary = false, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    if (holder.current?.contains(document.activeElement)) button.current?.focus();
  };
  useLeaving(isOpen, close, holder);
  return (
    <div ref={holder} class={`popover-holder ${name}`}>
      <button
        ref={button}
        type="button"
        class={isPrimary ? "button primary" : "button"}
        aria-expanded={isOpen}
        aria-controls={name}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={icon} /> <span class="label">{label}</span>
      </button>
      <div id={name} class="popover" hidden={!isOpen}>
        {isOpen && children(close)}
      </div>
    </div>
  );
}

function useLeaving(isOpen: boolean, close: () => void, holder: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    if (!isOpen) return;
    const turn = ({ target }: Event) => {
      if (target instanceof Node && !holder.current?.contains(target)) close();
    };
    const leave = ({ key }: KeyboardEvent) => {
      if (key === "Escape") close();
    };
    document.addEventListener("keydown", leave);
    document.addEventListener("pointerdown", turn);
    document.addEventListener("focusin", turn);
    return () => {
      document.removeEventListener("keydown", leave);
      document.removeEventListener("pointerdown", turn);
      document.removeEventListener("focusin", turn);
    };
  }, [isOpen]);
}
