import type { Report } from "../core/rules/report.ts";
import type { Hypothesis, RecognisedTable } from "../core/tables/tables.ts";
import { areaAddress } from "../core/values/addresses.ts";
import { columnReadText, fieldName, saidText } from "../locales/findings.ts";
import { numberText, fill, type Language } from "../locales/format.ts";
import type { CommandTexts } from "../locales/vi/command.ts";

/** How each table was recognised: what its columns were read as, with their points, and what else its header could be. */
export function explanation(report: Report, texts: CommandTexts, language: Language): string[] {
  const lines = report.workbook.tables.flatMap((table) => tableLines(report, table, texts, language));
  return [`  ${texts.explanation}:`, ...(lines.length > 0 ? lines : [`    ${texts.nothingRecognised}`])];
}

function tableLines(
  { snapshot }: Report,
  { kind, sheet, header, points, choices, hypotheses, said }: RecognisedTable,
  texts: CommandTexts,
  language: Language,
): string[] {
  const name = `${texts.kinds[kind]} ‘${snapshot.sheets[sheet]?.name ?? ""}’ ${areaAddress(header)}`;
  return [
    `    ${[`${name}: ${pointsText(points)}`, saidText(said, language)].filter((part) => part !== null).join("; ")}`,
    ...choices.map((choice) => {
      const next =
        choice.next === null
          ? ""
          : `; ${fill(texts.nextMeaning, { field: fieldName(choice.next.key, language), points: pointsText(choice.next.points) }, language)}`;
      return `      ${columnReadText({ ...choice, next: null }, language)}, ${pointsText(choice.points)}${next}`;
    }),
    ...(hypotheses.length === 0 ? [] : [`      ${texts.alsoWeighed}:`]),
    ...hypotheses.map((one) => `        ${hypothesisText(one)}`),
  ];

  function pointsText(value: number | null): string {
    return value === null
      ? texts.asMapped
      : fill(texts.points, { points: numberText(value, language) }, language);
  }

  function hypothesisText({ kind: other, header: area, points: reached, missing }: Hypothesis): string {
    const line = `${texts.kinds[other]} ${areaAddress(area)}: ${pointsText(reached)}`;
    const lacking = missing.map((key) => fieldName(key, language));
    return missing.length === 0 ? line : `${line}; ${fill(texts.lacking, { columns: lacking }, language)}`;
  }
}
