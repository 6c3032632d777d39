// the user's wish and the system's setting -> light or dark
import { computed, effect, signal } from "@preact/signals";

export type ThemeName = "light" | "dark";

const key = "riposte-theme";
const system = matchMedia("(prefers-color-scheme: dark)");
const systemDark = signal(system.matches);
const wish = signal<ThemeName | undefined>(stored());

export const themeName = computed<ThemeName>(() => wish.value ?? (systemDark.value ? "dark" : "light"));

export function toggleTheme(): void {
  const next = themeName.value === "dark" ? "light" : "dark";
  wish.value = next;
  try {
    localStorage.setItem(key, next);
  } catch {
    // Storage may be forbidden: then the wish lasts as long as the page.
  }
}

/** Keeps the document in the theme; returns the undo. */
export function followTheme(): () => void {
  const change = () => {
    systemDark.value = system.matches;
  };
  system.addEventListener("change", change);
  const stop = effect(() => {
    document.documentElement.dataset["theme"] = themeName.value;
  });
  return () => {
    stop();
    system.removeEventListener("change", change);
  };
}

function stored(): ThemeName | undefined {
  try {
    const value = localStorage.getItem(key);
    return value === "light" || value === "dark" ? value : undefined;
  } catch {
    return undefined;
  }
}
