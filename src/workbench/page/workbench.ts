import { FileError } from "../../xlsx/bytes/failure.ts";
import { noFaults, type HostFaults } from "../engine/faults.ts";
import { WorkbookModel } from "../engine/model.ts";
import { PROFILES, type ProfileId } from "../engine/profiles.ts";
import { HostSession, type HostOptions } from "../engine/session/session.ts";
import type { GridView } from "./grid-view.ts";
import { RunMeter, type RunFigures } from "./run-meter.ts";
import { texts } from "./texts.ts";

/** A workbook that is open, and its add-in: each open document gets sessions and frames of its own. */
export interface OpenDocument {
  readonly model: WorkbookModel;
  /** Switches of both sessions. */
  readonly faults: HostFaults;
  /** The task pane's. */
  readonly session: HostSession;
  /** The page with the ribbon's functions runs beside the pane and has its own. */
  readonly commandSession: HostSession;
}

export interface WorkbenchState {
  readonly document: OpenDocument | null;
  /** Counts changes of the open model, so that what is derived from it is worked out again. */
  readonly revision: number;
  /** A closed pane is gone, and what it knew with it. */
  readonly isPaneShown: boolean;
  /** The page of the ribbon's button that opened the pane; null: the manifest's own. */
  readonly panePath: string | null;
  readonly paneWidth: number;
  /** The page in the pane has the height that Excel gives it on a screen of 1366 × 768, whatever the window has. */
  readonly isPaneAsInExcel: boolean;
  /** Counts how often the pane was loaded again. */
  readonly paneLoads: number;
  readonly isTrialShown: boolean;
  /** What the host says it is; a change loads the pane again. */
  readonly isReadOnly: boolean;
  /** Which Excel the host is. */
  readonly profile: ProfileId;
  readonly excelApi: string;
  /** The add-in's last runs, the latest first. */
  readonly runs: readonly RunFigures[];
  readonly notice: PageNotice | null;
}

export interface PageNotice {
  readonly kind: "error" | "information";
  readonly text: string;
}

/** Excel 2021 first, then two that are too old for the add-in. */
export const EXCEL_VERSIONS: readonly string[] = ["1.14", "1.9", "1.7"];
const MOST_RUNS = 20;

export const PANE_WIDTH = { least: 320, usual: 350, most: 500 } as const;
/** Of the page in Excel's pane at 1366 × 768 (docs: office facts). */
export const EXCELS_PANE_HEIGHT = 378;

