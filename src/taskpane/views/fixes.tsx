import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons/svg/arrow-right";
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import type { Finding } from "../../core/rules/finding.ts";
import type { CellWrite, FixChoice } from "../../core/rules/found.ts";
import type { Report } from "../../core/rules/report.ts";
import { cellAddress, cellRange } from "../../core/values/addresses.ts";
import type { ConfirmedCount } from "../../core/settings/settings.ts";
import { numberFormatAt } from "../../core/values/snapshot.ts";
import { choiceLabel, findingShort, findingTitle } from "../../locales/findings.ts";
import { KEYS } from "../pane-keys.ts";
import { SubView } from "../parts/sub-view.tsx";
import { PagedRows } from "../parts/paged-rows.tsx";
import { useRowStyles } from "../parts/row-styles.ts";
import { useReport } from "../report-context.ts";
import { useSpeech, type Speech } from "../texts.ts";
import { placeOf, type FindingPlace } from "../../core/rules/finding-place.ts";
import { confirmedBy, writesOf } from "../../core/rules/fixes.ts";
import { contentText, findingsByWrite, valueText } from "./fixes-model.ts";
import { RowFigures } from "./row-figures.tsx";

const PAGE_SIZE = 50;

const useStyles = makeStyles({
  body: { margin: 0, color: tokens.colorNeutralForeground2 },
  choices: { border: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalS, fontWeight: tokens.fontWeightSemibold },
  choice: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "32px",
    cursor: "pointer",
  },
  radio: {
    flexShrink: 0,
    width: "16px",
    height: "16px",
    margin: 0,
    accentColor: tokens.colorBrandBackground,
  },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  values: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  old: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2, whiteSpace: "pre-wrap" },
  new: { textDecorationLine: "none", fontWeight: tokens.fontWeightSemibold, whiteSpace: "pre-wrap" },
  arrow: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

