import { createRoot } from "react-dom/client";
import { officeReady } from "../excel/office-ready.ts";
import { createExcelPort } from "../excel/port.ts";
import { App } from "./app.tsx";
import type { PaneStart } from "./host.ts";
import "./page.css";

/** Office answers within a second or, where its library is blocked, never (office-js #6040). */
const OFFICE_TIMEOUT_MS = 10_000;

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no #root");
createRoot(root).render(<App start={startInOffice()} />);

async function startInOffice(): Promise<PaneStart> {
  const office = await officeReady(OFFICE_TIMEOUT_MS);
  if (office.kind !== "excel") return { kind: office.kind };
  return {
    kind: "excel",
    host: {
      port: createExcelPort(),
      displayLanguage: office.displayLanguage,
      background: office.background,
      today,
    },
  };
}

/** The calendar day where the user is. */
function today() {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
