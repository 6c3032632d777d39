// the debate mail by mail -> the bar with which it is played
import { effect } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import type { DebateGraph } from "../debate.ts";
import type { MessageId } from "../model/ids.ts";
import { playOn, playTo } from "../state/playback.ts";
import { go } from "./address.ts";
import { dateWords } from "./dates.ts";
import { canvas } from "./map.tsx";
import { debate, growth, mails, scene } from "./store.ts";
import { nameOf } from "./words.ts";

/** In milliseconds: long enough to read who speaks and where. */
const pace = 1_400;

export function Playback() {
  const [graph, grown, at] = [debate.value, growth.value, mails.value];
  const [isPlaying, play] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const all = grown?.messages.length ?? 0;
  const isAtEnd = at === all;
  useEffect(() => {
    // The box in which it was asked for is in the way now, and closes when the focus leaves it.
    if (document.activeElement?.closest(".popover")) first.current?.focus();
  }, []);
  useEffect(() => {
    if (!isPlaying || isAtEnd) return;
    const timer = setInterval(() => go(playOn(1, all), "replace"), pace);
    return () => clearInterval(timer);
  }, [isPlaying, isAtEnd, all]);
  useEffect(() => effect(showNewest), []);
  if (!graph || !grown || at === undefined) return null;
  const message = grown.messages[at - 1];
  return (
    <fieldset class="playback" aria-label="Playback mail by mail">
      <button
        type="button"
        class="quiet"
        aria-label="One mail back"
        disabled={at <= 1}
        onClick={() => go(playOn(-1, all), "replace")}
      >
        ◀
      </button>
      <button ref={first} type="button" class="quiet" disabled={isAtEnd} onClick={() => play(!isPlaying)}>
        {isPlaying && !isAtEnd ? "Pause" : "Play"}
      </button>
      <button
        type="button"
        class="quiet"
        aria-label="One mail on"
        disabled={isAtEnd}
        onClick={() => go(playOn(1, all), "replace")}
      >
        ▶
      </button>
      <input
        type="range"
        min={1}
        max={all}
        value={at}
        aria-label="Mails"
        aria-valuetext={wordsOf(graph, message, at, all)}
        onInput={({ currentTarget }) => go(playTo(Number(currentTarget.value)), "replace")}
      />
      <span class="playback-words" aria-live="polite">
        {wordsOf(graph, message, at, all)}
      </span>
      <button type="button" class="quiet" onClick={() => go(playTo(undefined))}>
        Done
      </button>
    </fieldset>
  );
}

function wordsOf(graph: DebateGraph, id: MessageId | undefined, at: number, all: number): string {
  const message = graph.getAttribute("messages").find((one) => one.id === id);
  const who = message ? [nameOf(graph, message.author), dateWords(message)] : [];
  return [`Mail ${at} of ${all}`, ...who].filter(Boolean).join(" · ");
}

/** Brings the newest mail's first card into sight; what stands stays. */
function showNewest(): void {
  const [graph, drawn, grown, at] = [debate.value, scene.value, growth.value, mails.value];
  const message = at && grown?.messages[at - 1];
  if (!graph || !drawn || !message) return;
  const card = drawn.cards.find((one) => one.message === message);
  if (card) canvas.peek()?.showBox(card.box);
}
