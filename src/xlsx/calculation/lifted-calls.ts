/**
 * Functions of single values. Given a range, Excel answers them for each of its cells; the formula engine looks at the
 * first cell only, so such a call is put as `MAP(range, LAMBDA(v, call of v))`, which it does as Excel does.
 */
const OF_SINGLE_VALUES = new Set(
  (
    "ISNUMBER ISTEXT ISNONTEXT ISBLANK ISERROR ISERR ISNA ISLOGICAL NOT ABS INT SIGN ROUND ROUNDUP ROUNDDOWN MOD TRUNC " +
    "LEN LEFT RIGHT MID TRIM UPPER LOWER VALUE EXACT SUBSTITUTE YEAR MONTH DAY"
  ).split(" "),
);
/** These answer for each cell by themselves, so what holds them may be a range of results. */
const OF_ARRAYS = new Set(["IF", "IFERROR", "IFNA"]);
/** A call of `OF_SINGLE_VALUES`, to pass by the formulas that have none. */
const CALL_OF_SINGLE_VALUES = new RegExp(String.raw`\b(?:${[...OF_SINGLE_VALUES].join("|")})\(`, "i");
/** A range or a written-out array. */
const SEVERAL_VALUES = /[:{]/;
/** What they are given is added up or counted, and texts and blanks in cells are passed by. */
const OF_NUMBERS_IN_CELLS = new Set(
  "SUM AVERAGE MIN MAX COUNT PRODUCT SUMSQ MEDIAN MODE STDEV STDEVP VAR VARP LARGE SMALL".split(" "),
);
const CELL = String.raw`(?:(?:'(?:[^']|''){1,300}'|[\p{L}_][\p{L}\p{N}_.]{0,254})!)?(\$?[A-Z]{1,3}\$?[0-9]{1,7})`;
const ONE_CELL = new RegExp(String.raw`^\s*${CELL}\s*$`, "iu");
const CALL_OF_NUMBERS_IN_CELLS = new RegExp(String.raw`\b(?:${[...OF_NUMBERS_IN_CELLS].join("|")})\(`, "i");
/** A single cell for an argument. */
const ARGUMENT_OF_ONE_CELL = new RegExp(String.raw`[(,]\s*${CELL}\s*[,)]`, "iu");
const TOKEN =
  /"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$)|\{(?:[^{}"]|"[^"]*")*\}|([\p{L}_][\p{L}\p{N}_.]{0,254})?\(|[),]|[^"'{}(),\p{L}_]+|[\p{L}_][\p{L}\p{N}_.]*/gu;

/**
 * The formula (without "=") so that functions of single values answer for every cell of a range, and so that those that
 * add up take a single cell for a range of one: the engine takes it for a value, and a text in it for a mistake.
 */
export function liftedCalls(formula: string): string {
  const mayNeedLifting = CALL_OF_SINGLE_VALUES.test(formula) && SEVERAL_VALUES.test(formula);
  const mayNeedRanges = CALL_OF_NUMBERS_IN_CELLS.test(formula) && ARGUMENT_OF_ONE_CELL.test(formula);
  if (!mayNeedLifting && !mayNeedRanges) return formula;
  const tokens = [...formula.matchAll(TOKEN)].map(([text, name]) => ({ text, name: name?.toUpperCase() }));
  const reader = { tokens, at: 0, names: 0 };
  const { text } = expression(reader);
  // What could not be read to its end stays as it is.
  return reader.at === tokens.length ? text : formula;
}

interface Reader {
  readonly tokens: readonly { readonly text: string; readonly name: string | undefined }[];
  at: number;
  names: number;
}

/** A part of a formula; `isArray`: its value is one for each cell of a range. */
interface Expression {
  readonly text: string;
  readonly isArray: boolean;
}

/** Reads up to the comma or the bracket that ends the expression. */
function expression(reader: Reader): Expression {
  let text = "";
  let isArray = false;
  for (let token = reader.tokens[reader.at]; token; token = reader.tokens[reader.at]) {
    if (token.text === ")" || token.text === ",") break;
    reader.at += 1;
    const isBracket = token.text.endsWith("(") && !token.text.startsWith('"');
    const part = isBracket ? call(reader, token.text, token.name) : token.text;
    text += typeof part === "string" ? part : part.text;
    isArray ||= typeof part !== "string" && part.isArray;
    isArray ||= typeof part === "string" && (part.startsWith("{") || isRangeSign(part));
  }
  return { text, isArray };
}

/** The colon between two cells; one in a text or a sheet's name is inside quotation marks. */
function isRangeSign(text: string): boolean {
  return text.includes(":") && !text.startsWith('"') && !text.startsWith("'");
}

function call(reader: Reader, opening: string, name: string | undefined): Expression {
  const values: Expression[] = [expression(reader)];
  while (reader.tokens[reader.at]?.text === ",") {
    reader.at += 1;
    values.push(expression(reader));
  }
  const closing = reader.tokens[reader.at]?.text ?? "";
  reader.at += 1;
  const isArray = values.some((value) => value.isArray);
  const ranged = name !== undefined && OF_NUMBERS_IN_CELLS.has(name);
  const texts = values.map((value) => (ranged ? asRange(value.text) : value.text));
  const text = `${opening}${texts.join(",")}${closing}`;
  if (name === undefined || OF_ARRAYS.has(name)) return { text, isArray };
  if (!isArray || !OF_SINGLE_VALUES.has(name)) return { text, isArray: false };
  return { text: lifted(reader, opening, values), isArray: true };
}

/** A3 as A3:A3; anything but one cell as it is. */
function asRange(argument: string): string {
  const cell = ONE_CELL.exec(argument)?.[1];
  return cell === undefined ? argument : `${argument.trim()}:${cell}`;
}

function lifted(reader: Reader, opening: string, values: readonly Expression[]): string {
  const parts = values.map((value) => ({
    ...value,
    name: value.isArray ? `each_${(reader.names += 1)}` : null,
  }));
  const arrays = parts.flatMap(({ name, text }) => (name === null ? [] : [text]));
  const names = parts.flatMap(({ name }) => name ?? []);
  const inner = parts.map(({ name, text }) => name ?? text).join(",");
  return `MAP(${arrays.join(",")},LAMBDA(${names.join(",")},${opening}${inner})))`;
}
