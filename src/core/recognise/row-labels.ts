import { headerKey } from "../text/canonical.ts";
import { readOrdinal } from "../text/ordinals.ts";

/** Words of total rows. A commune may be called Cộng Hòa, so only whole labels count. */
const TOTAL =
  /^(?:tong(?: (?:cong|so|hop|chung|tat ca|lai|the))*(?: (?:toan|ca|cac|don vi|chung|huyen|xa|tinh|dang bo|thi xa|thanh pho|phuong|khoi|[ivxab\d]).*)?|cong(?: (?:chung|toan .*|ca .*|lai)|(?: [ivxabcd\d]+){2,})?|toan (?:dang bo.*|(?:huyen|xa|tinh|thi xa|thanh pho|phuong|dia ban|nganh|quan|khoi)(?: .*)?)|ca (?:huyen|xa|tinh|phuong)|chung|cong tong(?: so)?|tc|tat ca(?: cac)?(?: don vi)?|total)$/;
/** "Cộng khối xã", "Cộng I", "Tổng nhóm A": the sum of a part. */
const PART_TOTAL =
  /^(?:(?:tong )?cong (?:nhom|khoi|muc|phan|cum|cac|xa thi tran|xa phuong|co quan|truong hoc|[ivx]+|[abcd])|(?:tong|tong so|tong cong|cong) (?:nhom|muc|phan|cum|khu vuc|loai hinh))\b/;

export type TotalLabel = "total" | "partTotal" | null;

/** What a label says of the row's sum. A number before it changes nothing, unless a unit may be called so. */
export function totalLabel(label: string, isNumbered = false): TotalLabel {
  // "Tổng / Total" says in English what it says before.
  const key = label === "grand total" ? "total" : label.replace(/ (?:grand )?total$/, "");
  if (key === "" || key.length > 60 || (isNumbered && MAYBE_NAME.test(key))) return null;
  if (PART_TOTAL.test(key) && !/^(?:tong )?cong (?:[ivxabcd]+ )+(?:[ivxabcd]+)$/.test(key))
    return "partTotal";
  return TOTAL.test(key) ? "total" : null;
}

const MAYBE_NAME = /^(?:chung|tc|ca xa|ca phuong|toan khoi .*)$/;

/** What stands under a table: notes, place and date, signatures. Nothing after it belongs to the table. */
const FOOTER =
  /^(?:(?:nguoi|can bo) (?:lap|tong hop|kiem tra|ky|bao cao)\b|lap (?:bieu|bang)|(?:pho )?truong ban\b|(?:tm|t m|kt|k t|tl|t l|thay mat) (?:ban|btv|truong|chanh|dang|huyen|thi|tinh|xa|chi|bi thu|chu tich|thuong|uy ban|ubnd)|ban thuong vu(?: (?:dang|huyen|thi|tinh) uy)?$|thuong truc (?:dang|huyen|thi|tinh) uy|chanh van phong|xac nhan\b|ky ten|noi nhan|thu truong|luu y|chu thich|chu y\b|nguon\b)/;
const OFFICES = /^(?:bi thu|pho bi thu|pho bi thu thuong truc|truong phong|chu tich|pho chu tich)$/;
const NOTE = /^(?:ghi chu|chu thich)\b./;
const PLACE_AND_DATE = /\bngay (?:\d{1,2} )?thang (?:\d{1,2} )?nam(?: \d{2,4})?$/;

export function isFooter(key: string): boolean {
  return FOOTER.test(key) || OFFICES.test(key) || NOTE.test(key) || PLACE_AND_DATE.test(key);
}

const GENERIC =
  "(?:khoi|cac|cum|nhom|xa|phuong|thi tran|co quan|don vi|truong hoc|truong|doanh nghiep|su nghiep|hanh chinh|luc luong vu trang|dang bo|chi bo|co so|truc thuoc|va|doan the|mat tran|noi chinh|kinh te|loai hinh|to chuc dang|thon|ban|tdp|to dan pho|khac|ngoai nha nuoc|nha nuoc|huyen|tinh)";
const GROUP_LABEL = new RegExp(`^(?:(?:khoi|cac|cum|nhom)\\b.*|${GENERIC}(?: ${GENERIC})+)$`);

/** "Cơ quan, trường học (5 đơn vị)": how many units there are is no part of what they are called. */
const TALLY =
  / (?:co )?\d{1,3} (?:don vi|chi bo|dang bo|to chuc(?: dang)?|tccs ?d|xa|phuong|truong)(?: co so)?$/;

/** Whether a label names a kind of units and no unit: "Xã, thị trấn", "Khối cơ quan", "Các trường học (5 đơn vị)". */
export function isGroupLabel(key: string): boolean {
  return key.length <= 80 && GROUP_LABEL.test(key.replace(TALLY, ""));
}

/** Sums of a printed page, and what is carried from one page to the next: no units, and no sums of parts either. */
const PAGE_SUM =
  /\b(?:mang sang|chuyen sang|sang trang|trang truoc|trang sau|(?:cong|tong|het|cuoi|tong cong) (?:don )?trang|chuyen trang|so chuyen|cong chuyen|cong don trang)\b/;

export function isPageSum(key: string): boolean {
  return key.length <= 60 && PAGE_SUM.test(key);
}

