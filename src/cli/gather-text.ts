import type { GatheredFile, Gathering } from "../core/gather/gathering.ts";
import { sentCounts } from "../core/gather/sent-counts.ts";
import { fill, type Language } from "../locales/format.ts";
import {
  changeText,
  choiceText,
  gatherTexts,
  newRowText,
  openingTexts,
  reasonText,
} from "../locales/gather.ts";
import { textTable } from "./text-table.ts";

/** What `gather` prints for people: each file with its changes and questions, then who has sent and who has not. */
export function gatheringText(gathering: Gathering, language: Language): string {
  const texts = gatherTexts(language);
  const { period, files, units, book } = gathering;
  const name = (unit: number) => book.workbook.units[unit]?.name ?? "";
  const rows = units.map(({ unit, status, files: sent }) => [
    name(unit),
    texts.unitStatus[status],
    sent.join(", "),
  ]);
  return [
    fill(texts.period, { period: `${period.month}/${period.year}` }, language),
    "",
    ...openingTexts(gathering, language),
    ...files.flatMap((file) => fileLines(gathering, file, language)),
    "",
    ...textTable(
      [texts.units, texts.unitHeadings.status, texts.unitHeadings.files].map((heading) => ({
        heading,
        align: "left" as const,
        maximum: 60,
      })),
      rows,
      "",
    ),
    fill(texts.counts, { ...sentCounts(gathering) }, language),
    "",
  ].join("\n");
}

function fileLines(gathering: Gathering, file: GatheredFile, language: Language): string[] {
  const texts = gatherTexts(language);
  const unit = file.unit === null ? null : gathering.book.workbook.units[file.unit];
  const head = fill(texts.file, { file: file.file, status: texts.fileStatus[file.status] }, language);
  return [
    unit ? `${head}, ${fill(texts.ofUnit, { unit: unit.name }, language)}` : head,
    ...file.reasons.map((reason) => `  ${reasonText(reason, language)}`),
    ...file.changes.map((change) => `  ${changeText(gathering, change, language)}`),
    ...file.newRows.map((row) => `  ${newRowText(gathering, row, language)}`),
    ...file.questions.map((question) => {
      const choices = question.choices.map(
        (choice) => `${choice} = ${choiceText(choice, gathering, language)}`,
      );
      const args = { id: question.id, text: reasonText(question, language), choices: choices.join("; ") };
      return `  ${fill(texts.question, args, language)}`;
    }),
  ];
}
