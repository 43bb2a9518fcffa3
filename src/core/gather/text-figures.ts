import { headerKey } from "../text/canonical.ts";
import { isMonthOnly, mayBeAdmitted, meaningOfLabel, saysCumulative } from "./figure-words.ts";
import type { CountKey } from "../tables/schema.ts";

/** A figure that stands in a text with its label ("Đã kết nạp: 3") or in a sentence. */
export interface TextFigure {
  readonly key: CountKey;
  readonly words: string;
  readonly value: number;
}

/** The figure that was spoken of last: what follows may be part of it. */
export interface Labelled {
  readonly key: CountKey;
  readonly words: string;
}

/** Days, months, years, document numbers and shares of a hundred: numbers that count nobody; their words stay. */
const NO_COUNTS: readonly (readonly [RegExp, string])[] = [
  [/\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{4}/g, " "],
  [/(?:ngày\s*)?\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}/giu, " "],
  [/\d{1,20}\s*-\s*\p{Lu}{1,20}\s*\/\s*\p{Lu}+/gu, " "],
  [/\d{1,20}(?:[.,]\d{1,20})?\s*%/g, " "],
  [/\([\p{Ll}\s]+\)/gu, " "],
  [/(?:\d{1,2}|ba|sáu|chín)\s*tháng(?:\s*đầu\s*năm)?(?!\s*\d)/giu, " từ đầu năm "],
  [/(tháng|thang)\s*\d{1,2}(?:\s*[-/]\s*\d{4})?/giu, "$1"],
  [/(^|\s)[QT]\d{1,2}(?:\s*[-/]\s*\d{4})?(?=\s|[.,;:]|$)/gu, "$1"],
  [/(quý|quy)\s*(?:iv|i{1,3}|\d)(?=\s|[.,;:]|$)(?:\s*[-/]\s*\d{4})?/giu, "$1"],
  // Of a name or a paper: "Trường THPT số 2", "Nghị quyết số 21".
  [/(số|so)\s+\d+(?=\s|[.,;:]|$)/giu, " "],
  [/^\s*(?:\d{1,2}|[ivx]{1,4}|[a-z])\s*[.)/-](?=\s)/i, " "],
];
/** "Đã kết nạp được hai đảng viên", "chưa kết nạp được đảng viên nào": said, but not in figures. */
const IN_WORDS =
  /ket nap.{0,40} (?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) (?:dang vien|dong chi|nguoi|d c|quan chung)|(?:khong|chua) ket nap(?: duoc)? (?:dang vien|dong chi|ai|nguoi)/;
