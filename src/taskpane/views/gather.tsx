import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { FileStatus, GatheredFile } from "../../core/gather/gathering.ts";
import { gatheredCounts, planGathering } from "../../core/gather/plan-gathering.ts";
import { sentSheet } from "../../core/gather/sent-sheet.ts";
import type { SentFile } from "../../core/job/gather-files.ts";
import { gatherTexts, keptSheetsOf, openingTexts, sentText, sentTexts } from "../../locales/gather.ts";
import type { Request } from "../changes.ts";
import { copyText } from "../copy-text.ts";
import { readUnitFiles } from "../gather-files.ts";
import type { PaneHost } from "../host.ts";
import { FileChoice } from "../parts/file-choice.tsx";
import { SubView } from "../parts/sub-view.tsx";
import { useReport } from "../report-context.ts";
import { useSpeech } from "../texts.ts";
import { useGathering } from "../use-gathering.ts";
import { CellOriginView } from "./cell-origin.tsx";
import { FormsToSend } from "./forms-to-send.tsx";
import { GatheredFileItem } from "./gathered-file.tsx";
import { GatheredUnits } from "./gathered-units.tsx";

const useStyles = makeStyles({
  text: { margin: 0 },
  asking: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  files: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
});

/** *Thu báo cáo*: the units' files are chosen or dropped here, read on this machine, and what they change is shown first. */
export function GatherView({
  host,
  onRequest,
  onClose,
}: {
  host: Pick<PaneHost, "today" | "selectedCell" | "openFile" | "download">;
  /** Everything in one batch, which *Hoàn tác* takes back. */
  onRequest: (request: Request) => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { language, say } = useSpeech();
  const texts = gatherTexts(language);
  const { report, busy } = useReport();
  const [files, setFiles] = useState<readonly SentFile[]>([]);
  const [reading, setReading] = useState<{ readonly read: number; readonly of: number } | null>(null);
  const [answers, setAnswers] = useState<ReadonlyMap<string, string>>(new Map());
  const [copied, setCopied] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);
  const { gathering, isWorking, hasFailed } = useGathering(report, files, answers, host.today);

  async function take(chosen: readonly File[]) {
    if (chosen.length === 0) return;
    stop.current?.abort();
    const own = new AbortController();
    stop.current = own;
    setReading({ read: 0, of: chosen.length });
    const read = await readUnitFiles(chosen, {
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
  const counts = gathering ? gatheredCounts(gathering) : { cells: 0, rows: 0 };
  const asking = gathering?.files.filter(({ questions }) => questions.length > 0).length ?? 0;
  const isNothing = counts.cells + counts.rows === 0;
  return (
    <SubView
      title={texts.pane.title}
      onClose={onClose}
      action={
        <Button
          appearance="primary"
          disabledFocusable={busy || isWorking || isNothing}
          onClick={() =>
            gathering &&
            onRequest({
              kind: "gather",
              steps: planGathering(
                gathering,
                report.settings,
                host.today(),
                keptSheetsOf(gathering, language),
              ),
            })
          }
        >
          {say(counts.rows > 0 ? texts.pane.writeRows : texts.pane.write, {
            count: counts.cells,
            rows: counts.rows,
          })}
        </Button>
      }
    >
      <FileChoice
        // Once there are files, what they say matters more.
        help={files.length === 0 ? texts.pane.help : texts.pane.moreHelp}
        label={texts.pane.choose}
        accept=".xlsx,.xlsm,.xls,.csv"
        multiple
        disabled={reading !== null}
        onChoose={(chosen) => void take(chosen)}
      />
      {files.length === 0 && reading === null && <p className={styles.text}>{texts.pane.fallback}</p>}
      {reading && (
        <div>
          <p className={styles.text} role="status">
            {say(texts.pane.reading, { read: reading.read, of: reading.of })}
          </p>
          <ProgressBar value={reading.read / reading.of} aria-label={texts.pane.title} />
          <Button onClick={() => stop.current?.abort()}>{texts.pane.stop}</Button>
        </div>
      )}
      {isWorking && reading === null && (
        <p className={styles.text} role="status">
          {texts.pane.working}
        </p>
      )}
      {hasFailed && <p className={styles.text}>{texts.pane.failed}</p>}
      {gathering && (
        <>
          <GatheredUnits gathering={gathering} />
          {asking > 0 && <p className={styles.asking}>{say(texts.pane.asking, { count: asking })}</p>}
          <div className={styles.buttons}>
            <Button onClick={() => void copySent(sentText(gathering, language))}>{texts.pane.copy}</Button>
            <Button
              disabledFocusable={busy || isWorking}
              onClick={() =>
                onRequest({ kind: "sentSheet", sheet: sentSheet(gathering, sentTexts(language)) })
              }
            >
              {texts.pane.makeSheet}
            </Button>
            <span role="status">{copied ?? ""}</span>
          </div>
          {openingTexts(gathering, language).map((text) => (
            <p key={text} className={styles.text}>
              {text}
            </p>
          ))}
          <ul className={styles.files} aria-label={texts.pane.files}>
            {byUrgency(gathering.files, answers).map((file) => (
              <GatheredFileItem
                key={file.file}
                gathering={gathering}
                file={file}
                answers={answers}
                onAnswer={(id, choice) => setAnswers((before) => new Map(before).set(id, choice))}
              />
            ))}
          </ul>
        </>
      )}
      <FormsToSend openFile={host.openFile} download={host.download} />
      <CellOriginView selectedCell={host.selectedCell} />
    </SubView>
  );

  async function copySent(text: string) {
    const isCopied = await copyText(navigator, text);
    setCopied(isCopied ? texts.pane.copied : texts.pane.notCopied);
  }
}

const URGENCY: Readonly<Record<FileStatus, number>> = {
  question: 0,
  partly: 0,
  unreadable: 1,
  refused: 1,
  placed: 2,
  superseded: 3,
  unchanged: 3,
};

/**
 * What a person has to do something about first; files of one kind in the order in which they were chosen. A file stays
 * where it was while its questions are answered.
 */
function byUrgency(
  files: readonly GatheredFile[],
  answers: ReadonlyMap<string, string>,
): readonly GatheredFile[] {
  const ids = [...answers.keys()];
  const urgency = ({ file, status }: GatheredFile) =>
    ids.some((id) => id.includes(`:${file}`)) ? 0 : URGENCY[status];
  return [...files].sort((a, b) => urgency(a) - urgency(b));
}
