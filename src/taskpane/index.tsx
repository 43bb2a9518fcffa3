import { createRoot } from "react-dom/client";
import { takeCheckNote, watchCheckNotes } from "../excel/check-note.ts";
import { rememberCheck, rememberedCheck } from "../excel/last-checks.ts";
import { officeReady } from "../excel/office-ready.ts";
import { download, openWorkbookCopy } from "../excel/open-workbook.ts";
import { createExcelPort } from "../excel/port.ts";
import { showSheet } from "../excel/select.ts";
import { selectedCell } from "../excel/selected-cell.ts";
import { dayOf, minuteOf } from "../core/values/calendar.ts";
import { watchChanges } from "../excel/watch-changes.ts";
import { TaskPane } from "./app.tsx";
import type { PaneStart } from "./host.ts";
import "./page.css";

/** Office answers within a second or, where its library is blocked, never (office-js #6040). */
const OFFICE_TIMEOUT_MS = 10_000;

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no #root");
createRoot(root).render(<TaskPane start={startInOffice()} />);

async function startInOffice(): Promise<PaneStart> {
  const office = await officeReady(OFFICE_TIMEOUT_MS);
  if (office.kind !== "excel") return { kind: office.kind };
  return {
    kind: "excel",
    host: {
      port: createExcelPort(),
      displayLanguage: office.displayLanguage,
      background: office.background,
      today: () => dayOf(new Date()),
      now: () => minuteOf(new Date()),
      watchChanges,
      checksAtOnce: new URLSearchParams(location.search).has("check"),
      takeCheckNote,
      watchCheckNotes,
      rememberedCheck,
      rememberCheck,
      showSheet,
      selectedCell,
      openFile: openWorkbookCopy,
      download,
      openSample,
    },
  };
}

async function openSample(): Promise<void> {
  const sample = await fetch(new URL("../../assets/so-ket-nap-mau.xlsx", import.meta.url));
  if (!sample.ok) throw new Error(`the sample answers ${sample.status}`);
  await openWorkbookCopy(new Uint8Array(await sample.arrayBuffer()), "so-ket-nap-mau.xlsx");
}
