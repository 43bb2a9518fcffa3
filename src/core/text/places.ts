/**
 * What the smallest places are called from north to south, and who leads them; alternations of header keys (docs/domain.md
 * §3: thôn are in xã, tổ dân phố in phường and thị trấn). "Khối" and "khu vực" alone are also words for groups of units,
 * "tổ" for a working group: they are places only behind "trưởng" or with a number.
 */

/** Of communes. */
export const VILLAGES = "thon|ban|xom|lang|ap|buon|bon|soc|plei|pley|phum|doi san xuat";
/** Of towns and wards. */
const RESIDENTIAL =
  "to dan pho|td pho|tdp|td p|t d p|to dp|khu pho|khoi pho|khoi xom|kp|khu dan cu|kdc|tieu khu|khom|khu";
/** Of towns and wards, where something else says that a place is meant. */
export const LED_RESIDENTIAL = `${RESIDENTIAL}|khoi|khu vuc`;
export const PLACES = `${VILLAGES}|${RESIDENTIAL}`;
export const LED_PLACES = `${VILLAGES}|${LED_RESIDENTIAL}`;

/**
 * "Ban nhân dân ấp", "ban điều hành khu phố": the board that the head of the place leads. Its name in front of the place
 * says no more than the place.
 */
const BOARD = new RegExp(
  `\\b(?:ban (?:nhan dan|dieu hanh|quan ly|tu quan|can su)|bnd|bdh|bql|btq) (?=(?:${LED_PLACES})\\b)`,
  "g",
);

/** A key in which the board that leads a place is called by the place: "truong ban nhan dan ap" → "truong ap". */
function withoutBoards(key: string): string {
  return /\bb(?:an|nd|dh|ql|tq)\b/.test(key) ? key.replace(BOARD, "") : key;
}

/** "Khối trường học" are schools, "trưởng thôn, trưởng bản" leaders of either. */
const LEADER_BEHIND = new RegExp(
  `(\\btruong )?\\b(${LED_PLACES}) truong\\b(?! (?:${LED_PLACES}|hoc|tieu|thcs|thpt|mam|dai|cao|trung|pho thong|nghe)\\b)`,
  "g",
);

/** "Người đứng đầu thôn, khu phố". */
const FOREMOST = new RegExp(`\\b(?:nguoi )?dung dau (?:cac )?(?=(?:${LED_PLACES})\\b)`, "g");

/** The same words for the same people: "khoi truong", "truong cac khoi", "truong ban dieu hanh khoi" → "truong khoi". */
export function leadersFirst(key: string): string {
  const words = withoutBoards(key).replace(FOREMOST, "truong ");
  if (!words.includes("truong")) return words;
  return words
    .replace(/\btruong cac\b/g, "truong")
    .replace(LEADER_BEHIND, (all: string, before: string | undefined, place: string) =>
      before === undefined ? `truong ${place}` : all,
    );
}

/** A name that begins with what a place is called: "Ấp 3", "Tổ 5", "Khối Tân Phúc". */
const PLACE_NAME = new RegExp(`^(?:(?:${LED_PLACES})\\b|to \\d)`);
const RESIDENTIAL_NAME = new RegExp(`^(?:(?:${LED_RESIDENTIAL})\\b|to \\d)`);

/** Whether the header key of a name begins with what a place is called. */
export function isPlaceName(key: string): boolean {
  return PLACE_NAME.test(key);
}

export function isResidentialName(key: string): boolean {
  return RESIDENTIAL_NAME.test(key);
}

const NUMBERED_PLACE = new RegExp(`^(?:chi bo )?(?:${LED_PLACES}|to)(?: so)? \\d{1,3}$`);

/** "Xóm 1", "Chi bộ thôn số 2": one place, by its number. */
export function isNumberedPlace(key: string): boolean {
  return NUMBERED_PLACE.test(key);
}
