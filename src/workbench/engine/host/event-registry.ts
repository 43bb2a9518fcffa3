/** Events the add-in asked for: "Worksheet.DataChanged {id}" or "WorksheetCollection.DataChanged Workbook". */
export class EventRegistry {
  readonly #registered = new Set<string>();
  /** `context.runtime.enableEvents`. */
  enabled = true;

  register(event: string, targetId: string): void {
    this.#registered.add(`${event} ${targetId}`);
  }
  unregister(event: string, targetId: string): void {
    this.#registered.delete(`${event} ${targetId}`);
  }
  wants(event: string, targetId: string): boolean {
    return this.enabled && this.#registered.has(`${event} ${targetId}`);
  }
  get count(): number {
    return this.#registered.size;
  }
  clear(): void {
    this.#registered.clear();
    this.enabled = true;
  }
}