/** Rows that compare the total: "Cùng kỳ năm 2021", "Năm 2021", "So với kế hoạch". */
const COMPARISON =
  /^(?:(?:so |ket qua |thuc hien |so lieu |tong |tong so |cong )?(?:cung ky|nam (?:truoc|ngoai|(?:19|20)\d\d)|ky truoc|thang truoc|quy truoc)(?: .*)?|so (?:voi|sanh)\b.*|tang giam\b.*|chenh lech\b.*)$/;
/**
 * More of them, and rows that divide the total: "Tỷ lệ", "Bình quân", "Còn thiếu". A commune may be called Tăng Tiến or
 * Trung Bình: a row with a number before it is none of these.
 */
const UNNUMBERED_COMPARISON =
  /^(?:(?:tang|giam)(?: (?:so|hon|them|giam|trong|\d).*)?|ty le\b.*|(?:binh quan|trung binh)\b.*|(?:so )?(?:don vi|chi bo|dang bo) (?:chua|da|dat|khong|hoan thanh|vuot|co (?:dang vien|ket nap|so|ket qua|ty le))\b.*|con (?:lai|thieu)\b.*)$/;

export function isComparison(key: string, isNumbered = false): boolean {
  if (key.length > 80) return false;
  return COMPARISON.test(key) || (!isNumbered && UNNUMBERED_COMPARISON.test(key));
}

/** A remark beside or between the rows: "Ghi chú: …", "Lưu ý: …", "(*) số tạm tính". */
const REMARK =
  /^(?:ghi chu|luu y|chu thich|chu y|nguon|de nghi|yeu cau|cac don vi|so lieu|don vi chua|trong ky|den nay|theo|xem|chi tiet|tinh den|kem theo|chua (?:tinh|ke|gom|bao gom))\b/;

export function isRemark(text: string, key: string): boolean {
  return (
    /^\s*(?:\(?\*+\)?|\([0-9a-z]\)|[¹²³])\s*\p{L}/u.test(text) ||
    (REMARK.test(key) && key.split(" ").length >= 3)
  );
}

/** Whether a row says that it repeats part of the row above: "Trong đó: nữ". */
export function isPartLabel(key: string): boolean {
  return (
    /^(?:trong do|gom|bao gom|chia ra|trong so do)\b/.test(key) ||
    /^(?:(?:so )?(?:dang vien )?(?:nu|nam|phu nu|dan toc(?: thieu so)?|dtts|(?:co |theo )?ton giao|doan vien(?: thanh nien)?|chinh thuc|du bi))$/.test(
      key,
    )
  );
}

/** "3", "(3)", "[3]", "3.", "Cột 3", "-3-", "3=2/1", "(3)=(2):(1)". */
const NUMBER_CELL =
  /^[-–([{<]? ?(?:cột số|cot so|cột|cot|c)?\.? ?[([]?(\d{1,2}) ?[-–.)\]}>]?(?: ?(?:\( ?)?[=:].*)?$/i;
const LETTER_CELL = /^[([]?[A-ZĐ][)\]]?(?:\s*=.*)?$/i;

/** Whether a cell holds a column's number or letter and nothing else. */
export function isColumnNumber(cell: string | number | boolean): boolean {
  const text = String(cell).normalize("NFKC").trim();
  return NUMBER_CELL.test(text) || LETTER_CELL.test(text) || readOrdinal(text).kind === "roman";
}

/** Whether the cells are I, II, III … from the first on, and nothing else. */
function countsInRoman(cells: readonly (string | number | boolean)[]): boolean {
  const filled = cells.map((cell) => String(cell).trim()).filter((text) => text !== "");
  return (
    filled.length >= 3 &&
    filled.every((text, at) => {
      const ordinal = readOrdinal(text);
      return ordinal.kind === "roman" && ordinal.value === at + 1;
    })
  );
}

/**
 * Whether a row numbers the columns: `1 | 2 | 3 | 4(=2*100/3)`, `A | B | 1 | 2=3+4`. Numbers count up by one from 1
 * (or go on from the letters, which may also end the row), and the cell under the name column is filled.
 */
export function isNumberRow(cells: readonly (string | number | boolean)[], nameAt: number): boolean {
  if (countsInRoman(cells)) return true;
  let next: number | null = null;
  let lettersSince = 0;
  let letters = 0;
  let numbers = 0;
  for (const [at, cell] of cells.entries()) {
    const text = String(cell).normalize("NFKC").trim();
    if (text === "") {
      if (at === nameAt) return false;
      continue;
    }
    const number = NUMBER_CELL.exec(text);
    if (number) {
      const value = Number(number[1]);
      // A letter between takes a number, or none: "3 | C | 5", "3 | C | 4".
      if (next === null ? value > 3 : value < next || value > next + lettersSince) return false;
      next = value + 1;
      lettersSince = 0;
      numbers++;
    } else if (LETTER_CELL.test(text)) {
      letters++;
      lettersSince++;
    } else return false;
  }
  return (numbers >= 1 && numbers + letters >= 2) || letters >= 3;
}

/** Header key of a label that stands in a cell. */
export function labelKey(text: string): string {
  return text.length > 200 ? "" : headerKey(text);
}
