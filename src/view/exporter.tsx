// the button that opens what can be saved; the list, and what makes the files, is fetched then
import { later } from "./lazy.tsx";
import { Popover } from "./popover.tsx";

const Files = later(() => import("./files.tsx").then(({ Files: Shown }) => Shown));

export const Exporter = () => (
  <Popover name="exporter" icon="save" label="Export" isPrimary>
    {(close) => <Files close={close} />}
  </Popover>
);
