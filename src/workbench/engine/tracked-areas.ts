import type { Area } from "../../core/values/addresses.ts";
import { movedArea, type Move } from "../../xlsx/calculation/moved-references.ts";

/** A range somebody holds on to: it follows the cells when rows or columns come or go. */
export interface TrackedArea {
  readonly sheetId: string;
  /** null once all of it was deleted. */
  area: Area | null;
}

/** Ranges that are held on to. They are held weakly: whoever lets go of one need not say so. */
export class TrackedAreas {
  #held: WeakRef<TrackedArea>[] = [];
  #nextSweep = 64;

  hold(tracked: TrackedArea): void {
    this.#held.push(new WeakRef(tracked));
    if (this.#held.length < this.#nextSweep) return;
    this.#held = this.#held.filter((reference) => reference.deref() !== undefined);
    this.#nextSweep = Math.max(64, this.#held.length * 2);
  }

  follow(sheetId: string, move: Move): void {
    for (const reference of this.#held) {
      const tracked = reference.deref();
      if (tracked?.sheetId === sheetId && tracked.area) tracked.area = movedArea(tracked.area, move);
    }
  }
}
