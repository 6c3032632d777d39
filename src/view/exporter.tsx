// the open debate -> files that the user saves
import { Popover } from "./popover.tsx";
import { exports } from "./saving.ts";

export const Exporter = () => (
  <Popover name="exporter" icon="save" label="Export" isPrimary>
    {(close) => (
      <ul>
        {exports.map(({ name, note, save }) => (
          <li key={name}>
            <button
              type="button"
              onClick={() => {
                close();
                save();
              }}
            >
              {name} <span class="soft">{note}</span>
            </button>
          </li>
        ))}
      </ul>
    )}
  </Popover>
);
