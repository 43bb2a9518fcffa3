import type { CellValue } from "../values/cell-value.ts";
import { headerKey } from "./canonical.ts";
import { readMark } from "./marks.ts";

/** Yes, no, or not said in a way that can be read. */
export type Trait = "yes" | "no" | "unknown";

export type Schooling = "primary" | "lowerSecondary" | "upperSecondary" | "vocational" | "university";

/** A cell of "Giới tính". */
export function isWoman(text: string): Trait {
  const key = headerKey(text);
  if (/^(?:nu|nu gioi|gai|ba|f|female)$/.test(key)) return "yes";
  return /^(?:nam|nam gioi|trai|ong|m|male)$/.test(key) ? "no" : "unknown";
}

/** A cell of "Dân tộc": any people but the Kinh is a minority; in a column "DTTS" an x is one. */
export function isEthnicMinority(text: string): Trait {
  const key = headerKey(text);
  if (/^(?:kinh|viet|khong|ko|0)$/.test(key)) return "no";
  if (/^(?:x|co|1|dtts|dan toc thieu so)$/.test(key)) return "yes";
  return /^[a-z](?:[a-z]+)(?: [a-z]+){0,2}$/.test(key) ? "yes" : "unknown";
}

/** A cell of "Tôn giáo": any named one is a yes; a blank says nothing. */
export function isReligious(text: string): Trait {
  const key = headerKey(text);
  if (/^(?:khong|ko|k|0|luong|khong (?:co |theo )?(?:ton giao|dao)|khong co)$/.test(key)) return "no";
  if (/^(?:x|co|1)$/.test(key)) return "yes";
  const named =
    /phat|cong giao|thien chua|tin lanh|cao dai|hoa hao|hoi giao|islam|ba ni|ba la mon|kito|ton giao|\bdao\b/;
  return named.test(key) ? "yes" : "unknown";
}

/** A cell of "Đoàn viên" or "Ngày vào Đoàn": a mark, or the day that proves it. */
export function isYouthUnion(value: CellValue, isDate: boolean): Trait {
  if (typeof value === "string" && /^(?:la )?(?:doan vien|dvtn)$/.test(headerKey(value))) return "yes";
  const { kind } = readMark(value, isDate);
  return kind === "yes" || kind === "no" ? kind : "unknown";
}

/** A cell of "Nghề nghiệp": whether it is a pupil or student. */
export function isPupil(text: string): Trait {
  const key = headerKey(text);
  if (key === "") return "unknown";
  return /\b(?:hoc sinh|sinh vien|hs|sv|hssv)\b/.test(key) ? "yes" : "no";
}

/**
 * A cell of "Nghề nghiệp": whether it is work in an enterprise outside the state. Of "công nhân", "công ty" and the like
 * nobody can say whose the enterprise is.
 */
export function isOfPrivateEnterprise(text: string): Trait {
  const key = headerKey(text);
  if (key === "") return "unknown";
  if (/\b(?:ngoai (?:khu vuc )?(?:nha nuoc|nn)|tu nhan|dntn|fdi|nuoc ngoai)\b/.test(key)) return "yes";
  if (/\bnha nuoc\b/.test(key)) return "no";
  return /\b(?:doanh nghiep|dn|cong ty|cty|cong nhan|xi nghiep|nha may|tnhh|co phan|hop tac xa|htx)\b/.test(
    key,
  )
    ? "unknown"
    : "no";
}

/** A cell of "Trình độ": the highest schooling it names; null where it names none. */
export function schoolingOf(text: string): Schooling | null {
  const key = headerKey(text);
  if (/\b(?:tien si|ts|thac si|ths|th s|dai hoc|dh|cu nhan|ky su|bac si|cao hoc|sau dai hoc)\b/.test(key)) {
    return "university";
  }
  if (/\b(?:cao dang|cd|trung cap|tc|so cap|trung hoc chuyen nghiep|thcn|cong nhan ky thuat)\b/.test(key)) {
    return "vocational";
  }
  const grade = /(\d{1,2}) (10|12)\b/.exec(key);
  if (grade) return schoolingOfGrade(Number(grade[1]), Number(grade[2]));
  if (/\b(?:thpt|ptth|trung hoc pho thong|cap 3|cap iii)\b/.test(key)) return "upperSecondary";
  if (/\b(?:thcs|trung hoc co so|cap 2|cap ii)\b/.test(key)) return "lowerSecondary";
  return /\b(?:tieu hoc|cap 1|cap i)\b/.test(key) ? "primary" : null;
}

/** "12/12", "9/12", and "10/10" and "7/10" of the system of ten years; null where it cannot be. */
function schoolingOfGrade(grade: number, years: number): Schooling | null {
  if (grade > years || grade < 1) return null;
  if (grade === years) return "upperSecondary";
  const lower = years === 12 ? 9 : 7;
  return grade >= lower ? "lowerSecondary" : "primary";
}
