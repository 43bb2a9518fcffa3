import { makeStyles, tokens } from "@fluentui/react-components";
import { QUALITY_KEYS } from "../../core/figures/quality.ts";
import type { Report } from "../../core/rules/report.ts";
import { numberText, percentText } from "../../locales/format.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { useReport } from "../report-context.ts";
import { useSpeech, type Speech } from "../texts.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXS },
});

/** Who the new members are, as far as the register says. */
export function QualityLines() {
  const styles = useStyles();
  const speech = useSpeech();
  const { report } = useReport();
  const { title, lines } = qualityLines(report, speech);
  if (lines.length === 0) return null;
  return (
    <Disclosure title={title}>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** Who the new members of one unit are, in one line; null where the register says nothing of them. */
export function unitQualityLine(
  { figures }: Pick<Report, "figures">,
  unit: number,
  { t, say, language }: Speech,
): string | null {
  const quality = figures.quality?.units.get(unit) ?? {};
  const list = QUALITY_KEYS.flatMap((key) => {
    const figure = quality[key];
    if (!figure || figure.count === null || (figure.count === 0 && figure.unknown === 0)) return [];
    const template = figure.unknown > 0 ? t.quality.unclearLine : t.quality.line;
    const count = numberText(Math.round(figure.count * 10) / 10, language);
    return [say(template, { what: t.quality.keys[key], count, unknown: figure.unknown })];
  });
  return list.length === 0 ? null : say(t.quality.ofUnit, { list: list.join("; ") });
}

function qualityLines(
  { figures }: Report,
  { t, say, language }: Speech,
): { readonly title: string; readonly lines: readonly string[] } {
  const quality = figures.quality?.all ?? {};
  let of = 0;
  const lines = QUALITY_KEYS.flatMap((key) => {
    const figure = quality[key];
    if (!figure || figure.count === null || figure.of === 0) return [];
    of = figure.of;
    const count =
      key === "meanAge"
        ? numberText(Math.round(figure.count * 10) / 10, language)
        : `${numberText(figure.count, language)} (${percentText((100 * figure.count) / figure.of, language)})`;
    const template = figure.unknown > 0 ? t.quality.unclearLine : t.quality.line;
    return [say(template, { what: t.quality.keys[key], count, unknown: figure.unknown })];
  });
  return { title: say(t.quality.title, { of }), lines };
}
