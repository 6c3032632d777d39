// the user's files, drops and pastes -> what is opened
import { signal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./icon.tsx";
import { openFiles, openText } from "./opening.ts";

const dragging = signal(false);

export function OpenButton() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        <Icon name="open" /> <span class="label">Open…</span>
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Mails, mail archives or saved debates"
        onChange={({ currentTarget }) => {
          openFiles([...(currentTarget.files ?? [])]);
          // So that choosing the same file again is a change again.
          currentTarget.value = "";
        }}
      />
    </>
  );
}

export function PasteButton() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState("");
  return (
    <>
      <button type="button" class="button" onClick={() => dialog.current?.showModal()}>
        <Icon name="paste" /> <span class="label">Paste…</span>
      </button>
      <dialog ref={dialog} class="paste" aria-labelledby="paste-title">
        <form
          method="dialog"
          onSubmit={() => {
            if (text.trim()) openText(text);
            setText("");
          }}
        >
          <h2 id="paste-title">Paste a mail</h2>
          <label for="paste-text">The mail with its quotes, and its headers if you have them</label>
          <textarea
            id="paste-text"
            rows={14}
            spellcheck={false}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <div class="dialog-buttons">
            <button type="button" class="button" onClick={() => dialog.current?.close()}>
              Cancel
            </button>
            <button type="submit" class="button primary" disabled={!text.trim()}>
              Draw it
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}

/** Takes files dropped anywhere, and mail text pasted anywhere but into a field; returns the undo. */
function listen(): () => void {
  const over = (event: DragEvent) => {
    if (!event.dataTransfer?.types.some((type) => type === "Files" || type === "text/plain")) return;
    event.preventDefault();
    dragging.value = true;
  };
  const leave = (event: DragEvent) => {
    if (!event.relatedTarget) dragging.value = false;
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    dragging.value = false;
    takeIn(event.dataTransfer);
  };
  const paste = (event: ClipboardEvent) => {
    const field = event.target instanceof Element && event.target.closest("input, textarea");
    if (!field) takeIn(event.clipboardData);
  };
  document.addEventListener("dragover", over);
  document.addEventListener("dragleave", leave);
  document.addEventListener("drop", drop);
  document.addEventListener("paste", paste);
  return () => {
    document.removeEventListener("dragover", over);
    document.removeEventListener("dragleave", leave);
    document.removeEventListener("drop", drop);
    document.removeEventListener("paste", paste);
  };
}

function takeIn(data: DataTransfer | null): void {
  const text = data?.getData("text/plain") ?? "";
  if (data && data.files.length > 0) openFiles([...data.files]);
  else if (text.trim()) openText(text);
}

/** Shown while something is dragged over the page. */
export function DropZone() {
  useEffect(listen, []);
  return dragging.value ? (
    <div class="drop-zone">Drop a mail, an archive or a saved debate to draw it</div>
  ) : null;
}