/** What is open and shown; the page draws it and calls its methods. */
export class Workbench {
  readonly locale: string;
  #state: WorkbenchState = {
    document: null,
    revision: 0,
    isPaneShown: true,
    panePath: null,
    paneWidth: PANE_WIDTH.usual,
    isPaneAsInExcel: false,
    paneLoads: 0,
    isTrialShown: false,
    isReadOnly: false,
    profile: "ltsc2021",
    excelApi: EXCEL_VERSIONS[0] ?? "",
    runs: [],
    notice: null,
  };
  readonly #listeners = new Set<() => void>();
  readonly #meter = new RunMeter((run) => {
    const earlier = this.#state.runs.filter(({ number }) => number !== run.number);
    this.#change({ runs: [run, ...earlier].slice(0, MOST_RUNS) });
  });
  #grid: GridView | null = null;
  #stopListening: () => void = () => undefined;

  constructor(locale: string) {
    this.locale = locale;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): WorkbenchState => this.#state;

  async openAddress(address: string, name: string): Promise<void> {
    try {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      this.#open(new Uint8Array(await response.arrayBuffer()), name);
    } catch (error) {
      this.#refuse(name, error);
    }
  }

  async openFile(file: File): Promise<void> {
    try {
      this.#open(new Uint8Array(await file.arrayBuffer()), file.name);
    } catch (error) {
      this.#refuse(file.name, error);
    }
  }

  /** Hands the workbook to the browser as a download. */
  save(): void {
    const model = this.#state.document?.model;
    if (!model) return;
    const url = URL.createObjectURL(new Blob([new Uint8Array(model.save())], { type: XLSX_TYPE }));
    const link = document.createElement("a");
    link.href = url;
    link.download = model.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }

  undo(): void {
    this.#state.document?.model.undo();
  }
  redo(): void {
    this.#state.document?.model.redo();
  }

  /** The grid of the page, to hand the keyboard back to. */
  setGrid(grid: GridView | null): void {
    this.#grid = grid;
  }
  focusGrid(): void {
    this.#grid?.focus();
  }

  /** Excel refuses an add-in's requests while a cell is being edited. */
  setCellEditing(isEditing: boolean): void {
    const { document } = this.#state;
    if (!document) return;
    document.faults.cellEditMode = isEditing;
    this.faultsChanged();
  }

  /** A button of the ribbon shows its page: in a new pane, in the pane that shows another, or it is there already. */
  openPane(panePath: string): void {
    this.#change({ isPaneShown: true, panePath });
  }
  closePane(): void {
    this.#change({ isPaneShown: false, panePath: null });
  }
  showPaneAsInExcel(isPaneAsInExcel: boolean): void {
    this.#change({ isPaneAsInExcel, ...(isPaneAsInExcel ? { paneWidth: PANE_WIDTH.usual } : {}) });
  }
  setPaneWidth(width: number): void {
    this.#change({ paneWidth: Math.min(PANE_WIDTH.most, Math.max(PANE_WIDTH.least, Math.round(width))) });
  }
  /** Loads the add-in's page anew, whatever it is doing. */
  readonly reloadPane = (): void => this.#change({ paneLoads: this.#state.paneLoads + 1 });
  showTrial(isTrialShown: boolean): void {
    this.#change({ isTrialShown });
  }
  /** The switches are in the open document; the page shows them anew. */
  faultsChanged(): void {
    this.#change({});
  }
  /** Delays every answer by so many milliseconds. */
  setSlow(slowMs: number): void {
    const { document } = this.#state;
    if (document) document.faults.slowMs = slowMs;
    this.faultsChanged();
  }
  /** Another kind of host at the same workbook. */
  setHost(host: Partial<Pick<WorkbenchState, "isReadOnly" | "profile" | "excelApi">>): void {
    this.#change(host);
    const { document } = this.#state;
    if (document) this.#change({ document: this.#documentOf(document.model, document.faults) });
  }
  tell(notice: PageNotice | null): void {
    this.#change({ notice });
  }
  /** A frame has had an answer; the figures of the run are worked out anew. */
  countRequest(session: HostSession): void {
    const record = session.counters.perRequest.at(-1);
    if (record) this.#meter.add(record);
  }

  #open(bytes: Uint8Array, name: string): void {
    const model = WorkbookModel.open(bytes, name);
    this.#stopListening();
    this.#stopListening = model.onChange(() => this.#change({ revision: this.#state.revision + 1 }));
    this.#change({ document: this.#documentOf(model, noFaults()), panePath: null, runs: [], notice: null });
  }

  #documentOf(model: WorkbookModel, faults: HostFaults): OpenDocument {
    const { isReadOnly, profile, excelApi } = this.#state;
    const isOlder = excelApi !== EXCEL_VERSIONS[0];
    const options: HostOptions = {
      locale: this.locale,
      readOnly: isReadOnly,
      profile: PROFILES[profile],
      requirementSets: { ...PROFILES[profile].requirementSets, ...(isOlder ? { ExcelApi: excelApi } : {}) },
      faults,
      openNewWorkbook: (file) => this.#openBeside(file),
    };
    return {
      model,
      faults,
      session: new HostSession(model, options),
      commandSession: new HostSession(model, options),
    };
  }

  /** As Excel on the web does: in a tab of its own, so that the workbook that is open stays as it is. */
  #openBeside(file: Uint8Array): void {
    const address = URL.createObjectURL(new Blob([new Uint8Array(file)], { type: XLSX_TYPE }));
    const page = new URLSearchParams({ locale: this.locale, open: address, name: texts.newWorkbook });
    if (open(`?${page}`)) return;
    this.tell({
      kind: "error",
      text: texts.newTabBlocked,
    });
  }

  #refuse(name: string, error: unknown): void {
    const reason = error instanceof FileError ? texts.fileErrors[error.code] : texts.unreadable;
    this.#change({ notice: { kind: "error", text: texts.notOpened(name, reason) } });
  }

  #change(change: Partial<WorkbenchState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