/** What would be written, old beside new, cell by cell; nothing is written before the button is pressed. */
export function Fixes({
  findings,
  onApply,
  onClose,
}: {
  findings: readonly Finding[];
  onApply: (writes: readonly CellWrite[], confirmed: ConfirmedCount | null) => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  const speech = useSpeech();
  const { t, say } = speech;
  const { jump, busy, watchKeys } = useReport();
  const [choice, setChoice] = useState<number | null>(null);
  const [first] = findings;
  const choices = first?.fix?.kind === "choice" ? first.fix.choices : [];
  const writes = writesOf({ findings, choice });
  const confirmed = confirmedBy({ findings, choice });
  const isChosen = writes.length > 0 || confirmed !== null;
  const single = findings.length === 1 ? first : undefined;
  // One cell is about to be mended: the person has it before them, in the workbook too.
  const showCell = useEffectEvent(() => {
    if (single) jump(single.at);
  });
  useEffect(() => showCell(), []);
  const onKey = useEffectEvent(() => {
    if (!busy && isChosen) onApply(writes, confirmed);
  });
  useEffect(() => watchKeys((key) => key === "fix" && onKey()), [watchKeys]);

  return (
    <SubView
      title={findings.length === 1 ? t.fixes.one : say(t.fixes.many, { count: findings.length })}
      onClose={onClose}
      action={
        <Button
          appearance="primary"
          disabledFocusable={busy || !isChosen}
          aria-keyshortcuts={KEYS.fixShortcut}
          title={KEYS.fix}
          onClick={() => onApply(writes, confirmed)}
        >
          {buttonText(writes.length, confirmed !== null, speech)}
        </Button>
      }
    >
      {single && <MendedFinding finding={single} />}
      {choices.length > 0 && <Choices choices={choices} chosen={choice} onChoose={setChoice} />}
      {writes.length > 0 && <h2 className={styles.heading}>{t.fixes.cells}</h2>}
      {choices.length === 0 && <p className={styles.body}>{t.fixes.body}</p>}
      <WrittenCells writes={writes} findings={findings} />
    </SubView>
  );
}

/** The one finding that is about to be mended: whose cell it is, what is wrong, and the row's other figures. */
function MendedFinding({ finding }: { finding: Finding }) {
  const styles = useStyles();
  const speech = useSpeech();
  const { language } = speech;
  const { report } = useReport();
  const place = placeOf(report.workbook, finding.at);
  const words = `${findingTitle(finding.code, language)}: ${findingShort(finding, language)}`;
  return (
    <div>
      <h2 className={styles.heading}>{subjectText(place, report, speech)}</h2>
      <p className={styles.body}>{words}</p>
      <RowFigures at={finding.at} place={place} />
    </div>
  );
}

function WrittenCells({ writes, findings }: { writes: readonly CellWrite[]; findings: readonly Finding[] }) {
  const mended = useMemo(() => findingsByWrite(findings), [findings]);
  return (
    <PagedRows rows={writes} pageSize={PAGE_SIZE}>
      {(write) => {
        const finding = findings.length > 1 ? mended.get(write) : undefined;
        return <WrittenCell key={cellKey(write)} write={write} finding={finding} />;
      }}
    </PagedRows>
  );
}

function buttonText(writes: number, keeps: boolean, { t, say }: Speech): string {
  if (keeps) return t.fixes.keep;
  return writes === 0 ? t.fixes.chooseFirst : say(t.fixes.apply, { count: writes });
}

/** Whose cell it is: the person and the unit, or the table; the sheet and the cell stand below. */
function subjectText(
  { subject, person, sum }: FindingPlace,
  { snapshot }: Report,
  { t, say }: Speech,
): string {
  const nameOf = (): string => {
    if ("name" in subject) return subject.name;
    if (subject.kind === "table") return t.tables[subject.table];
    return say(t.findings.sheet, { name: snapshot.sheets[subject.sheet]?.name ?? "" });
  };
  const row = person ?? sum;
  return row === null ? nameOf() : `${row}, ${nameOf()}`;
}

function Choices({
  choices,
  chosen,
  onChoose,
}: {
  choices: readonly FixChoice[];
  /** An index of them. */
  chosen: number | null;
  onChoose: (index: number) => void;
}) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{t.fixes.choose}</legend>
      {choices.map((option, index) => (
        <label key={index} className={styles.choice}>
          <input
            type="radio"
            name="fix-choice"
            className={styles.radio}
            checked={chosen === index}
            onChange={() => onChoose(index)}
          />
          {choiceLabel(option, language)}
        </label>
      ))}
    </fieldset>
  );
}

function cellKey({ at }: CellWrite): string {
  return `${at.sheet} ${at.row} ${at.column}`;
}

/**
 * A cell with what it holds and what it would. "8 " and "8" look alike: why it is written stands beside it, unless it
 * stands above them all and `finding` is not given.
 */
function WrittenCell({ write, finding }: { write: CellWrite; finding: Finding | undefined }) {
  const styles = useStyles();
  const rows = useRowStyles();
  const speech = useSpeech();
  const { t, say, language } = speech;
  const { report, jump } = useReport();
  const { date1904 } = report.snapshot;
  const sheet = report.snapshot.sheets[write.at.sheet];
  // 44688 stands in the workbook as a date.
  const format = sheet === undefined ? null : numberFormatAt(sheet, write.at.row, write.at.column);
  return (
    <li className={styles.item}>
      <button type="button" className={rows.button} onClick={() => jump(cellRange(write.at))}>
        <span className={rows.small}>
          {say(t.fixes.cell, { sheet: sheet?.name ?? "", address: cellAddress(write.at) })}
          {finding === undefined ? "" : ` · ${findingTitle(finding.code, language)}`}
        </span>
        <span className={styles.values}>
          <del className={styles.old}>
            {valueText(write.old, format, date1904, language) || t.fixes.blank}
          </del>
          <ArrowRight16Regular aria-hidden className={styles.arrow} />
          <ins className={styles.new}>{newText(write, date1904, speech)}</ins>
        </span>
      </button>
    </li>
  );
}

function newText({ content }: CellWrite, date1904: boolean, { t, say, language }: Speech): string {
  const shown = contentText(content, date1904, language);
  if (shown.kind === "formula") return say(t.fixes.formula, { formula: shown.text });
  return shown.kind === "blank" ? t.fixes.blank : shown.text;
}