/** Stands for a year that is not the one that is gathered. */
const OTHER_YEAR = "nam khac";
const CLAUSES =
  /\n|[;,](?=\s)|\.(?=\s|$)|\s(?=trong đó(?!\p{L}))|\((?=(?:trong đó|gồm|nữ|nam|đoàn viên|đảng viên)(?!\p{L}))|\s(?=(?:và\s+)?đạt\b)|\s(?=(?:lũy|luỹ) kế(?!\p{L}))|\s(?=trên tổng\b)/iu;

/**
 * Figures in a label with its number or in the clauses of a sentence. A clause counts only if one number is left
 * when days, shares and document numbers are taken away, and its words say one figure for certain; one that speaks of
 * admissions and has numbers that do not is unclear. What a clause says of another year than `year` is none of it.
 */
export function figuresInText(text: string, year: number, last: Labelled | null = null): SaidInText {
  if (!/\d/.test(text)) return { figures: [], isUnclear: IN_WORDS.test(headerKey(text.slice(0, 400))) };
  const reader = new ClauseReader(last);
  for (const sentence of withoutNoCounts(text, year).split(/\n|\.(?=\s|$)/)) {
    reader.startSentence();
    for (const clause of sentence.split(CLAUSES)) reader.read(clause);
  }
  return reader;
}

export interface SaidInText {
  readonly figures: readonly TextFigure[];
  readonly isUnclear: boolean;
}

/** Reads a text clause by clause: what was spoken of before says what the next one means. */
class ClauseReader implements SaidInText {
  readonly figures: TextFigure[] = [];
  isUnclear = false;
  #before: Labelled | null;
  #topic = "";
  #time = "";

  constructor(before: Labelled | null) {
    this.#before = before;
  }

  startSentence(): void {
    this.#time = "";
  }

  read(clause: string): void {
    const words = headerKey(clause.replace(/\d+(?:\s*\/\s*\d+)?/g, " "));
    if (words === "" || words.includes(OTHER_YEAR)) return;
    const own = inContext(this.#withTime(words), this.#before, this.#topic);
    // "Còn 3 chỉ tiêu": what is left of it.
    const key = /^con\b/.test(words) ? null : meaningOfLabel(own);
    if (/ket nap/.test(words)) this.#topic = "ket nap";
    this.#take(clause, own, key);
    if (key !== null) this.#before = { key, words: own };
  }

  /** "Trong tháng 3, đơn vị đã kết nạp …": the time goes for the whole sentence. */
  #withTime(words: string): string {
    if (saysCumulative(words)) this.#time = "";
    else if (isMonthOnly(words)) this.#time = "trong thang";
    return this.#time === "" || isMonthOnly(words) ? words : `${this.#time} ${words}`;
  }

  #take(clause: string, words: string, key: CountKey | null): void {
    const ratio = /(\d{1,4})\s*\/\s*(\d{1,4})/.exec(clause);
    if (ratio) {
      const figures = ofRatio(words, key, Number(ratio[1]), Number(ratio[2]));
      this.figures.push(...figures);
      this.isUnclear ||= figures.length === 0 && mayBeAdmitted(words);
      return;
    }
    const numbers = clause.match(/\d+/g) ?? [];
    const value = Number(numbers[0]);
    if (key !== null && numbers.length === 1 && value < 100_000) this.figures.push({ key, words, value });
    else this.isUnclear ||= numbers.length > 0 && (key === "admitted" || mayBeAdmitted(words));
  }
}

/** "đã kết nạp 3/5 chỉ tiêu": three of a plan of five. "4/6 trưởng thôn là đảng viên": four of six heads. */
function ofRatio(words: string, key: CountKey | null, first: number, second: number): TextFigure[] {
  if (key === "members" || (/truong (?:thon|xom|ban)|to truong/.test(words) && /dang vien/.test(words))) {
    return [
      { key: "heads", words: words.replace(/\b(?:la )?dang vien\b/g, "").trim(), value: second },
      { key: "members", words, value: first },
    ];
  }
  // "Kết nạp 2/6 đảng viên": the office's own way of writing what was done of what was planned.
  if (!/ket nap|\bkn\b/.test(words) || (key === null && !/chi tieu|ke hoach|\bkh\b/.test(words))) return [];
  return [
    { key: "plan", words: "chi tieu", value: second },
    { key: "admitted", words: words.replace(/\b(?:chi tieu|ke hoach|kh)\b/g, "").trim(), value: first },
  ];
}

/** "trong đó 5 là đảng viên" speaks of the heads before it, "lũy kế 3 đồng chí" of the admissions before it. */
function inContext(words: string, before: Labelled | null, topic: string): string {
  if (
    /^(?:trong do|la dang vien|co)\b|^(?:dang vien|dv)$/.test(words) &&
    before?.key === "heads" &&
    /dang vien|\bdv\b/.test(words)
  ) {
    return `${before.words} ${words}`;
  }
  if (/^(?:luy ke|cong don|tu dau nam)/.test(words) && !/ket nap/.test(words) && topic !== "")
    return `${topic} ${words}`;
  return words;
}

function withoutNoCounts(text: string, year: number): string {
  return NO_COUNTS.reduce(
    (rest, [pattern, kept]) => rest.replace(pattern, kept),
    text.normalize("NFC"),
  ).replace(/(năm\s*|nam\s*)?\b((?:19|20)\d\d)\b/giu, (_, word: string | undefined, said: string) =>
    Number(said) === year ? (word ?? " ") : ` ${OTHER_YEAR} `,
  );
}
