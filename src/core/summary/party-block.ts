import { documentLetters } from "../settings/committee.ts";
import type { Report } from "../rules/report.ts";
import { headerKey } from "../text/canonical.ts";
import type { Columns } from "./grid.ts";
import { PRINT_STYLES, type PrintBuilder } from "./printed-sheet.ts";
import { textWidth, type TextFont } from "./text-size.ts";
import type { SummaryTexts } from "./texts.ts";
import { capitalised, spelled } from "./wording.ts";

/** How wide the left and the right part of title block and signatures are, and what lies between them. */
export type Halves = Columns<"left" | "right"> & Partial<Columns<"between">>;

/**
 * The committee above and the one that issues the sheet on the left, with the number line; the party and the date on the
 * right (docs/domain.md §7). What is not known is a dotted line to be filled in by hand. A form to be filled in has no number.
 */
export function partyBlock(
  sheet: PrintBuilder,
  report: Report,
  texts: SummaryTexts,
  halves: Halves,
  kind: "report" | "form" = "report",
): void {
  const { profile, period } = report;
  const year = period.cutOff.month === 12 ? period.cutOff.year + 1 : period.cutOff.year;
  const { above, issuing, letters } = issuerOf(report, texts);
  const block = sheet.block<"left" | "right">(halves);
  block.text("left", above, "committee");
  block.text("right", texts.say("party"), "party");
  sheet.row += 1;
  block.text("left", issuing, "organisation");
  block.text("right", ruleBelow(texts.say("party")), "partyRule");
  sheet.row += 1;
  block.text("left", "*", "committee");
  block.text(
    "right",
    texts.say("placeAndDate", { place: profile.place.value ?? texts.say("blank"), year: String(year) }),
    "placeAndDate",
  );
  sheet.row += 1;
  if (kind === "report") {
    block.text("left", texts.say("reportNumber", { letters }), "committee");
    sheet.row += 1;
  }
  sheet.gap();
}

interface Issuer {
  readonly above: string;
  readonly issuing: string;
  /** Behind "-BC/" in the number line. */
  readonly letters: string;
}

/** The committee, or its department where the department's head signs: then the committee is the one above. */
function issuerOf(report: Report, texts: SummaryTexts): Issuer {
  const { profile, settings } = report;
  const upper = (name: string | null): string =>
    name === null ? texts.say("blank") : spelled(name, settings.spelling).toLocaleUpperCase("vi");
  const organisation = profile.organisation.value;
  const department = departmentOf(report, texts);
  if (department === null) {
    return {
      above: upper(profile.higherCommittee.value),
      issuing: upper(organisation),
      letters: documentLetters(profile.level) ?? "……",
    };
  }
  const isOrganisation = headerKey(department) === headerKey(texts.say("organisationDepartment"));
  return {
    above: upper(organisation),
    issuing: upper(department),
    letters: isOrganisation ? "BTC" : "……",
  };
}

/** "Ban Tổ chức" when its head signs; null when the committee does, or it is not known who. */
function departmentOf({ profile }: Report, texts: SummaryTexts): string | null {
  const office = profile.signer.value?.office;
  if (office === undefined || !isDepartment(office)) return null;
  const named = /ban\s+\p{L}.*/iu.exec(office.replace(/^.*?trưởng\s+/iu, ""))?.[0];
  if (named !== undefined) return capitalised(named.toLocaleLowerCase("vi"));
  // A plain "Trưởng ban" under a workbook of this kind is the head of the committee's organisation department.
  return ["district", "town", "city", "urbanDistrict", "province"].includes(profile.level)
    ? texts.say("organisationDepartment")
    : null;
}

function isDepartment(office: string): boolean {
  return /^(?:pho )?truong ban\b/.test(headerKey(office));
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
export function titleLines(
  sheet: PrintBuilder,
  title: string,
  subtitle: string,
  draft: string | null = null,
): void {
  const whole = { left: 0, right: sheet.lastColumn };
  sheet.span(whole, title, "title");
  sheet.row += 1;
  sheet.span(whole, subtitle, "subtitle");
  sheet.row += 1;
  if (draft !== null) {
    sheet.span(whole, draft, "draft");
    sheet.row += 1;
  }
  sheet.gap();
}

/** Rows left free for a signature by hand. */
const SIGNATURE_ROWS = 4;

/**
 * Who signs on the right: for the standing committee, or the head of the department; a dotted line where nobody said.
 * On the left who prepared the table and, under the committee's own signature, whom it is sent to. One block with the
 * last rows of the table.
 */
export function signatureBlock(
  sheet: PrintBuilder,
  report: Report,
  texts: SummaryTexts,
  halves: Halves,
): void {
  const { profile, settings } = report;
  const { preparedBy, signer: name } = settings.signatures;
  const signer = profile.signer.value;
  const block = sheet.block<"left" | "right">(halves);
  const first = Math.max(0, sheet.row - ROWS_KEPT_WITH_SIGNATURE);
  sheet.row += 1;
  const upper = (text: string): string => spelled(text, settings.spelling).toLocaleUpperCase("vi");
  const isCommittee = signer !== null && !isDepartment(signer.office);
  block.text("left", texts.say("preparedBy"), "signature");
  if (isCommittee) {
    block.text("right", upper(signer.onBehalf ?? texts.say("onBehalf")), "signature");
    sheet.row += 1;
    block.text("right", upper(signer.office), "office");
  } else {
    block.text("right", signer === null ? texts.say("blank") : upper(signer.office), "signature");
  }
  sheet.row += SIGNATURE_ROWS;
  block.text("left", preparedBy, "signature");
  block.text("right", name, "signature");
  if (isCommittee) recipients(sheet, report, texts, halves);
  sheet.together.push({ first, last: sheet.row });
  sheet.row += 1;
}

/** *Nơi nhận*: the committee above, the standing committee, the files; only those whose name is known. */
function recipients(
  sheet: PrintBuilder,
  { profile, settings }: Report,
  texts: SummaryTexts,
  halves: Halves,
): void {
  const above = profile.higherCommittee.value;
  const own = profile.organisation.value;
  const named = (name: string): string => spelled(name, settings.spelling);
  const lines = [
    ...(above === null ? [] : [texts.say("recipientHigher", { name: named(above) })]),
    ...(own === null ? [] : [texts.say("recipientCommittee", { name: named(own) })]),
    texts.say("recipientFiles"),
  ];
  const block = sheet.block<"left" | "right">(halves);
  sheet.row += 1;
  block.text("left", texts.say("recipients"), "recipientsHead");
  for (const line of lines) {
    sheet.row += 1;
    block.text("left", line, "recipient");
  }
}

/** A signature never stands alone on a page. */
const ROWS_KEPT_WITH_SIGNATURE = 3;
