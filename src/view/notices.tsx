// what went wrong or needs saying -> messages that the user can dismiss
import { signal } from "@preact/signals";
import { type Issue, wording } from "../debate.ts";
import { Icon } from "./icon.tsx";

interface Notice {
  readonly id: number;
  readonly severity: "error" | "warning" | "info";
  readonly text: string;
  /** Further messages of the same kind, shown on request. */
  readonly more?: readonly string[];
  /** What it is about, where a later message about the same takes its place. */
  readonly topic?: string;
  /** What can be done about it; doing it dismisses the message. */
  readonly action?: { readonly label: string; readonly act: () => void };
}

const notices = signal<readonly Notice[]>([]);
let next = 0;

/** Shows a message, once, until the user dismisses it or another debate is opened. */
export function notify(
  severity: Notice["severity"],
  text: string,
  further: Pick<Notice, "more" | "topic" | "action"> = {},
): void {
  const { topic } = further;
  const others = notices.value.filter(
    (notice) => notice.text !== text && (topic === undefined || notice.topic !== topic),
  );
  notices.value = [...others, { id: next++, severity, text, ...further }];
}

/** Errors one by one, warnings together, so that forty doubtful dates do not bury the map. */
export function notifyIssues(issues: readonly Issue[]): void {
  for (const issue of issues) if (issue.severity === "error") notify("error", wording(issue));
  const [first, ...more] = issues.filter(({ severity }) => severity === "warning").map(wording);
  if (first) notify("warning", first, { more });
}

export function clearNotices(): void {
  notices.value = [];
}

const dismiss = (id: number) => {
  notices.value = notices.value.filter((notice) => notice.id !== id);
};

/** An error that nothing caught is said, never shown as a broken page; the browser's console still has it. */
export function catchMistakes(): void {
  const sorry = (reason: string) =>
    notify("error", `Something went wrong here: ${reason}. That is our mistake.`);
  addEventListener("error", ({ message }) => message && sorry(message));
  addEventListener("unhandledrejection", ({ reason }) => sorry(String(reason)));
}

/** Two live regions that are always there: a screen reader announces only what is put into one. */
export function Notices() {
  const errors = notices.value.filter(({ severity }) => severity === "error");
  const others = notices.value.filter(({ severity }) => severity !== "error");
  return (
    <div class="notices">
      <div role="alert">
        {errors.map((notice) => (
          <NoticeCard key={notice.id} notice={notice} />
        ))}
      </div>
      <div role="status">
        {others.map((notice) => (
          <NoticeCard key={notice.id} notice={notice} />
        ))}
      </div>
    </div>
  );
}

function NoticeCard({ notice: { id, severity, text, more = [], action } }: { readonly notice: Notice }) {
  return (
    <div class={`notice ${severity}`}>
      <div class="notice-text">
        <p>{text}</p>
        {more.length > 0 && (
          <details>
            <summary>and {more.length} more</summary>
            <ul>
              {more.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {action && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            dismiss(id);
            action.act();
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" class="icon" aria-label="Dismiss this message" onClick={() => dismiss(id)}>
        <Icon name="close" />
      </button>
    </div>
  );
}
