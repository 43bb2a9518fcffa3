import { HIGHLIGHT_LOOK } from "../../core/plan/port.ts";
import { percentText } from "../../locales/format.ts";
import { LegendSwitch } from "../parts/legend-switch.tsx";
import { useReport } from "../report-context.ts";
import { useSpeech } from "../texts.ts";

/** Marks the units below the threshold in the workbook, and says what the marks mean. */
export function Highlight() {
  const { t, say, language } = useSpeech();
  const { report, highlighted, setHighlighted, busy } = useReport();
  const threshold = percentText(report.settings.threshold, language);
  return (
    <LegendSwitch
      label={say(t.highlight.switch, { threshold })}
      checked={highlighted}
      disabled={busy}
      legend={[{ look: HIGHLIGHT_LOOK, text: say(t.highlight.legend, { threshold }) }]}
      onSwitch={setHighlighted}
    />
  );
}
