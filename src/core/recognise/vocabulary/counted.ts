import { LED_PLACES } from "../../text/places.ts";
import { MEMBERSHIP, OTHER_PERIOD, PERCENT, REST, SHORT_PERIOD } from "../../tables/columns/words.ts";
import type { CountKey } from "../../tables/schema.ts";
import type { HeaderPath } from "./meanings.ts";

/** People who are not admitted yet, and what is hoped for: wishes are no results (docs/domain.md §10). */
const WISHED =
  /\b(?:muc tieu|phan dau|du kien|se|cho|de xuat|de nghi|kha nang|nhu cau|nguon|doi tuong|quan chung|ho so|dang xet|dang xem xet|dang lam|hoan thien|du dieu kien|gioi thieu|can ket nap|can phai|uu tu|cam tinh|tham tra|trinh|sap|uoc|xem xet|xin vao|nguyen vong|theo doi|giup do|boi duong)\b/;
/** Wishes that set a number for the year: beside results they can only be the plan. */
const TARGET = /\b(?:muc tieu|phan dau)\b/;
/** What a unit undertook to do, where nobody else set a number for it. */
const REGISTERED =
  /^(?:(?:chi tieu|ct|ke hoach|kh|so)(?: ket nap| kn)? (?:da )?dang ky|(?:don vi )?dang ky (?:chi tieu|dau nam|ca nam|thi dua|phan dau|ket nap|kn))(?: (?:dau nam|nam|ca nam|ket nap|kn|(?:19|20)\d\d))*$/;
const DONE =
  /\b(?:da (?:ket nap|kn|thuc hien|dat|hoan thanh)|ket nap duoc|kn duoc|thuc hien|ket qua|luy ke)\b/;
const PLANNED = /\b(?:chi tieu|ke hoach|kh|duoc giao)\b/;
const ENDS_IN_PLAN = /\b(?:chi tieu|ke hoach|kh|duoc giao)(?: (?:nam|ca nam|giao|duoc giao|(?:19|20)\d\d))*$/;
const RESULT =
  /\b(?:da|thuc hien|ket qua|kq|th|luy ke|dat|duoc ket nap|ket nap duoc|so ket nap)\b|^(?:ket nap|kn)\b/;
/** Parts of a count: who is a woman, young, of a minority; whose husband is a member. */
const QUALIFIED =
  /\b(?:nu|phu nu|nam gioi|dan toc|dtts|ton giao|co dao|tuoi|co vo|co chong|vo la|chong la|vo hoac chong|doan vien|dvtn|hoc sinh|sinh vien|giao vien|cong nhan|nong dan|doanh nghiep|tri thuc|trinh do|dai hoc|cao dang|trung cap|thpt|thcs|luan chuyen|tai cu|tai nhiem|bau lai|moi bau|lan dau|khuyet|nghi viec|mien nhiem|qua han|chinh thuc|du bi|sinh hoat|chuyen den|chuyen di|tu tran|ra khoi|khai tru|xoa ten|ket nap lai|boi duong|dao tao|tap huan|phu cap|khen thuong)\b/;
/** "Số quần chúng được kết nạp": who was admitted, and waits no longer. */
const ADMITTED_PEOPLE = /quan chung (?:uu tu )?(?:da )?duoc ket nap/;
/** Heads among the new members, or one month's: neither is the unit's figure since January. */
const OF_HEADS = new RegExp(`\\b(?:truong (?:${LED_PLACES})|to truong|can bo thon)\\b`);
const OF_ONE_MONTH = /\b(?:trong thang|thang nay|rieng thang)\b/;
const SINCE_JANUARY = /\b(?:luy ke|cong don|tu dau nam|den het|den thang|den ngay|tong cong)\b/;
/** A column of village heads who are to be admitted, or were: not of all of them. */
const OF_ADMISSION = /ket nap|\bkn\b|\bkndv?\b|chi tieu|ke hoach/;
const OF_MEMBERS = new RegExp(`\\b(?:la|trong do) ${MEMBERSHIP}\\b|${OF_HEADS.source}`);
const AMONG =
  /^(?:trong do|trong so do|chia ra|rieng)\b|\b(?:trong do|rieng|chia ra) (?:ket nap )?(?:\S+ )?(?:truong|to truong|can bo thon)/;
const RESIDENTIAL = /\b(?:to dan pho|td pho|dan pho|khu pho|khoi pho|thanh pho|pho bien|khu dan pho)\b/g;
const DEPUTY = /\bpho\b|\bptt\b|\bcap pho\b/;

/**
 * Whether a column under this header can count what the key says: not what is wished for, a part, the deputies, a
 * percentage. `own` words decide; what stands above may make them a wish, a percentage or the deputies'.
 */
export function canCount(key: CountKey, path: HeaderPath): boolean {
  if (PERCENT.test(path.above) && !/\bso luong\b/.test(path.own)) return false;
  return CAN_COUNT[key](path);
}

