import { Button } from "@fluentui/react-components";
import { Message } from "../parts/message.tsx";
import { useSpeech, type Speech } from "../texts.ts";
import type { Unready } from "../use-own-sheets.ts";

/** Before a summary of a workbook with open errors: what is open, and what can be done about it. */
export function UnreadyView({
  unready,
  actions: { leaveUnready, showErrors, summariseAsDraft },
}: {
  unready: Unready;
  actions: Readonly<Record<"leaveUnready" | "showErrors" | "summariseAsDraft", () => void>>;
}) {
  const speech = useSpeech();
  const { t } = speech;
  if (unready.kind === "nothing") {
    return (
      <Message
        intent="warning"
        title={t.draft.nothing}
        lines={[t.overview.recognisedNothingBody]}
        onClose={leaveUnready}
      />
    );
  }
  return (
    <Message intent="warning" title={openText(unready, speech)} lines={[t.draft.body]} onClose={leaveUnready}>
      <Button
        size="small"
        onClick={() => {
          leaveUnready();
          showErrors();
        }}
      >
        {t.draft.showErrors}
      </Button>
      <Button size="small" onClick={summariseAsDraft}>
        {t.draft.anyway}
      </Button>
    </Message>
  );
}

/** "Còn 19 lỗi; 3 đơn vị chưa rõ số liệu" */
export function openText(
  { errors, unknownUnits }: { readonly errors: number; readonly unknownUnits: number },
  { t, say }: Speech,
): string {
  const parts = [
    ...(errors === 0 ? [] : [say(t.draft.errors, { count: errors })]),
    ...(unknownUnits === 0 ? [] : [say(t.draft.units, { count: unknownUnits })]),
  ];
  return say(t.draft.open, { parts: parts.join("; ") });
}
