import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { EditConflict } from "../../core/edits/merge-edits.ts";
import type { Report } from "../../core/rules/report.ts";
import { isUndoable, needsCheck, type Notice } from "../changes.ts";
import { MessageLine } from "../parts/message-line.tsx";
import { Message } from "../parts/message.tsx";
import { problemWords, type Problem } from "../problem.ts";
import { isBusy } from "../run.ts";
import { dateText } from "../../locales/format.ts";
import { useSpeech, type Speech } from "../texts.ts";
import type { EarlierCheck, PaneState } from "../use-pane.ts";
import { LiveLine, type LiveLineProps } from "./live-line.tsx";
import { UnreadyView } from "./unready.tsx";
import { NoticeView } from "./notice.tsx";
import { Progress } from "./progress.tsx";
import { contradictionIn, type Contradiction } from "./settings-suggestions.ts";

const ChooseEdits = lazy(async () => ({ default: (await import("./choose-edits.tsx")).ChooseEdits }));

/** What is under way, what failed, what ended, what is out of date: one thing at a time, the most pressing first. */
export function Status({ pane, onShowErrors }: { pane: PaneState; onShowErrors: () => void }) {
  const quiet = useQuietLine(pane);
  // Remembered here: what stands below comes and goes with every check.
  const [accepted, setAccepted] = useState<string | null>(null);
  if (quiet !== null) return <LiveLine {...quiet} />;
  const { run, changes } = pane;
  if (isBusy(run) || changes.working !== null) return <UnderWay pane={pane} />;
  if (run.kind === "failed") return <Failed problem={run.problem} pane={pane} />;
  if (pane.unready !== null) {
    return <UnreadyView pane={pane} unready={pane.unready} onShowErrors={onShowErrors} />;
  }
  if (changes.notice !== null) return <Ended notice={changes.notice} pane={pane} />;
  return <Standing pane={pane} accepted={accepted} onAccept={setAccepted} />;
}

/** What goes on while the workbook is checked by itself, as a line that is in nobody's way; null when that is not all. */
function useQuietLine({ live, run, changes, results, stop, check }: PaneState): LiveLineProps | null {
  const { t } = useSpeech();
  if (!live || changes.working !== null || changes.notice !== null) return null;
  if (isBusy(run)) {
    return run.quiet ? { text: t.live.checking, action: { label: t.actions.stop, onPress: stop } } : null;
  }
  if (run.kind === "failed" || results?.stale !== true) return null;
  return { text: t.live.waiting, action: { label: t.actions.checkAgain, onPress: check } };
}

function UnderWay({ pane: { run, changes, stop } }: { pane: PaneState }) {
  const { t, say } = useSpeech();
  if (run.kind === "reading") {
    const { rowsRead, rowsInAll } = run;
    return (
      <Progress
        label={t.progress.reading}
        share={rowsInAll > 0 ? rowsRead / rowsInAll : null}
        {...(rowsInAll > 0 ? { detail: say(t.progress.rows, { read: rowsRead, all: rowsInAll }) } : {})}
        onStop={stop}
      />
    );
  }
  const label = run.kind === "checking" ? "checking" : changes.working;
  return label === null ? null : <Progress label={t.progress[label]} share={null} />;
}

function Failed({ problem, pane }: { problem: Problem; pane: PaneState }) {
  const { t, language } = useSpeech();
  const { title, wayOut } = problemWords(problem, language);
  return (
    <Message intent="error" title={title} lines={[wayOut]} onClose={pane.dismissProblem}>
      <Button size="small" onClick={pane.check}>
        {t.actions.retry}
      </Button>
    </Message>
  );
}

