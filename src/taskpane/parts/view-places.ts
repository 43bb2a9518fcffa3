import { useCallback, useLayoutEffect, useRef, type RefObject, type UIEvent } from "react";

/**
 * Each view is found again where it was left, and begins at its top the first time. A view is a name, which is
 * remembered, or an object, which is new whenever it is opened.
 */
export function useViewPlaces(
  scrolled: RefObject<HTMLElement | null>,
  view: string | object,
): { readonly note: (event: UIEvent) => void } {
  const places = useRef(new Map<string | object, number>());
  useLayoutEffect(() => {
    scrolled.current?.scrollTo(0, places.current.get(view) ?? 0);
  }, [scrolled, view]);
  const note = useCallback(
    ({ currentTarget }: UIEvent) => {
      if (typeof view === "string") places.current.set(view, currentTarget.scrollTop);
    },
    [view],
  );
  return { note };
}
