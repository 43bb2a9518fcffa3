import { SubView } from "../parts/sub-view.tsx";
import { useSpeech } from "../texts.ts";
import { Recognised } from "./recognised.tsx";

/** What was understood of the workbook, from the menu: the same as below the findings, opened. */
export function RecognisedView({ onClose }: { onClose: () => void }) {
  const { t } = useSpeech();
  return (
    <SubView title={t.overview.recognisedTitle} onClose={onClose}>
      <Recognised initiallyOpen />
    </SubView>
  );
}
