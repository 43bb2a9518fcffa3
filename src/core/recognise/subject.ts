import type { UnitTable } from "../tables/tables.ts";
import { OF_HEADS, ANY_PLACE } from "../tables/columns/words.ts";
import { headerKey } from "../text/canonical.ts";

/** What a unit table is about, as far as its words and values say. */
export type TableSubject = "ours" | "other" | "unsaid";

/** Words of our subject: admissions, and village heads who are members. */
const OURS = new RegExp(
  `ket nap|\\bkn\\b|\\bknd\\b|\\bkndv\\b|\\bptdv\\b|\\bptd\\b|\\bdvm\\b|phat trien (?:dang|dang vien|dv)\\b|dang vien moi|\\bdv moi\\b|la dang vien|la dv\\b|${OF_HEADS}|\\b${ANY_PLACE}$`,
);

/** Subjects of other plans and results that party offices and communes keep in the same shape. */
const OTHERS =
  /(?:chuyen|cong nhan)(?: dang| dang vien| dv)*(?: la)? chinh thuc|sinh hoat (?:chi bo|dang)|thanh lap (?:moi )?(?:chi bo|dang bo|to chuc dang)|dang phi|thu nop|bao hiem|\bbh(?:yt|xh|tn)\b|tai san|ngan sach|kinh phi|thu chi|\bthue\b|\bquy (?!i\b|ii\b|iii\b|iv\b|\d)[a-z]+|trieu dong|ty dong|nghin dong|tiem phong|ve sinh|gia suc|gia cam|chuong trai|thuy loi|hop tac xa|\bocop\b|tuyen sinh|pho cap|suy dinh duong|hoa giai|ma tuy|toi pham|tai nan|trong cay|nong thon moi|\bntm\b|ho ngheo|thoat ngheo|giam ngheo|nghia vu quan su|giao quan|tuyen quan|nhap ngu|hien mau|tiem chung|dan so|ke hoach hoa|sinh con|hoc sinh|si so|lop hoc|trong rung|san luong|nang suat|dien tich|\bha\b|cay trong|chan nuoi|lua|dat dai|giay chung nhan qsdd|the dang|doi the|huy hieu|\btuoi dang\b|kiem tra giam sat|kiem tra|giam sat|ky luat|khieu nai|to cao|don thu|van ban|cong van|bien che|cong chuc|vien chuc|can bo cong chuc|tuyen dung|boi duong can bo|hoc tap|(?<!theo |nq |ct )nghi quyet|bao dang|bao chi|doan vien (?:moi|thanh nien)|hoi vien|cong doan|phu nu|cuu chien binh|\bccb\b|nong dan|mat tran|van hoa|gia dinh van hoa|the thao|du lich|doanh nghiep (?:moi|thanh lap)|khoi nghiep|chuyen doi so|dich vu cong|vneid|dinh danh|can cuoc|moi truong|rac thai|nuoc sach|giao thong|duong|nha o|nha tam|xoa nha|vay von|du no|tin dung|von vay|lao dong|viec lam|xuat khau lao dong|dao tao nghe|quy hoach|luan chuyen|bau cu|ung cu|cu tri/;

/** Admissions to other organisations: the youth union, the women's union, trade unions, co-operatives. */
const OTHER_ADMISSIONS =
  /\b(?:ket nap|phat trien|kn)(?: moi)? (?:doan vien|hoi vien|doi vien|to vien|thanh vien|xa vien|doan cong doan|cong doan|hoi|doan)\b|\b(?:doan vien|hoi vien|doi vien) (?:moi|duoc) ?ket nap\b/;
const TO_THE_PARTY =
  /\b(?:ket nap|kn|phat trien|vao)(?: moi)? (?:dang|dv)\b|dang vien moi|\bknd|\bptdv?\b|uu tu/;

/** "Bồi dưỡng đối tượng kết nạp Đảng", "lớp nhận thức về Đảng", "quần chúng ưu tú": who may be admitted later. */
const OF_CANDIDATES =
  /\b(?:boi duong|bd|lop|hoc vien|nguon|quy hoach|tao nguon|gioi thieu|theo doi|cu|xet)\b(?: [a-z]+){0,4} (?:doi tuong(?: ket nap| phat trien)?(?: dang(?: vien)?)?|cam tinh(?: dang)?|nhan thuc(?: ve)? dang|quan chung(?: uu tu)?(?: vao dang)?)\b/g;

/** Whether a title speaks of people who are to be admitted, and of no admissions besides. */
function isOfCandidates(title: string): boolean {
  const rest = title.replace(OF_CANDIDATES, " ");
  return rest !== title && !OURS.test(rest);
}

/** "Kết nạp đảng viên trong doanh nghiệp", "… là người có đạo": admissions of some people only. */
const OF_SOME =
  /\b(?:ket nap|kn|phat trien|knd)(?: dang| dang vien| dv| moi)* (?:trong (?!(?:nam|thang|quy|ky|6|9|toan|dang)\b)|la \S|nguoi |o (?!cac )|nu\b|vung )/;

/** Whether a title speaks of some of the admissions: a part of a table that speaks of all. */
export function isOfSome(title: string): boolean {
  return OF_SOME.test(title);
}

/** Whether words speak of admissions, and of none to the party. */
function isAboutOtherAdmissions(words: string): boolean {
  return OTHER_ADMISSIONS.test(words) && !TO_THE_PARTY.test(words);
}

/** Whether the name of a sheet or a title speaks of another subject, and not of ours. */
export function isAboutOthers(text: string): boolean {
  const key = headerKey(text);
  return isAboutOtherAdmissions(key) || (OTHERS.test(key) && !OURS.test(key));
}

/** Figures of money or of whole populations: no party office admits thousands in one unit. */
const LARGEST_COUNT = 5000;
const FEWEST_LARGE = 3;

/** `header` are the words of the columns used, `title` those above the table and the sheet's name; header keys. */
export function subjectOf(table: UnitTable, header: string, title: string): TableSubject {
  if (holdsMoney(table) || isAboutOtherAdmissions(`${title} ${header}`)) return "other";
  if (OURS.test(header)) return "ours";
  if (OTHERS.test(header)) return "other";
  if (isOfCandidates(title)) return "other";
  if (OURS.test(title)) return "ours";
  return OTHERS.test(title) ? "other" : "unsaid";
}

function holdsMoney({ columns }: UnitTable): boolean {
  return [columns.plan, columns.admitted].some((column) => {
    if (!column) return false;
    let large = 0;
    let small = 0;
    for (const code of column.codes) {
      const reading = column.distinct[code]?.reading;
      if (reading?.kind !== "count" && reading?.kind !== "text") continue;
      if (reading.value > LARGEST_COUNT && !isDateSerial(reading.value)) large++;
      else small++;
    }
    return large >= FEWEST_LARGE && large > small;
  });
}

/** Days of 2000 to 2060: a count that Excel made a date of, not money. */
function isDateSerial(value: number): boolean {
  return value >= 36_526 && value <= 58_439;
}
