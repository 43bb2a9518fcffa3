import { Button, makeStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { CellOrigins } from "../../core/gather/memory.ts";
import { cellAddress } from "../../core/values/addresses.ts";
import { dateText } from "../../locales/format.ts";
import { gatherTexts, readableValue } from "../../locales/gather.ts";
import type { PaneHost, SelectedCell } from "../host.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { useReport } from "../report-context.ts";
import { useSpeech } from "../texts.ts";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
  text: { margin: 0, overflowWrap: "anywhere" },
});

/** Which file, sheet and cell the figure in the selected cell was gathered from, and when. */
export function CellOriginView({ selectedCell }: Pick<PaneHost, "selectedCell">) {
  const styles = useStyles();
  const { language, say } = useSpeech();
  const texts = gatherTexts(language).origin;
  const { report } = useReport();
  const origins = useMemo(() => new CellOrigins(report), [report]);
  const [asked, setAsked] = useState<SelectedCell | "unknown" | null>(null);

  function look() {
    selectedCell().then(setAsked, () => setAsked("unknown"));
  }
  return (
    <Disclosure title={texts.title}>
      <div className={styles.body}>
        <p className={styles.text}>{origins.size === 0 ? texts.none : texts.help}</p>
        <Button onClick={look} disabled={origins.size === 0}>
          {texts.look}
        </Button>
        <p className={styles.text} role="status">
          {asked === null ? "" : answerTo(asked)}
        </p>
      </div>
    </Disclosure>
  );

  function answerTo(cell: SelectedCell | "unknown"): string {
    if (cell === "unknown") return texts.unknown;
    const sheet = report.snapshot.sheets.findIndex(({ id }) => id === cell.sheetId);
    const at = { sheet, row: cell.row, column: cell.column };
    const place = `${report.snapshot.sheets[sheet]?.name ?? ""}!${cellAddress(at)}`;
    const origin = sheet < 0 ? null : origins.at(at);
    if (!origin) return say(texts.notGathered, { place });
    const { from, value } = origin.cell;
    return say(origin.isChanged ? texts.changed : texts.found, {
      place,
      file: origin.file,
      from,
      day: dateText(origin.on),
      value: value === null ? "" : readableValue(value),
    });
  }
}
