import type { Report } from "../rules/report.ts";
import { PRINT_STYLES, type PrintBuilder } from "./printed-sheet.ts";
import { textWidth, type TextFont } from "./text-size.ts";
import type { SummaryTexts } from "./texts.ts";
import { spelled } from "./wording.ts";

/** Columns of the left and of the right part of title block and signatures. */
export interface Halves {
  readonly left: { readonly left: number; readonly right: number };
  readonly right: { readonly left: number; readonly right: number };
}

/** Higher committee and issuing committee on the left, the party and the date on the right (domain.md §7). */
export function partyBlock(
  sheet: PrintBuilder,
  { settings, period }: Report,
  texts: SummaryTexts,
  halves: Halves,
): void {
  const upper = (name: string): string => spelled(name, settings.spelling).toLocaleUpperCase("vi");
  const year = period.cutOff.month === 12 ? period.cutOff.year + 1 : period.cutOff.year;
  sheet.span(halves.left, upper(settings.higherCommittee), "committee");
  sheet.span(halves.right, texts.say("party"), "party");
  sheet.row += 1;
  sheet.span(halves.left, upper(settings.organisation), "organisation");
  sheet.span(halves.right, ruleBelow(texts.say("party")), "partyRule");
  sheet.row += 1;
  sheet.span(halves.left, "*", "committee");
  sheet.span(
    halves.right,
    texts.say("placeAndDate", { place: settings.place, year: String(year) }),
    "placeAndDate",
  );
  sheet.row += 1;
  sheet.gap();
}

/** A rule as long as the party's name. An underline would hide the dots below its letters, a border be too long. */
function ruleBelow(name: string): string {
  const length = textWidth(name, fontOf("party")) / textWidth("_", fontOf("partyRule"));
  return "_".repeat(Math.round(length));
}

function fontOf(style: "party" | "partyRule"): TextFont {
  const { fontSize, bold } = PRINT_STYLES[style];
  return { size: fontSize, bold };
}

/** Title over the whole width, and what the figures are about. */
export function titleLines(sheet: PrintBuilder, title: string, subtitle: string): void {
  const whole = { left: 0, right: sheet.lastColumn };
  sheet.span(whole, title, "title");
  sheet.row += 1;
  sheet.span(whole, subtitle, "subtitle");
  sheet.row += 1;
  sheet.gap();
}

/** Rows left free for a signature by hand. */
const SIGNATURE_ROWS = 4;

/**
 * Prepared by, and signed by: for the standing committee when the signer's office is one of the committee's,
 * else by the head of the department that made the table. One block with the last rows of the table.
 */
export function signatureBlock(
  sheet: PrintBuilder,
  { settings }: Report,
  texts: SummaryTexts,
  halves: Halves,
): void {
  const { preparedBy, signer, signerOffice } = settings.signatures;
  const first = Math.max(0, sheet.row - ROWS_KEPT_WITH_SIGNATURE);
  sheet.row += 1;
  const isDepartment = signerOffice === "" || /trưởng ban/i.test(signerOffice);
  const upperOffice = spelled(signerOffice, settings.spelling).toLocaleUpperCase("vi");
  sheet.span(halves.left, texts.say("preparedBy"), "signature");
  if (isDepartment) {
    sheet.span(halves.right, upperOffice === "" ? texts.say("departmentHead") : upperOffice, "signature");
  } else {
    sheet.span(halves.right, texts.say("onBehalf"), "signature");
    sheet.row += 1;
    sheet.span(halves.right, upperOffice, "office");
  }
  sheet.row += SIGNATURE_ROWS;
  sheet.span(halves.left, preparedBy, "signature");
  sheet.span(halves.right, signer, "signature");
  sheet.together.push({ first, last: sheet.row });
  sheet.row += 1;
}

/** A signature never stands alone on a page. */
const ROWS_KEPT_WITH_SIGNATURE = 3;
