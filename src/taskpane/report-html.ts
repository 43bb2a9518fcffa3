import type { PlanCell, PlanContent, PlanStyle, SheetPlan } from "../core/plan/sheet-plan.ts";
import { dateOfSerial } from "../core/text/dates.ts";
import { dateText, numberText, percentText, type Language } from "../locales/format.ts";

/** A part of the summary under its heading, as it can be taken over into a report. */
export interface ReportPart {
  readonly title: string;
  /** Rows of the plan, both included. */
  readonly first: number;
  readonly last: number;
}

/** What goes to the clipboard: the same content twice. */
export interface Formatted {
  readonly html: string;
  readonly text: string;
}

const SIGNING: ReadonlySet<string> = new Set(["office", "signature", "recipientsHead", "recipient"]);
const PROSE: ReadonlySet<string> = new Set(["sentence", "paragraph"]);
const FONT = "font-family:'Times New Roman',serif";
/** A report's text is set in 14 points (docs/domain.md §7); a table has to fit the page. */
const TEXT_LOOK = `${FONT};font-size:14pt;text-align:justify;text-indent:1.27cm;margin:6pt 0`;
const TITLE_LOOK = `${FONT};font-size:14pt;font-weight:bold;margin:12pt 0 6pt`;
const TABLE_LOOK = `${FONT};font-size:12pt;border-collapse:collapse`;

/** The parts that have a table; charts and what is signed have none. */
export function reportParts({ cells, page }: SheetPlan): ReportPart[] {
  const isWithin = ({ row }: PlanCell): boolean => row <= page.printArea.bottom;
  const headings = cells.filter(
    (cell) => isWithin(cell) && cell.style === "heading" && textOf(cell.content) !== "",
  );
  const signing = cells.filter(
    ({ row, style }) => row > (headings.at(-1)?.row ?? 0) && SIGNING.has(style ?? ""),
  );
  const end = signing.reduce((first, { row }) => Math.min(first, row), page.printArea.bottom + 1);
  return headings.flatMap((heading, index): ReportPart[] => {
    const first = heading.row + 1;
    const last = (headings[index + 1]?.row ?? end) - 1;
    const hasTable = cells.some(
      ({ row, style, content }) =>
        row >= first && row <= last && !PROSE.has(style ?? "") && content.kind !== "blank",
    );
    return hasTable ? [{ title: textOf(heading.content), first, last }] : [];
  });
}

/** Paragraph and chosen parts for a word processor and for one that takes only text. */
export function formattedReport(
  paragraph: string,
  plan: SheetPlan,
  parts: readonly ReportPart[],
  language: Language,
): Formatted {
  const blocks = [
    ...(paragraph === "" ? [] : [prose(paragraph)]),
    ...parts.flatMap((part) => [titled(part.title), ...partBlocks(plan, part, language)]),
  ];
  return {
    html: `<html><head><meta charset="utf-8"></head><body>${blocks.map(({ html }) => html).join("")}</body></html>`,
    text: blocks.map(({ text }) => text).join("\n"),
  };
}

function prose(text: string): Formatted {
  return { html: `<p style="${TEXT_LOOK}">${escaped(text.trim())}</p>`, text: text.trim() };
}

function titled(text: string): Formatted {
  return { html: `<p style="${TITLE_LOOK}">${escaped(text)}</p>`, text: `\n${text}` };
}

/** Rows that follow one another are one table; sentences stand between. */
function partBlocks(plan: SheetPlan, { first, last }: ReportPart, language: Language): Formatted[] {
  const rows = new Map<number, PlanCell[]>();
  for (const cell of plan.cells) {
    if (cell.row >= first && cell.row <= last) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  }
  const blocks: Formatted[] = [];
  let table: Formatted[] = [];
  const endTable = (): void => {
    if (table.length > 0) {
      blocks.push({
        html: `<table style="${TABLE_LOOK}">${table.map(({ html }) => html).join("")}</table>`,
        text: table.map(({ text }) => text).join("\n"),
      });
    }
    table = [];
  };
  for (const [, cells] of [...rows].sort(([a], [b]) => a - b)) {
    const sentence = cells.find(({ style, content }) => PROSE.has(style ?? "") && content.kind === "text");
    if (sentence) {
      endTable();
      blocks.push(prose(textOf(sentence.content)));
    } else if (cells.some(({ content }) => content.kind !== "blank")) {
      table.push(tableRow(plan, cells, language));
    }
  }
  endTable();
  return blocks;
}

function tableRow(plan: SheetPlan, cells: readonly PlanCell[], language: Language): Formatted {
  const words: string[] = [];
  const html = [...cells]
    .sort((a, b) => a.column - b.column)
    .map(({ row, column, style, content }) => {
      const merge = plan.merges.find(
        ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
      );
      if (merge && (merge.top !== row || merge.left !== column)) return "";
      const look: PlanStyle = plan.styles[style ?? ""] ?? {};
      const text = shown(content, look.numberFormat ?? "General", language);
      words.push(text.replaceAll(/\s+/g, " "));
      const across = merge && merge.right > merge.left ? ` colspan="${merge.right - merge.left + 1}"` : "";
      const down = merge && merge.bottom > merge.top ? ` rowspan="${merge.bottom - merge.top + 1}"` : "";
      return `<td${across}${down} style="${cellLook(look)}">${escaped(text)}</td>`;
    })
    .join("");
  return { html: `<tr>${html}</tr>`, text: words.join("\t") };
}

function cellLook({ bold, italic, horizontal, borders, fill }: PlanStyle): string {
  return [
    "padding:2pt 4pt",
    `text-align:${horizontal ?? "left"}`,
    ...(borders ? ["border:0.5pt solid #000000"] : []),
    ...(bold === true ? ["font-weight:bold"] : []),
    ...(italic === true ? ["font-style:italic"] : []),
    ...(fill === undefined ? [] : [`background:${fill}`]),
  ].join(";");
}

/** As the sheet shows it on a Vietnamese machine, or on an English one. */
function shown(content: PlanContent, numberFormat: string, language: Language): string {
  const value =
    content.kind === "number" ? content.value : content.kind === "formula" ? content.result : textOf(content);
  if (typeof value === "string") return value;
  if (numberFormat.includes("%")) return percentText(value * 100, language);
  const date = /[dy]/.test(numberFormat) ? dateOfSerial(value, false) : null;
  return date === null ? numberText(value, language) : dateText(date);
}

function textOf(content: PlanContent): string {
  return content.kind === "text" ? content.text : "";
}

/** Names come from the workbook: none of them may become markup. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "<br>");
}
