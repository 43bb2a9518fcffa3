import type { DocumentReference } from "../settings/settings.ts";
import type { Signer, WorkbookStatements } from "../settings/profile.ts";
import type { RecognisedWorkbook } from "../tables/tables.ts";
import { headerKey } from "../text/canonical.ts";
import { LED_PLACES } from "../text/places.ts";
import { isRealDate, type CalendarDate } from "../values/calendar.ts";
import type { WorkbookSnapshot } from "../values/snapshot.ts";
import { SheetTexts } from "./sheet-texts.ts";

/** What the sheets of the tables in use say of the office: its papers, where it sits, who signs. */
export function statementsIn(snapshot: WorkbookSnapshot, workbook: RecognisedWorkbook): WorkbookStatements {
  const surroundings = surroundingsOf(snapshot, workbook);
  const lines = surroundings.flatMap(({ above, below }) => [...above, ...below]);
  const { organisation, higherCommittee } = workbook.titleBlock;
  return {
    organisation,
    higherCommittee,
    place: onlyOne(lines.flatMap(({ text }) => placeIn(text) ?? [])),
    planDocument: onlyDocument(lines, (line, code) => code === "KH" && !/to cong tac/.test(line)),
    ratioDocument: onlyDocument(lines, (line, code) => /^(?:CV|CT|KL|TB)$/.test(code) && HEADS.test(line)),
    groupsDocument: onlyDocument(
      surroundings.flatMap(({ kinds, above }) => (kinds.has("groups") ? above : [])),
      (_, code) => code === "QĐ",
    ),
    signer: surroundings.map(({ below }) => signerIn(below)).find((signer) => signer !== null) ?? null,
  };
}

interface Line {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The lines above and below the tables of one sheet. */
interface Surroundings {
  readonly kinds: ReadonlySet<string>;
  readonly above: readonly Line[];
  readonly below: readonly Line[];
}

const MOST_ROWS = 40;
const HEADS = new RegExp(`\\btruong (?:${LED_PLACES})\\b|to truong|to dan pho|khu pho`);

function surroundingsOf(snapshot: WorkbookSnapshot, { tables }: RecognisedWorkbook): Surroundings[] {
  const sheets = [...new Set(tables.map(({ sheet }) => sheet))];
  return sheets.flatMap((index) => {
    const sheet = snapshot.sheets[index];
    if (!sheet?.block) return [];
    const here = tables.filter((table) => table.sheet === index);
    const top = Math.min(...here.map(({ header }) => header.top));
    const bottom = Math.max(...here.map(({ data }) => data.bottom));
    const texts = new SheetTexts(sheet, index);
    const { block } = sheet;
    const linesOf = (first: number, last: number): Line[] => {
      const lines: Line[] = [];
      for (let row = Math.max(block.top, first); row <= Math.min(block.bottom, last); row++) {
        for (let column = block.left; column <= block.right; column++) {
          const text = texts.text(row, column);
          if (text !== "") lines.push({ row, column, text });
        }
      }
      return lines;
    };
    return [
      {
        kinds: new Set(here.map(({ kind }) => kind)),
        above: linesOf(top - MOST_ROWS, top - 1),
        below: linesOf(bottom + 1, bottom + MOST_ROWS),
      },
    ];
  });
}

/** "Hiệp Hòa, ngày 30 tháng 6 năm 2022", the day perhaps left open for the pen. */
function placeIn(text: string): string | null {
  const place = /^([^,\d]{2,40}),\s*ngày[\s\d.…_]*tháng/iu.exec(text)?.[1]?.trim();
  return place !== undefined && /\p{L}/u.test(place) && !/đến|tới|từ/i.test(place) ? place : null;
}

const DOCUMENT =
  /(\d{1,5})\s*-\s*(\p{Lu}[\p{Lu}r]{1,3})\s*\/\s*(\p{Lu}[\p{L}]{0,7})(?:\s*(?:,\s*)?ngày\s*(\d{1,2})\s*(?:[-/.]|tháng)\s*(\d{1,2})\s*(?:[-/.]|năm)\s*(\d{4}))?/gu;

/** The one paper of that kind; two different ones leave it open which is meant. */
function onlyDocument(
  lines: readonly Line[],
  isMeant: (line: string, code: string) => boolean,
): DocumentReference | null {
  const found = new Map<string, CalendarDate | null>();
  for (const { text } of lines) {
    const key = headerKey(text);
    for (const match of text.normalize("NFC").matchAll(DOCUMENT)) {
      const [, number = "", code = "", letters = "", day, month, year] = match;
      if (!isMeant(key, code)) continue;
      const date = { year: Number(year), month: Number(month), day: Number(day) };
      const name = `${number}-${code}/${letters}`;
      found.set(name, isRealDate(date) ? date : (found.get(name) ?? null));
    }
  }
  const [only, ...others] = found;
  return only !== undefined && others.length === 0 ? { number: only[0], date: only[1] } : null;
}

const ON_BEHALF = /^t ?m (?:ban thuong vu|dang uy|ban chap hanh)/;
const OFFICE = /^(?:pho )?bi thu|^uy vien ban thuong vu|^chanh van phong/;
const DEPARTMENT_HEAD = /^(?:pho )?truong ban(?: [a-z]+){0,5}$/;

/** "T/M BAN THƯỜNG VỤ" with the office below it, or the head of a department. */
function signerIn(below: readonly Line[]): Signer | null {
  for (const line of below) {
    const key = headerKey(line.text);
    if (ON_BEHALF.test(key)) {
      const office = below.find(
        ({ row, text }) => row > line.row && row <= line.row + 2 && OFFICE.test(headerKey(text)),
      );
      if (office) return { office: office.text, onBehalf: line.text };
    }
    if (DEPARTMENT_HEAD.test(key)) return { office: line.text, onBehalf: null };
  }
  return null;
}

function onlyOne(values: readonly string[]): string | null {
  const [first, ...others] = values;
  return first !== undefined && others.every((other) => headerKey(other) === headerKey(first)) ? first : null;
}
