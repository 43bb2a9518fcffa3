import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { EditConflict } from "../../core/edits/merge-edits.ts";
import type { Report } from "../../core/rules/report.ts";
import { isUndoable, needsCheck, type Notice } from "../changes.ts";
import { MessageLine } from "../parts/message-line.tsx";
import { Message } from "../parts/message.tsx";
import { problemWords } from "../problem.ts";
import { isBusy } from "../run.ts";
import { dateText } from "../../locales/format.ts";
import { useSpeech, type Speech } from "../texts.ts";
import type { EarlierCheck, PaneState } from "../use-pane.ts";
import { LiveLine } from "./live-line.tsx";
import { UnreadyView } from "./unready.tsx";
import { NoticeView } from "./notice.tsx";
import { Progress } from "./progress.tsx";
import { contradictionIn } from "./settings-suggestions.ts";

const ChooseEdits = lazy(async () => ({ default: (await import("./choose-edits.tsx")).ChooseEdits }));

/** What is under way, what failed, what ended, what is out of date: one thing at a time, the most pressing first. */
export function Status({ pane, onShowErrors }: { pane: PaneState; onShowErrors: () => void }) {
  const speech = useSpeech();
  const { t, say, language } = speech;
  const { run, changes } = pane;
  const isStale = pane.results?.stale === true;
  const [acceptedContradiction, setAcceptedContradiction] = useState<string | null>(null);
  if (pane.live && changes.working === null && changes.notice === null) {
    if (isBusy(run) && run.quiet)
      return <LiveLine text={t.live.checking} action={{ label: t.actions.stop, onPress: pane.stop }} />;
    if (!isBusy(run) && run.kind !== "failed" && isStale) {
      return <LiveLine text={t.live.waiting} action={{ label: t.actions.checkAgain, onPress: pane.check }} />;
    }
  }
  if (run.kind === "reading") {
    return (
      <Progress
        label={t.progress.reading}
        share={run.rowsInAll > 0 ? run.rowsRead / run.rowsInAll : null}
        {...(run.rowsInAll > 0
          ? { detail: say(t.progress.rows, { read: run.rowsRead, all: run.rowsInAll }) }
          : {})}
        onStop={pane.stop}
      />
    );
  }
  if (run.kind === "checking") return <Progress label={t.progress.checking} share={null} />;
  if (changes.working !== null) {
    return <Progress label={t.progress[changes.working]} share={null} />;
  }
  if (run.kind === "failed") {
    const { title, wayOut } = problemWords(run.problem, language);
    return (
      <Message intent="error" title={title} lines={[wayOut]} onClose={pane.dismissProblem}>
        <Button size="small" onClick={pane.check}>
          {t.actions.retry}
        </Button>
      </Message>
    );
  }
  if (pane.unready !== null)
    return <UnreadyView pane={pane} unready={pane.unready} onShowErrors={onShowErrors} />;
  const toChoose = conflictsOf(changes.notice);
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
  if (changes.notice !== null) {
    return (
      <>
        <NoticeView
          notice={changes.notice}
          onUndo={isUndoable(changes) ? pane.undo : null}
          onRetry={pane.retry}
          onCheck={pane.check}
          onClose={pane.closeNotice}
        />
        {isStale && !needsCheck(changes.notice) && <Stale onCheck={pane.check} />}
      </>
    );
  }
  if (isStale) return <Stale onCheck={pane.check} />;
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
  if (contradiction !== null && contradiction.workbook !== acceptedContradiction) {
    return (
      <Message
        intent="info"
        title={say(t.settings.contradiction, {
          workbook: contradiction.workbook,
          settings: contradiction.settings,
        })}
        lines={[]}
        onClose={() => setAcceptedContradiction(contradiction.workbook)}
      >
        <Button size="small" onClick={() => pane.saveSettings(contradiction.agreeing)}>
          {say(t.settings.fromWorkbook, { value: contradiction.workbook })}
        </Button>
      </Message>
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
