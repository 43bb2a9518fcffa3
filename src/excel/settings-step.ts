import { SETTINGS_KEY, WRITTEN_SHEETS_KEY } from "../core/plan/stored-keys.ts";
import { bytesOf } from "./bytes.ts";
import type { Inspection, Part, Settled, Step } from "./step.ts";

const KEYS = { storeSettings: SETTINGS_KEY, storeWritten: WRITTEN_SHEETS_KEY } as const;

/** Stores the settings, or what we wrote into our sheets, in the document, as text under a key of ours. */
export class SettingsStep implements Step {
  readonly #key: string;

  constructor(
    readonly kind: keyof typeof KEYS,
    private readonly json: string | null,
    private readonly before: string | null,
  ) {
    this.#key = KEYS[kind];
  }

  look(): void {
    // Nothing the user has depends on our settings.
  }

  prepare(): Promise<void> {
    return Promise.resolve();
  }

  parts(context: Excel.RequestContext): Part[] {
    const { settings } = context.workbook;
    const { json } = this;
    const write = (): void => {
      if (json === null) settings.getItemOrNullObject(this.#key).delete();
      else settings.add(this.#key, json);
    };
    return [{ bytes: bytesOf(json ?? ""), write }];
  }

  settle(): Settled {
    return { done: { kind: this.kind }, undo: [{ kind: this.kind, json: this.before }] };
  }

  async inspect(context: Excel.RequestContext): Promise<Inspection> {
    const setting = context.workbook.settings.getItemOrNullObject(this.#key);
    setting.load("value");
    await context.sync();
    const isStored = setting.isNullObject ? this.json === null : setting.value === this.json;
    return isStored ? { state: "done", settled: this.settle() } : { state: "untouched" };
  }
}
