import * as v from "valibot";
import { texts } from "./texts.ts";

/** What `displayDialogAsync` asks of the host. */
export interface DialogRequest {
  url: string;
  /** Percent of the screen. */
  width: number;
  height: number;
}

const request = v.looseObject({ url: v.string(), width: v.number(), height: v.number() });
const registration = v.looseObject({ targetId: v.string() });

/** office.js hides the request in the registration for the dialog's messages; null when it is none. */
export function readDialogRequest(data: unknown): DialogRequest | null {
  const registered = v.safeParse(registration, data);
  if (!registered.success) return null;
  try {
    const parsed = v.safeParse(request, JSON.parse(registered.output.targetId));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

export interface DialogPlace {
  /** Where the page goes. */
  container: HTMLElement;
  close: () => void;
}

const SMALLEST = { width: 360, height: 240 };

/** Opens a window over the page for a dialog of the add-in. `onClosed`: the person has closed it. */
export function openDialogPlace(
  title: string,
  { width, height }: DialogRequest,
  onClosed: () => void,
): DialogPlace {
  const dialog = document.createElement("dialog");
  dialog.className = "add-in-dialog";
  dialog.ariaLabel = title;
  const header = document.createElement("header");
  const heading = document.createElement("h2");
  heading.textContent = title;
  const closeButton = document.createElement("button");
  closeButton.type = "button";
  closeButton.ariaLabel = texts.closeDialog;
  closeButton.textContent = "×";
  header.append(heading, closeButton);
  const container = document.createElement("div");
  container.className = "add-in-dialog-page";
  container.style.width = `${Math.max(SMALLEST.width, (innerWidth * width) / 100)}px`;
  container.style.height = `${Math.max(SMALLEST.height, (innerHeight * height) / 100)}px`;
  dialog.append(header, container);
  closeButton.addEventListener("click", onClosed);
  dialog.addEventListener("cancel", onClosed);
  document.body.append(dialog);
  dialog.showModal();
  return { container, close: () => dialog.remove() };
}
