import { useEffect, type RefObject } from "react";

/** Where the work goes on when what had the focus is gone: the view's tab, or without one the first button. */
const NEXT_BEST = ['[role="tab"][aria-selected="true"]', "button:not([disabled])"];

/**
 * Keeps the keyboard's place in the pane: when what had the focus goes away (the button of a mistake that has been
 * mended), the focus would fall to the page, and the next Tab would leave the pane. Only while the pane has the focus:
 * it is never taken from the sheet.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const pane = root.current;
    if (!pane) return;
    let last: Element | null = null;
    let frame = 0;
    const note = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
    };
    const keep = () => {
      if (last === null || isThere(last)) return;
      if (!document.hasFocus() || document.activeElement !== document.body) return;
      last = null;
      const places = NEXT_BEST.flatMap((selector) =>
        Array.from(pane.querySelectorAll<HTMLElement>(selector)),
      );
      places.find(isThere)?.focus();
    };
    const observer = new MutationObserver(() => {
      // Views that close give the focus back themselves first.
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(keep);
    });
    pane.addEventListener("focusin", note);
    observer.observe(pane, { childList: true, subtree: true, attributeFilter: ["hidden"] });
    return () => {
      pane.removeEventListener("focusin", note);
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [root]);
}

function isThere(element: Element): boolean {
  return element.isConnected && element.getClientRects().length > 0;
}
