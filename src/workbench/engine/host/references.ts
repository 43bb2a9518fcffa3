import type { HostObject } from "./host-object.ts";

/** Objects the add-in keeps from one request to the next (`_KeepReference`). */
export class References {
  readonly #kept = new Map<string, HostObject>();
  #last = 0;

  keep(object: HostObject): string {
    for (const [id, kept] of this.#kept) if (kept.target === object.target) return id;
    const id = `{REF-${++this.#last}}`;
    this.#kept.set(id, object);
    return id;
  }
  idOf(target: unknown): string | null {
    for (const [id, kept] of this.#kept) if (kept.target === target) return id;
    return null;
  }
  find(id: string): HostObject | undefined {
    return this.#kept.get(id);
  }
  remove(id: string): void {
    this.#kept.delete(id);
  }
  clear(): void {
    this.#kept.clear();
  }
  get count(): number {
    return this.#kept.size;
  }
}
