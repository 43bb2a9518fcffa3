import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { EditChoices } from "../../core/edits/merge-edits.ts";
import type { Settings } from "../../core/settings/settings.ts";
import { dateText } from "../../locales/format.ts";
import type { Request } from "../../core/job/request.ts";
import { MessageLine } from "../parts/message-line.tsx";
import { Message } from "../parts/message.tsx";
import { problemWords, type Problem } from "../problem.ts";
import { useSpeech, type Speech } from "../texts.ts";
import type { EarlierCheck } from "../use-check.ts";
import { LiveLine } from "./live-line.tsx";
import { NoticeView } from "./notice.tsx";
import { Progress } from "./progress.tsx";
import type { Contradiction } from "./settings-suggestions.ts";
import { statusNow, type StatusFacts, type StatusNow } from "./status-model.ts";
import { UnreadyView } from "./unready.tsx";

const ChooseEdits = lazy(async () => ({ default: (await import("./choose-edits.tsx")).ChooseEdits }));

/** What can be done about what is said. */
export interface StatusActions {
  readonly check: () => void;
  readonly stop: () => void;
  readonly dismissProblem: () => void;
  readonly closeNotice: () => void;
  readonly undo: () => void;
  /** Asks again for what failed. */
  readonly retry: (request: Request) => void;
  readonly summarise: () => void;
  readonly summariseAsDraft: () => void;
  readonly leaveUnready: () => void;
  readonly showErrors: () => void;
  readonly chooseEdits: (choices: EditChoices) => void;
  readonly saveSettings: (settings: Settings) => void;
  readonly forgetEarlierCheck: () => void;
}

/** Between the pane's head and the results: one thing at a time, as `statusNow` says. */
export function Status({ facts, actions }: { facts: StatusFacts; actions: StatusActions }) {
  // Remembered here: what stands below comes and goes with every check.
  const [accepted, setAccepted] = useState<string | null>(null);
  const now = statusNow(facts, accepted);
  return now && <StatusView now={now} actions={actions} onAccept={setAccepted} />;
}

function StatusView({
  now,
  actions,
  onAccept,
}: {
  now: StatusNow;
  actions: StatusActions;
  onAccept: (name: string) => void;
}) {
  const { t, say } = useSpeech();
  switch (now.kind) {
    case "live":
      return <LiveMode does={now.does} onStop={actions.stop} onCheck={actions.check} />;
    case "reading":
      return <Reading rowsRead={now.rowsRead} rowsInAll={now.rowsInAll} onStop={actions.stop} />;
    case "working":
      return <Progress label={t.progress[now.on]} share={null} />;
    case "failed":
      return <Failed problem={now.problem} onRetry={actions.check} onClose={actions.dismissProblem} />;
    case "unready":
      return <UnreadyView unready={now.unready} actions={actions} />;
    case "edits":
      return (
        <Suspense>
          <ChooseEdits
            conflicts={now.conflicts}
            sheetNames={now.sheetNames}
            onChoose={actions.chooseEdits}
            onClose={actions.closeNotice}
          />
        </Suspense>
      );
    case "ended":
      return <Ended ended={now} actions={actions} />;
    case "stale":
      return <Stale onCheck={actions.check} />;
    case "outdated":
      return (
        <MessageLine
          intent="warning"
          text={say(t.outdated.title, { sheets: now.sheets })}
          action={{ label: t.outdated.again, onPress: actions.summarise }}
        />
      );
    case "contradiction":
      return (
        <ContradictionView
          contradiction={now.contradiction}
          onAgree={actions.saveSettings}
          onAccept={onAccept}
        />
      );
    case "brokenSettings":
      return (
        <Message intent="warning" title={say(t.overview.brokenSettings, { keys: now.keys })} lines={[]} />
      );
    case "earlierCheck":
      return <EarlierCheckLine earlier={now.earlier} onClose={actions.forgetEarlierCheck} />;
  }
}

function LiveMode({
  does,
  onStop,
  onCheck,
}: {
  does: "checks" | "waits" | "rests";
  onStop: () => void;
  onCheck: () => void;
}) {
  const { t } = useSpeech();
  if (does === "rests") return <LiveLine text={t.live.on} />;
  return does === "checks" ? (
    <LiveLine text={t.live.checking} action={{ label: t.actions.stop, onPress: onStop }} />
  ) : (
    <LiveLine text={t.live.waiting} action={{ label: t.actions.checkAgain, onPress: onCheck }} />
  );
}

function Reading({
  rowsRead,
  rowsInAll,
  onStop,
}: {
  rowsRead: number;
  rowsInAll: number;
  onStop: () => void;
}) {
  const { t, say } = useSpeech();
  return (
    <Progress
      label={t.progress.reading}
      share={rowsInAll > 0 ? rowsRead / rowsInAll : null}
      {...(rowsInAll > 0 ? { detail: say(t.progress.rows, { read: rowsRead, all: rowsInAll }) } : {})}
      onStop={onStop}
    />
  );
}

function Failed({
  problem,
  onRetry,
  onClose,
}: {
  problem: Problem;
  onRetry: () => void;
  onClose: () => void;
}) {
  const { t, language } = useSpeech();
  const { title, wayOut } = problemWords(problem, language);
  return (
    <Message intent="error" title={title} lines={[wayOut]} onClose={onClose}>
      <Button size="small" onClick={onRetry}>
        {t.actions.retry}
      </Button>
    </Message>
  );
}

function Ended({
  ended: { notice, isUndoable, isStale },
  actions,
}: {
  ended: StatusNow & { kind: "ended" };
  actions: Pick<StatusActions, "undo" | "retry" | "check" | "closeNotice">;
}) {
  return (
    <>
      <NoticeView
        notice={notice}
        onUndo={isUndoable ? actions.undo : null}
        onRetry={actions.retry}
        onCheck={actions.check}
        onClose={actions.closeNotice}
      />
      {isStale && <Stale onCheck={actions.check} />}
    </>
  );
}

/** The workbook and the settings name different offices. */
function ContradictionView({
  contradiction: { workbook, settings, agreeing },
  onAgree,
  onAccept,
}: {
  contradiction: Contradiction;
  onAgree: (settings: Settings) => void;
  onAccept: (name: string) => void;
}) {
  const { t, say } = useSpeech();
  return (
    <Message
      intent="info"
      title={say(t.settings.contradiction, { workbook, settings })}
      lines={[]}
      onClose={() => onAccept(workbook)}
    >
      <Button size="small" onClick={() => onAgree(agreeing)}>
        {say(t.settings.fromWorkbook, { value: workbook })}
      </Button>
    </Message>
  );
}

function EarlierCheckLine({ earlier, onClose }: { earlier: EarlierCheck; onClose: () => void }) {
  const speech = useSpeech();
  return <MessageLine intent="info" text={earlierCheckText(earlier, speech)} passing onClose={onClose} />;
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
