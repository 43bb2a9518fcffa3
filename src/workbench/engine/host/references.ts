import type { HostObject } from "./host-object.ts";

/** Objects the add-in keeps from one request to the next (`_KeepReference`). */
export class References {
  readonly #kept = new Map<string, HostObject>();
  readonly #ids = new Map<unknown, string>();
  #last = 0;

  keep(object: HostObject): void {
    if (this.#ids.has(object.target)) return;
    const id = `{REF-${++this.#last}}`;
    this.#kept.set(id, object);
    this.#ids.set(object.target, id);
  }
  idOf(target: unknown): string | null {
    return this.#ids.get(target) ?? null;
  }
  find(id: string): HostObject | undefined {
    return this.#kept.get(id);
  }
  remove(id: string): void {
    this.#ids.delete(this.#kept.get(id)?.target);
    this.#kept.delete(id);
  }
  clear(): void {
    this.#kept.clear();
    this.#ids.clear();
  }
  get count(): number {
    return this.#kept.size;
  }
}
