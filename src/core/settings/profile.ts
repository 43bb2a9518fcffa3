import { headerKey } from "../text/canonical.ts";
import { documentLetters, levelOf, type CommitteeLevel } from "./committee.ts";
import type { DocumentReference, Settings, YearlyDeadline } from "./settings.ts";

/** A field of the office's profile with where it comes from; what nobody has said is never filled in. */
export type Stated<Value> =
  | { readonly source: "office" | "workbook"; readonly value: Value }
  | { readonly source: "unknown"; readonly value: null };

export interface Signer {
  /** "Phó Bí thư", "Trưởng Ban Tổ chức" */
  readonly office: string;
  /** "T/M ĐẢNG ỦY" where the workbook has it; null: not said. */
  readonly onBehalf: string | null;
}

/** The office that everything printed speaks for. */
export interface Profile {
  readonly level: CommitteeLevel;
  readonly organisation: Stated<string>;
  readonly higherCommittee: Stated<string>;
  readonly place: Stated<string>;
  readonly planDocument: Stated<DocumentReference>;
  readonly planDeadline: Stated<YearlyDeadline>;
  readonly ratioDocument: Stated<DocumentReference>;
  readonly groupsDocument: Stated<DocumentReference>;
  readonly trainingDeadline: Stated<YearlyDeadline>;
  readonly signer: Stated<Signer>;
}

export type ProfileField = Exclude<keyof Profile, "level">;

/** What the sheets say of the office: title blocks, the lines below a table, the signatures. */
export interface WorkbookStatements {
  readonly organisation: string | null;
  readonly higherCommittee: string | null;
  readonly place: string | null;
  readonly planDocument: DocumentReference | null;
  readonly ratioDocument: DocumentReference | null;
  readonly groupsDocument: DocumentReference | null;
  readonly signer: Signer | null;
}

/** In the order in which the pane asks for them. */
const PROFILE_FIELDS = [
  "organisation",
  "higherCommittee",
  "place",
  "planDocument",
  "planDeadline",
  "ratioDocument",
  "groupsDocument",
  "trainingDeadline",
  "signer",
] as const satisfies readonly ProfileField[];

/**
 * What the office has confirmed goes first, then what its workbook says; all else is unknown. A workbook that names
 * another organisation than the one confirmed says nothing of whom that one is under, nor where it sits.
 */
export function profileOf(settings: Settings, said: WorkbookStatements): Profile {
  const organisation = stated(blankIsNull(settings.organisation), said.organisation);
  const isItsOwn = said.organisation === null || sameName(said.organisation, organisation.value);
  return {
    level: levelOf(organisation.value),
    organisation,
    higherCommittee: stated(blankIsNull(settings.higherCommittee), isItsOwn ? said.higherCommittee : null),
    place: stated(blankIsNull(settings.place), isItsOwn ? said.place : null),
    planDocument: statedDocument(settings.planDocument, said.planDocument),
    planDeadline: stated(settings.planDeadline, null),
    ratioDocument: statedDocument(settings.ratioDocument, said.ratioDocument),
    groupsDocument: statedDocument(settings.groupsDocument, said.groupsDocument),
    trainingDeadline: stated(settings.trainingDeadline, null),
    signer: stated(confirmedSigner(settings), said.signer),
  };
}

/** Fields that neither the office nor its workbook gives. */
export function unconfirmedFields(profile: Profile): ProfileField[] {
  return PROFILE_FIELDS.filter((field) => profile[field].source === "unknown");
}

/** Spelling, case and spaces are no difference between names. */
function sameName(one: string, other: string | null): boolean {
  return other !== null && headerKey(one) === headerKey(other);
}

/**
 * Whether a paper is the committee's own, by the letters behind the stroke of its number: 54-KH/HU is a Huyện ủy's.
 * Where one of the two is not known, nobody is named as its author.
 */
export function isOwnDocument({ number }: DocumentReference, level: CommitteeLevel): boolean {
  const letters = documentLetters(level);
  const behind = number.split("/").at(-1)?.trim().toLocaleUpperCase("vi");
  return letters !== null && behind === letters;
}

function stated<Value>(confirmed: Value | null, inWorkbook: Value | null): Stated<Value> {
  if (confirmed !== null) return { source: "office", value: confirmed };
  return inWorkbook === null ? { source: "unknown", value: null } : { source: "workbook", value: inWorkbook };
}

/** A number that was confirmed without its date gets the date that the workbook has with the same number. */
function statedDocument(
  confirmed: DocumentReference,
  inWorkbook: DocumentReference | null,
): Stated<DocumentReference> {
  const number = confirmed.number.trim();
  if (number === "") return stated(null, inWorkbook);
  const same = inWorkbook?.number === number ? inWorkbook.date : null;
  return stated({ number, date: confirmed.date ?? same }, null);
}

function confirmedSigner({ signatures }: Settings): Signer | null {
  const office = blankIsNull(signatures.signerOffice);
  return office === null ? null : { office, onBehalf: null };
}

function blankIsNull(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}
