import type { TableKind } from "../../core/tables/schema.ts";
import { Empty } from "../parts/empty.tsx";
import { useReport } from "../report-context.ts";
import { useSpeech } from "../texts.ts";

/** In the place of what a table would give: the table is there and blank, or it was not found (`body`). */
export function NoTable({ kind, title, body }: { kind: TableKind; title: string; body: string }) {
  const { t, say } = useSpeech();
  const { report } = useReport();
  const isBlank = report.workbook.emptyTables.some((table) => table.kind === kind);
  return (
    <Empty title={title} body={isBlank ? say(t.overview.tableEmpty, { table: t.tables[kind] }) : body} />
  );
}
