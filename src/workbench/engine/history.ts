import { redoBatch, undoBatch, type Batch } from "./edits.ts";

/** As many steps back as Excel keeps. */
const DEPTH = 100;

/** Batches that can be taken back and done again. */
export class History {
  #done: Batch[] = [];
  #undone: Batch[] = [];

  get canUndo(): boolean {
    return this.#done.length > 0;
  }
  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  push(batch: Batch): void {
    this.#done.push(batch);
    if (this.#done.length > DEPTH) this.#done.shift();
    this.#undone = [];
  }

  undo(): boolean {
    const batch = this.#done.pop();
    if (!batch) return false;
    undoBatch(batch);
    this.#undone.push(batch);
    return true;
  }

  redo(): boolean {
    const batch = this.#undone.pop();
    if (!batch) return false;
    redoBatch(batch);
    this.#done.push(batch);
    return true;
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
  }
}