const CAN_COUNT: Readonly<Record<CountKey, (path: HeaderPath) => boolean>> = {
  plan: ({ own, above }) => {
    // "CT | DB" under "Trong đó là đảng viên": full members and those on probation.
    if (OF_MEMBERS.test(above) && !OF_ADMISSION.test(above)) return false;
    return !isWishForPeople(own) && !QUALIFIED.test(own);
  },
  admitted: (path) =>
    isResult(path) &&
    !OF_HEADS.test(path.own) &&
    !isOfOneMonth(path.own) &&
    !QUALIFIED.test(path.own) &&
    !QUALIFIED.test(path.above),
  heads: (path) => {
    // "Trong đó: trưởng thôn" beside the plan or the result: how many of those are village heads.
    const isPart = AMONG.test(`${path.above} ${path.own}`) && !/\b(?:dang vien|dv)\b/.test(path.own);
    return !isPart && isOfHeads(path) && !QUALIFIED.test(path.own);
  },
  members: (path) => isOfHeads(path) && !QUALIFIED.test(path.own),
};

/** What has been done, neither planned nor wished for. */
function isResult({ own, above }: HeaderPath): boolean {
  if (PLANNED.test(above) && !RESULT.test(`${above} ${own}`)) return false;
  // "Tổng số" under "Kế hoạch" under "Kết nạp đảng viên".
  if (ENDS_IN_PLAN.test(above) && !RESULT.test(own)) return false;
  return DONE.test(own) || !WISHED.test(`${above} ${own.replace(ADMITTED_PEOPLE, " ")}`);
}

/** Neither the deputies' nor those who are to be heads or members, nor admissions. */
function isOfHeads({ own, above }: HeaderPath): boolean {
  const words = `${above} ${own}`;
  return !isOfDeputies(words) && !WISHED.test(own) && !TARGET.test(words) && !OF_ADMISSION.test(own);
}

/** All that a share may be taken of, and other offices of the same people: no plan, no heads, no members. */
const OTHER_COUNTED =
  /\b(?:tong so (?:dang vien|dv|chi bo)|(?:dang vien|dv) (?:hien co|dau|cuoi)|dan so|nhan khau|ho|lao dong|bien che|can bo|chi bo|dien tich|kinh phi|so tien|trieu|dong|bi thu|kiem|cap uy|cu tri|phieu)\b/;

/** Whether a header that says nothing known could still head this count: nothing in it speaks against. */
export function couldCount(key: CountKey, path: HeaderPath): boolean {
  const words = `${path.above} ${path.own}`;
  return (
    path.own !== "" &&
    canCount(key, path) &&
    ![OTHER_PERIOD, REST, PERCENT, SHORT_PERIOD, OTHER_COUNTED, WISHED].some((other) => other.test(words))
  );
}

function isOfOneMonth(own: string): boolean {
  return OF_ONE_MONTH.test(own) && !SINCE_JANUARY.test(own);
}

export function isOfDeputies(words: string): boolean {
  return DEPUTY.test(words.replace(RESIDENTIAL, " "));
}

function isWishForPeople(own: string): boolean {
  return WISHED.test(own) && !TARGET.test(own);
}

/** "Mục tiêu kết nạp", "Phấn đấu", "Chỉ tiêu đăng ký": a plan where results stand beside it and no other plan does. */
export function isTarget({ own, above }: HeaderPath): boolean {
  return (TARGET.test(own) || REGISTERED.test(own)) && !DONE.test(own) && !QUALIFIED.test(`${above} ${own}`);
}

const KNOWN_WORDS = new Set(
  (
    "tong so cong luong sl ts da duoc luy ke ket qua kq thuc hien th nap kn moi dang vien dv vao tac phat trien ptdv den nay tu dau " +
    "nam thang ngay quy ky trong hoan thanh dat chi tieu hoach kh ct giao tinh huyen xa cap tren htu btv cua nhiem vu het cuoi tinh " +
    "thoi diem bao cao theo cac va nguoi dong chi d c la truong thon to tt ttdp tttdp ttkp hien co duong chuc " +
    "tai trong do ca phuong thi tran uy chung toan bo dk nghi quyet nq dai hoi nhiem ky don vi so voi moc tinh uy bcd bth dam nhan giu thuc te x cho " +
    "lam phan bo chinh thuc uoc dot lan i ii iii iv v vi phan dau muc tieu kndv knd dvm dieu chinh sau bo sung tp tx q h dn hnay td p cu chu danh bi nguon bieu tu cho toi qd quyet dinh annual yearly year plan target quota " +
    "admitted admissions number new party members total village villages heads of whom which are date " +
    LED_PLACES.replaceAll("|", " ")
  ).split(" "),
);

/** How many words of a header nobody knows: each is a reason to doubt what it counts. */
export function unknownWords(header: string): number {
  return header.split(" ").filter((word) => word.length > 1 && !KNOWN_WORDS.has(word) && !/^\d/.test(word))
    .length;
}
