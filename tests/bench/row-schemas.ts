import { Ajv } from "ajv";
import { z } from "zod";
import type { CellValue } from "../../src/core/values/cell-value.ts";

/** A row of the roster as an object: what libraries that validate rows take. Made before the clock starts. */
export function rosterObject(row: readonly CellValue[]): Readonly<Record<string, CellValue | undefined>> {
  const [ordinal, unit, village, role, person, birthDate, member, trained, certificateDate, eligible, note] =
    row;
  return {
    ordinal,
    unit,
    village,
    role,
    person,
    birthDate,
    member,
    trained,
    certificateDate,
    eligible,
    note,
  };
}

const ROLE = /^\s*(?:trưởng|phó|tổ trưởng|tổ phó)\s+(?:thôn|bản|xóm|tdp|tổ dân phố)\s*$/iu;
const MARK = /^\s*(?:x|v|có|không|chưa|đảng viên|đã|đạt|)\s*$/iu;
const DATE_TEXT = /^\d{1,2}\/\d{1,2}\/\d{4}$/;
/** Clean means composed, trimmed and without doubled spaces. */
const CLEAN = /^(?!\s)(?!.*\s\s)[^\p{M}\u00A0]*(?<!\s)$/u;

const cleanText = z.string().min(1).max(200).regex(CLEAN);
const date = z.union([z.int().min(3654).max(47_848), z.string().regex(DATE_TEXT), z.literal("")]);
const mark = z.string().regex(MARK);

const zodRow = z.object({
  ordinal: z.int().positive(),
  unit: cleanText,
  village: cleanText,
  role: z.string().regex(ROLE),
  person: cleanText,
  birthDate: date,
  member: mark,
  trained: mark,
  certificateDate: date,
  eligible: mark,
  note: z.string().max(500),
});

/** Rows that zod finds fault with. */
export function zodFaults(rows: readonly unknown[]): number {
  let faults = 0;
  for (const row of rows) if (!zodRow.safeParse(row).success) faults++;
  return faults;
}

const textSchema = { type: "string", minLength: 1, maxLength: 200, pattern: CLEAN.source } as const;
const dateSchema = {
  anyOf: [
    { type: "integer", minimum: 3654, maximum: 47_848 },
    { type: "string", pattern: DATE_TEXT.source },
    { type: "string", const: "" },
  ],
} as const;
// JSON Schema has no flag for letter case.
const roleSchema = {
  type: "string",
  pattern: ROLE.source.replace("trưởng|phó", "[Tt]rưởng|[Pp]hó"),
} as const;
const markSchema = {
  type: "string",
  pattern: MARK.source.replace("x|v|có|không|chưa", "[xX]|v|[cC]ó|không|[cC]hưa"),
} as const;

const validateRow = new Ajv({ allErrors: true }).compile({
  type: "object",
  required: ["unit", "village", "role", "person"],
  properties: {
    ordinal: { type: "integer", exclusiveMinimum: 0 },
    unit: textSchema,
    village: textSchema,
    role: roleSchema,
    person: textSchema,
    birthDate: dateSchema,
    member: markSchema,
    trained: markSchema,
    certificateDate: dateSchema,
    eligible: markSchema,
    note: { type: "string", maxLength: 500 },
  },
});

/** Rows that ajv finds fault with. */
export function ajvFaults(rows: readonly unknown[]): number {
  let faults = 0;
  for (const row of rows) if (!validateRow(row)) faults++;
  return faults;
}
