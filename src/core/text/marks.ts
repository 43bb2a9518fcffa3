import { isErrorValue, type CellValue } from "../values/cell-value.ts";
import type { MarkReading } from "../values/readings.ts";
import { headerKey, textKey } from "./canonical.ts";
import { dateOfText, readDate } from "./dates.ts";

/** Signs, compared as they are (lower case, no spaces). "х" is the Cyrillic one. */
const YES_SIGNS = new Set("x х × ✓ ✔ ☑ ✅ √ v + ● •".split(" "));
const NO_SIGNS = new Set("- – — − _ o ○ ☐ ✗ ✘".split(" "));

/** Words, compared without tone marks and punctuation (docs/domain.md §3). */
const YES = new Set(
  [
    "x, v, 1, co, da, roi, dat, du, y, yes, true, dung, d c, dc, dong chi, dv, dang vien, la dv, la dang vien",
    "da co, co roi, da vao dang, da ket nap, dv chinh thuc, dv du bi, dvct, dvdb, dang vien chinh thuc",
    "dang vien du bi, chinh thuc, du bi, da bd, da boi duong, da hoc, da hoc xong, da qua, da qua boi duong",
    "da cap, da duoc cap, da duoc boi duong, hoan thanh, da hoan thanh, du dk, du dieu kien, du tc, du tieu chuan",
  ].flatMap((line) => line.split(", ")),
);
const NO = new Set(
  [
    "0, khong, ko, k, kh, chua, n, no, false, sai, khong co, chua co, khong dat, chua dat, khong du, chua du",
    "chua la dv, chua la dang vien, khong la dang vien, khong phai dang vien, khong phai, quan chung, qc",
    "chua bd, chua boi duong, chua hoc, chua qua, chua cap, chua duoc cap, chua duoc boi duong, khong du dk",
    "khong du dieu kien, chua du dk, chua du dieu kien, khong du tc, chua du tc, khong du tieu chuan",
    "chua du tieu chuan, ngoai dang, chua vao dang, chua ket nap, chua hoan thanh",
  ].flatMap((line) => line.split(", ")),
);

/** What a yes or no is about: membership, training, certificate, eligibility. */
const MATTER =
  "(?:la|phai|duoc|qua|tham gia|lop|hoc|xong|bd|bdkn|boi duong|cam tinh|nhan thuc|ve dang|dang|dv|dang vien|ket nap|kn|vao dang|cap|co|gcn|giay chung nhan|dieu kien|dk|du|tieu chuan|tc|tuoi)";
/** "Chưa là ĐV", "Không phải đảng viên", "Chưa qua BD": a no about something, and nothing else. */
const SAYS_NO = new RegExp(`^(?:chua|khong|ko|k)(?: ${MATTER})+$`);
/** "Đã học năm 2020", "Đảng viên dự bị", "ĐV DB": a yes about something, with a year at most. */
const SAYS_YES = new RegExp(
  `^(?:da(?: ${MATTER})+|(?:la )?(?:dv|dang vien) (?:db|ct|du bi|chinh thuc))(?: (?:nam )?(?:19|20)\\d\\d)?$`,
);

/**
 * Reads a yes/no cell. Blank is unknown, never "no"; a date (or a year) is a yes; what is neither is unreadable,
 * never a guess (docs/domain.md §3).
 */
export function readMark(value: CellValue, isDate: boolean, date1904 = false): MarkReading {
  if (typeof value === "boolean") return { kind: value ? "yes" : "no" };
  if (typeof value === "number") {
    if (value === 1 && !isDate) return { kind: "yes" };
    if (value === 0) return { kind: "no" };
    return { kind: readDate(value, isDate, date1904).kind === "date" ? "yes" : "unreadable" };
  }
  if (isErrorValue(value)) return { kind: "error" };
  if (value.length > 100) return value.trim() === "" ? { kind: "blank" } : { kind: "unreadable" };
  return { kind: markInText(textKey(value.normalize("NFKC"))) };
}

function markInText(text: string): "blank" | "yes" | "no" | "unreadable" {
  if (text === "") return "blank";
  if (YES_SIGNS.has(text)) return "yes";
  if (NO_SIGNS.has(text)) return "no";
  const words = headerKey(text);
  if (YES.has(words) || SAYS_YES.test(words)) return "yes";
  if (NO.has(words) || SAYS_NO.test(words)) return "no";
  return dateOfText(text) === null ? "unreadable" : "yes";
}

/** "45.123456", "45 123456", 45123456: the number of a member's card, or of a certificate. */
const CARD = /^\d{2}[. -]?\d{5,6}$/;

/** Reads a yes/no cell in a table: besides marks and days, the number of the card that proves it is a yes. */
export function readProof(value: CellValue, isDate: boolean, date1904 = false): MarkReading {
  const mark = readMark(value, isDate, date1904);
  if (mark.kind !== "unreadable" || typeof value === "boolean") return mark;
  return CARD.test(String(value).normalize("NFKC").trim()) ? { kind: "yes" } : mark;
}
