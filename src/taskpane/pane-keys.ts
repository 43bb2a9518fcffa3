import { useEffect } from "react";

export type PaneKey = "next" | "previous" | "fix";

/**
 * Keys of the pane, while the keyboard is in it. None is a letter, which a Vietnamese keyboard layout composes with, and
 * none is one of Excel's that Excel would take before the page.
 */
export const KEYS = {
  next: "F8",
  previous: "Shift+F8",
  fix: "Ctrl+Enter",
  fixShortcut: "Control+Enter",
} as const;

/** Which of the keys was pressed; null for any other. */
export function paneKey({
  key,
  shiftKey,
  ctrlKey,
  altKey,
  metaKey,
}: Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "altKey" | "metaKey">): PaneKey | null {
  if (altKey || metaKey) return null;
  if (key === "F8" && !ctrlKey) return shiftKey ? "previous" : "next";
  return key === "Enter" && ctrlKey && !shiftKey ? "fix" : null;
}

/** Hears the pane's keys wherever in it the focus is, on what has just gone too. */
export function usePaneKeys(pressed: (key: PaneKey) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const key = paneKey(event);
      if (key === null) return;
      event.preventDefault();
      pressed(key);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [pressed]);
}

/** Those who wait for the pane's keys: a view that was opened last has them, until it closes. */
export class KeyListeners {
  readonly #listeners: ((key: PaneKey) => void)[] = [];

  readonly watch = (listener: (key: PaneKey) => void): (() => void) => {
    this.#listeners.push(listener);
    return () => void this.#listeners.splice(this.#listeners.indexOf(listener), 1);
  };
  readonly pressed = (key: PaneKey): void => this.#listeners.at(-1)?.(key);
}
