import { FileError } from "../../xlsx/document.ts";
import { WorkbookModel } from "../engine/model.ts";
import { HostSession } from "../engine/session.ts";
import type { GridView } from "./grid-view.ts";
import { RunMeter, type RunFigures } from "./run-meter.ts";

/** A workbook that is open, and its add-in: each open document gets sessions and frames of its own. */
export interface OpenDocument {
  readonly number: number;
  readonly model: WorkbookModel;
  /** The task pane's. */
  readonly session: HostSession;
  /** The page with the ribbon's functions runs beside the pane and has its own. */
  readonly commandSession: HostSession;
}

export interface WorkbenchState {
  readonly document: OpenDocument | null;
  /** Counts changes of the open model, so that what is derived from it is worked out again. */
  readonly revision: number;
  readonly isPaneShown: boolean;
  readonly paneWidth: number;
  readonly lastRun: RunFigures | null;
  readonly notice: Notice | null;
}

export interface Notice {
  readonly kind: "error" | "information";
  readonly text: string;
}

export const PANE_WIDTH = { least: 320, usual: 350, most: 500 } as const;

/** What is open and shown; the page draws it and calls its methods. */
export class Workbench {
  readonly locale: string;
  #state: WorkbenchState = {
    document: null,
    revision: 0,
    isPaneShown: true,
    paneWidth: PANE_WIDTH.usual,
    lastRun: null,
    notice: null,
  };
  readonly #listeners = new Set<() => void>();
  readonly #meter = new RunMeter((lastRun) => this.#change({ lastRun }));
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
    document.session.faults.cellEditMode = isEditing;
    document.commandSession.faults.cellEditMode = isEditing;
  }

  showPane(isPaneShown: boolean): void {
    this.#change({ isPaneShown });
  }
  setPaneWidth(width: number): void {
    this.#change({ paneWidth: Math.min(PANE_WIDTH.most, Math.max(PANE_WIDTH.least, Math.round(width))) });
  }
  tell(notice: Notice | null): void {
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
    this.#change({
      document: {
        number: (this.#state.document?.number ?? 0) + 1,
        model,
        session: new HostSession(model, { locale: this.locale }),
        commandSession: new HostSession(model, { locale: this.locale }),
      },
      lastRun: null,
      notice: null,
    });
  }

  #refuse(name: string, error: unknown): void {
    const reason = error instanceof FileError ? REASONS[error.code] : "tệp không đọc được";
    this.#change({ notice: { kind: "error", text: `Không mở được “${name}”: ${reason}.` } });
  }

  #change(change: Partial<WorkbenchState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const REASONS: Readonly<Record<FileError["code"], string>> = {
  "not-found": "không tìm thấy tệp",
  "not-a-workbook": "đây không phải sổ Excel (.xlsx)",
  encrypted: "tệp có mật khẩu",
  "too-large": "tệp quá lớn",
  corrupt: "tệp bị hỏng",
  unsupported: "định dạng chưa được hỗ trợ",
};
