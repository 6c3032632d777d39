// the button that opens how the map is laid out; what it opens is fetched then
import { Icon } from "./icon.tsx";
import { later } from "./lazy.tsx";
import { usePopover } from "./popover.ts";

const Arranging = later(() => import("./arranging.tsx").then(({ Arranging }) => Arranging));

export function ViewButton() {
  const { isOpen, setOpen, box, button } = usePopover();
  return (
    <div ref={box} class="view-menu">
      <button
        ref={button}
        type="button"
        class="button"
        aria-expanded={isOpen}
        aria-controls="view-list"
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="layout" /> <span class="label">Layout</span>
      </button>
      <div id="view-list" class="popover arranging" hidden={!isOpen}>
        {isOpen && <Arranging />}
      </div>
    </div>
  );
}