/** What came of the last change; where the office's words and ours differ, the choice. */
function Ended({ notice, pane }: { notice: Notice; pane: PaneState }) {
  const toChoose = conflictsOf(notice);
  if (toChoose.length > 0) {
    return (
      <Suspense>
        <ChooseEdits
          conflicts={toChoose}
          sheetNames={namesByMark(pane.report)}
          onChoose={pane.chooseEdits}
          onClose={pane.closeNotice}
        />
      </Suspense>
    );
  }
  return (
    <>
      <NoticeView
        notice={notice}
        onUndo={isUndoable(pane.changes) ? pane.undo : null}
        onRetry={pane.retry}
        onCheck={pane.check}
        onClose={pane.closeNotice}
      />
      {pane.results?.stale === true && !needsCheck(notice) && <Stale onCheck={pane.check} />}
    </>
  );
}

/** How the workbook stands, while nothing goes on. */
function Standing({
  pane,
  accepted,
  onAccept,
}: {
  pane: PaneState;
  /** The workbook's name of the office that was seen to be another than the settings', and left so. */
  accepted: string | null;
  onAccept: (name: string) => void;
}) {
  const speech = useSpeech();
  const { t, say } = speech;
  if (pane.results?.stale === true) return <Stale onCheck={pane.check} />;
  if (pane.outdated.length > 0) {
    return (
      <MessageLine
        intent="warning"
        text={say(t.outdated.title, { sheets: pane.outdated })}
        action={{ label: t.outdated.again, onPress: pane.summarise }}
      />
    );
  }
  const contradiction = pane.report === null ? null : contradictionIn(pane.report);
  if (contradiction !== null && contradiction.workbook !== accepted) {
    return (
      <ContradictionView
        contradiction={contradiction}
        onAgree={pane.saveSettings}
        onAccept={() => onAccept(contradiction.workbook)}
      />
    );
  }
  const broken = pane.report?.brokenSettings ?? [];
  if (broken.length > 0) {
    return <Message intent="warning" title={say(t.overview.brokenSettings, { keys: broken })} lines={[]} />;
  }
  if (pane.earlierCheck !== null) {
    return (
      <MessageLine
        intent="info"
        text={earlierCheckText(pane.earlierCheck, speech)}
        passing
        onClose={pane.forgetEarlierCheck}
      />
    );
  }
  return pane.live ? <LiveLine text={t.live.on} /> : null;
}

/** The workbook and the settings name different offices. */
function ContradictionView({
  contradiction: { workbook, settings, agreeing },
  onAgree,
  onAccept,
}: {
  contradiction: Contradiction;
  onAgree: PaneState["saveSettings"];
  onAccept: () => void;
}) {
  const { t, say } = useSpeech();
  return (
    <Message
      intent="info"
      title={say(t.settings.contradiction, { workbook, settings })}
      lines={[]}
      onClose={onAccept}
    >
      <Button size="small" onClick={() => onAgree(agreeing)}>
        {say(t.settings.fromWorkbook, { value: workbook })}
      </Button>
    </Message>
  );
}

/** "Lần trước (5/7/2022 09:10): 2 lỗi. Sổ không thay đổi." */
function earlierCheckText({ at, errors, warnings, changed }: EarlierCheck, { t, say }: Speech): string {
  const [date = "", time = ""] = at.split("T");
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return say(changed ? t.earlierCheck.changed : t.earlierCheck.same, {
    at: `${dateText({ year, month, day })} ${time}`,
    errors,
    warnings,
  });
}

/** Nothing is written while a person has to choose. */
function conflictsOf(notice: Notice | null): readonly EditConflict[] {
  return notice?.kind === "outcome" && notice.outcome.outcome === "notStarted"
    ? (notice.outcome.edits?.open ?? [])
    : [];
}

function namesByMark(report: Report | null): Readonly<Record<string, string>> {
  const sheets = report?.snapshot.sheets ?? [];
  return Object.fromEntries(sheets.flatMap(({ mark, name }) => (mark === null ? [] : [[mark, name]])));
}

function Stale({ onCheck }: { onCheck: () => void }) {
  const { t } = useSpeech();
  return (
    <MessageLine
      intent="warning"
      text={t.stale.title}
      details={`${t.stale.title}. ${t.stale.body}`}
      action={{ label: t.actions.checkAgain, onPress: onCheck }}
    />
  );
}
