import { SETTINGS_KEY } from "../core/plan/stored-keys.ts";
import type { Inspection, Part, Settled, Step } from "./step.ts";

/** Stores the settings in the document, as text under our key. */
export class SettingsStep implements Step {
  readonly kind = "storeSettings";

  constructor(
    private readonly json: string | null,
    private readonly before: string | null,
  ) {}

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
      if (json === null) settings.getItemOrNullObject(SETTINGS_KEY).delete();
      else settings.add(SETTINGS_KEY, json);
    };
    return [{ cells: 1, write }];
  }

  settle(): Settled {
    return { done: { kind: this.kind }, undo: [{ kind: this.kind, json: this.before }] };
  }

  async inspect(context: Excel.RequestContext): Promise<Inspection> {
    const setting = context.workbook.settings.getItemOrNullObject(SETTINGS_KEY);
    setting.load("value");
    await context.sync();
    const isStored = setting.isNullObject ? this.json === null : setting.value === this.json;
    return isStored ? { state: "done", settled: this.settle() } : { state: "untouched" };
  }
}
