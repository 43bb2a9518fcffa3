import { Button } from "@fluentui/react-components";
import type { Request } from "../../core/job/request.ts";
import { failedRequest, needsCheck, type Notice } from "../changes.ts";
import { noticeWords } from "../notice.ts";
import { MessageLine } from "../parts/message-line.tsx";
import { Message } from "../parts/message.tsx";
import { useSpeech } from "../texts.ts";

/** How the last thing that was asked for ended, and the way to take it back where there is one. */
export function NoticeView({
  notice,
  onUndo,
  onRetry,
  onCheck,
  onClose,
}: {
  notice: Notice;
  onUndo: (() => void) | null;
  /** Asks again for what failed. */
  onRetry: (request: Request) => void;
  onCheck: () => void;
  onClose: () => void;
}) {
  const speech = useSpeech();
  const failed = failedRequest(notice);
  const { intent, title, lines } = noticeWords(notice, speech);
  if (intent === "success") {
    return (
      <MessageLine
        intent="success"
        text={title}
        details={[title, ...lines].join(". ")}
        {...(onUndo ? { action: { label: speech.t.actions.undo, onPress: onUndo } } : { passing: true })}
        onClose={onClose}
      />
    );
  }
  return (
    <Message intent={intent} title={title} lines={lines} onClose={onClose}>
      {needsCheck(notice) ? (
        <Button size="small" onClick={onCheck}>
          {speech.t.actions.checkAgain}
        </Button>
      ) : (
        failed !== null && (
          <Button size="small" onClick={() => onRetry(failed)}>
            {speech.t.actions.retry}
          </Button>
        )
      )}
      {onUndo && (
        <Button size="small" onClick={onUndo}>
          {speech.t.actions.undo}
        </Button>
      )}
    </Message>
  );
}
