// what is open and what can be done with it -> the bar at the top
import type { DebateGraph } from "../debate.ts";
import { Exporter } from "./exporter.tsx";
import { Icon } from "./icon.tsx";
import { ViewButton } from "./modes.tsx";
import { OpenButton, PasteButton } from "./opener.tsx";
import { counts, debate } from "./store.ts";
import { themeName, toggleTheme } from "./theme.ts";
import { ThreadsButton } from "./threads.tsx";
import { count } from "./words.ts";

const tagline = "Argument maps of mailing-list debates";

export function Toolbar() {
  const graph = debate.value;
  return (
    <header class="toolbar">
      <span class="brand">
        <img src="./icon.svg" alt="" width="28" height="28" /> <span>Riposte</span>
      </span>
      <div class="title">
        <h1>{graph ? graph.getAttribute("title") || "A debate without a subject" : tagline}</h1>
        <p>{graph && summary(graph)}</p>
      </div>
      <div class="actions">
        <ThreadsButton />
        <OpenButton />
        <PasteButton />
        {graph && <ViewButton />}
        {graph && <Exporter />}
        <ThemeButton />
      </div>
    </header>
  );
}

function summary(graph: DebateGraph): string {
  const messages = graph.getAttribute("messages");
  const recovered = messages.filter((message) => message.recovered).length;
  return [
    count(new Set(graph.mapNodes((_, { author }) => author)).size, "person", "people"),
    count(messages.length, "message") +
      (recovered > 0 ? `, ${recovered} of them known only from quotes` : ""),
    count(counts.value.drawn, "statement"),
  ].join(" · ");
}

function ThemeButton() {
  const isDark = themeName.value === "dark";
  const label = isDark ? "Light colours" : "Dark colours";
  return (
    <button type="button" class="icon" aria-label={label} title={label} onClick={toggleTheme}>
      <Icon name={isDark ? "sun" : "moon"} />
    </button>
  );
}
