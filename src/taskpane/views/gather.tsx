import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { gather, NOTHING_ANSWERED } from "../../core/gather/gather.ts";
import { gatheredWrites } from "../../core/gather/gathered-writes.ts";
import type { Gathering, UnitFile } from "../../core/gather/gathering.ts";
import type { CellWrite } from "../../core/rules/finding.ts";
import type { CalendarDate } from "../../core/values/calendar.ts";
import { gatherTexts, sentText } from "../../locales/gather.ts";
import { copyText } from "../copy-text.ts";
import { readUnitFiles } from "../gather-files.ts";
import { SubView } from "../parts/sub-view.tsx";
import { useReport } from "../report-context.ts";
import { useSpeech } from "../texts.ts";
import { GatheredFileItem } from "./gathered-file.tsx";
import { GatheredUnits } from "./gathered-units.tsx";

const useStyles = makeStyles({
  drop: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
  },
  text: { margin: 0 },
  files: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
  input: { maxWidth: "100%", fontFamily: "inherit" },
});

/** *Thu báo cáo*: the units' files are chosen or dropped here, read on this machine, and what they change is shown first. */
export function GatherView({
  today,
  onApply,
  onClose,
}: {
  today: () => CalendarDate;
  /** Everything in one batch, which *Hoàn tác* takes back. */
  onApply: (writes: readonly CellWrite[]) => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { language, say } = useSpeech();
  const texts = gatherTexts(language);
  const { report, busy } = useReport();
  const [files, setFiles] = useState<readonly UnitFile[]>([]);
  const [reading, setReading] = useState<{ readonly read: number; readonly of: number } | null>(null);
  const [answers, setAnswers] = useState<ReadonlyMap<string, string>>(new Map());
  const [copied, setCopied] = useState(false);
  const stop = useRef<AbortController | null>(null);
  const gathering: Gathering | null = useMemo(
    () => (files.length === 0 ? null : gather(report, files, { ...NOTHING_ANSWERED, answers })),
    [report, files, answers],
  );
  const written = useMemo(() => (gathering ? gatheredWrites(gathering) : null), [gathering]);

  async function take(chosen: readonly File[]) {
    if (chosen.length === 0) return;
    stop.current?.abort();
    const own = new AbortController();
    stop.current = own;
    setReading({ read: 0, of: chosen.length });
    const read = await readUnitFiles(chosen, report, today(), {
      signal: own.signal,
      onRead: (count) => setReading({ read: count, of: chosen.length }),
    });
    if (stop.current !== own) return;
    setReading(null);
    const names = new Set(read.map(({ name }) => name));
    setFiles((before) => [...before.filter(({ name }) => !names.has(name)), ...read]);
  }

  if (report.workbook.units.length === 0) {
    return (
      <SubView title={texts.pane.title} onClose={onClose}>
        <p className={styles.text}>{texts.pane.noUnits}</p>
      </SubView>
    );
  }
  const count = written?.writes.length ?? 0;
  return (
    <SubView
      title={texts.pane.title}
      onClose={onClose}
      action={
        <Button
          appearance="primary"
          disabled={busy || count === 0}
          onClick={() => written && onApply(written.writes)}
        >
          {say(texts.pane.write, { count })}
        </Button>
      }
    >
      <label className={styles.drop}>
        <span>{texts.pane.help}</span>
        {/* Browsers take files that are dropped on the field as if they had been chosen. */}
        <input
          className={styles.input}
          type="file"
          multiple
          disabled={reading !== null}
          accept=".xlsx,.xlsm,.xls,.csv"
          onChange={(event) => {
            void take([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
      </label>
      {reading && (
        <div>
          <p className={styles.text} role="status">
            {say(texts.pane.reading, { read: reading.read, of: reading.of })}
          </p>
          <ProgressBar value={reading.read / reading.of} aria-label={texts.pane.title} />
          <Button onClick={() => stop.current?.abort()}>{texts.pane.stop}</Button>
        </div>
      )}
      {gathering && (
        <>
          <GatheredUnits gathering={gathering} />
          <div>
            <Button onClick={() => void copyText(navigator, sentText(gathering, language)).then(setCopied)}>
              {texts.pane.copy}
            </Button>
            <span role="status">{copied ? texts.pane.copied : ""}</span>
          </div>
          <ul className={styles.files} aria-label={texts.pane.files}>
            {gathering.files.map((file) => (
              <GatheredFileItem
                key={file.file}
                gathering={gathering}
                file={file}
                answers={answers}
                onAnswer={(id, choice) => setAnswers((before) => new Map(before).set(id, choice))}
              />
            ))}
          </ul>
          {written && written.rowsLeft.length > 0 && (
            <p className={styles.text}>{say(texts.pane.rowsLeft, { count: written.rowsLeft.length })}</p>
          )}
        </>
      )}
    </SubView>
  );
}
