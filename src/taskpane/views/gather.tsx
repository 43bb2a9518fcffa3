import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FileStatus, GatheredFile, Gathering } from "../../core/gather/gathering.ts";
import { gatheredCounts, planGathering } from "../../core/gather/plan-gathering.ts";
import { sentSheet } from "../../core/gather/sent-sheet.ts";
import { gatherTexts, keptSheetsOf, openingTexts, sentText, sentTexts } from "../../locales/gather.ts";
import type { Request } from "../../core/job/request.ts";
import { copyText } from "../copy-text.ts";
import type { PaneHost } from "../host.ts";
import { FileChoice } from "../parts/file-choice.tsx";
import { SubView } from "../parts/sub-view.tsx";
import { useReport } from "../report-context.ts";
import { useSpeech } from "../texts.ts";
import { useGathering } from "../use-gathering.ts";
import { useUnitFiles } from "../use-unit-files.ts";
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
  const { language } = useSpeech();
  const texts = gatherTexts(language).pane;
  const { report } = useReport();
  const { files, reading, take, stop } = useUnitFiles();
  const [answers, setAnswers] = useState<ReadonlyMap<string, string>>(new Map());
  const { gathering, isWorking, hasFailed } = useGathering(report, files, answers, host.today);
  if (report.workbook.units.length === 0) {
    return (
      <SubView title={texts.title} onClose={onClose}>
        <Line>{texts.noUnits}</Line>
      </SubView>
    );
  }
  return (
    <SubView
      title={texts.title}
      onClose={onClose}
      action={
        <WriteButton gathering={gathering} isWorking={isWorking} today={host.today} onRequest={onRequest} />
      }
    >
      <FileChoice
        // Once there are files, what they say matters more.
        help={files.length === 0 ? texts.help : texts.moreHelp}
        label={texts.choose}
        accept=".xlsx,.xlsm,.xls,.csv"
        multiple
        disabled={reading !== null}
        onChoose={take}
      />
      {files.length === 0 && reading === null && <Line>{texts.fallback}</Line>}
      {reading && <ReadingFiles {...reading} onStop={stop} />}
      {isWorking && reading === null && <Line role="status">{texts.working}</Line>}
      {hasFailed && <Line>{texts.failed}</Line>}
      {gathering && (
        <Gathered
          gathering={gathering}
          isWorking={isWorking}
          answers={answers}
          onAnswer={(id, choice) => setAnswers((before) => new Map(before).set(id, choice))}
          onRequest={onRequest}
        />
      )}
      <FormsToSend openFile={host.openFile} download={host.download} />
      <CellOriginView selectedCell={host.selectedCell} />
    </SubView>
  );
}

function Line({ role, children }: { role?: "status"; children: string }) {
  const styles = useStyles();
  return (
    <p className={styles.text} role={role}>
      {children}
    </p>
  );
}

/** Writes everything that the files change in one batch, with what is remembered of it. */
function WriteButton({
  gathering,
  isWorking,
  today,
  onRequest,
}: {
  gathering: Gathering | null;
  isWorking: boolean;
  today: PaneHost["today"];
  onRequest: (request: Request) => void;
}) {
  const { language, say } = useSpeech();
  const texts = gatherTexts(language).pane;
  const { report, busy } = useReport();
  const { cells, rows } = gathering ? gatheredCounts(gathering) : { cells: 0, rows: 0 };
  const write = () => {
    if (gathering === null) return;
    const kept = keptSheetsOf(gathering, language);
    onRequest({ kind: "gather", steps: planGathering(gathering, report.settings, today(), kept) });
  };
  return (
    <Button appearance="primary" disabledFocusable={busy || isWorking || cells + rows === 0} onClick={write}>
      {say(rows > 0 ? texts.writeRows : texts.write, { count: cells, rows })}
    </Button>
  );
}

function ReadingFiles({ read, of, onStop }: { read: number; of: number; onStop: () => void }) {
  const { language, say } = useSpeech();
  const texts = gatherTexts(language).pane;
  return (
    <div>
      <Line role="status">{say(texts.reading, { read, of })}</Line>
      <ProgressBar value={read / of} aria-label={texts.title} />
      <Button onClick={onStop}>{texts.stop}</Button>
    </div>
  );
}

/** What the files say: which units have sent, what is asked, and each file with what it changes. */
function Gathered({
  gathering,
  isWorking,
  answers,
  onAnswer,
  onRequest,
}: {
  gathering: Gathering;
  isWorking: boolean;
  answers: ReadonlyMap<string, string>;
  onAnswer: (id: string, choice: string) => void;
  onRequest: (request: Request) => void;
}) {
  const styles = useStyles();
  const { language, say } = useSpeech();
  const texts = gatherTexts(language).pane;
  const asking = gathering.files.filter(({ questions }) => questions.length > 0).length;
  return (
    <>
      <GatheredUnits gathering={gathering} />
      {asking > 0 && <p className={styles.asking}>{say(texts.asking, { count: asking })}</p>}
      <WhoHasSent gathering={gathering} isWorking={isWorking} onRequest={onRequest} />
      {openingTexts(gathering, language).map((text) => (
        <Line key={text}>{text}</Line>
      ))}
      <ul className={styles.files} aria-label={texts.files}>
        {byUrgency(gathering.files, answers).map((file) => (
          <GatheredFileItem
            key={file.file}
            gathering={gathering}
            file={file}
            answers={answers}
            onAnswer={onAnswer}
          />
        ))}
      </ul>
    </>
  );
}

/** Who has sent and who has not, to be copied into a message or kept as a sheet. */
function WhoHasSent({
  gathering,
  isWorking,
  onRequest,
}: {
  gathering: Gathering;
  isWorking: boolean;
  onRequest: (request: Request) => void;
}) {
  const styles = useStyles();
  const { language } = useSpeech();
  const texts = gatherTexts(language).pane;
  const { busy } = useReport();
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const copy = async () => setCopied(await copyText(navigator, sentText(gathering, language)));
  return (
    <div className={styles.buttons}>
      <Button onClick={() => void copy()}>{texts.copy}</Button>
      <Button
        disabledFocusable={busy || isWorking}
        onClick={() => onRequest({ kind: "sentSheet", sheet: sentSheet(gathering, sentTexts(language)) })}
      >
        {texts.makeSheet}
      </Button>
      <span role="status">{isCopied === null ? "" : isCopied ? texts.copied : texts.notCopied}</span>
    </div>
  );
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
