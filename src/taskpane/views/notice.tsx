import { Button } from "@fluentui/react-components";
import type { Notice } from "../changes.ts";
import { noticeWords } from "../notice.ts";
import { Message } from "../parts/message.tsx";
import { useSpeech } from "../texts.ts";

/** How the last thing that was asked for ended, and the way to take it back where there is one. */
export function NoticeView({
  notice,
  onUndo,
  onClose,
}: {
  notice: Notice;
  onUndo: (() => void) | null;
  onClose: () => void;
}) {
  const speech = useSpeech();
  const { intent, title, lines } = noticeWords(notice, speech);
  return (
    <Message intent={intent} title={title} lines={lines} onClose={onClose}>
      {onUndo && (
        <Button size="small" onClick={onUndo}>
          {speech.t.actions.undo}
        </Button>
      )}
    </Message>
  );
}
