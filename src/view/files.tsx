// what can be saved -> a list to choose from
import { exports } from "./saving.ts";

export const Files = ({ close }: { readonly close: () => void }) => (
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
);
