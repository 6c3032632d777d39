// the button that opens how the map is laid out; what it opens is fetched then
import { later } from "./lazy.tsx";
import { Popover } from "./popover.tsx";

const Arranging = later(() => import("./arranging.tsx").then(({ Arranging }) => Arranging));

export const ViewButton = () => (
  <Popover name="arranging" icon="layout" label="Layout">
    {() => <Arranging />}
  </Popover>
);
