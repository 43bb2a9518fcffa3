import type { ColumnKey, TableKind } from "./tables.ts";

/**
 * What header words mean, kind of table by kind (domain.md §3). Everything here is in header keys: no tone marks,
 * case or punctuation ("%" stays). A rule looks at the header's own words and, where it says so, at the words above.
 */
export interface HeaderPath {
  /** The words of the column's own header, the lowest one. */
  readonly own: string;
  /** The words of the merged headers above, outermost first; "" when there are none. */
  readonly above: string;
}

export interface Meaning {
  readonly key: ColumnKey;
  /** 10: says exactly this · 7: contains it · 4: could be it. */
  readonly score: number;
}

interface MeaningRule extends Meaning {
  readonly own: RegExp;
  readonly above?: RegExp;
  readonly not?: RegExp;
}

const PLACES = "(?:thon|ban|xom|ap|khu pho|kp|tdp|td p|t d p|to dan pho|khu dan cu)";
const HEADS_TOPIC = new RegExp(
  `truong ${PLACES}|to truong|\\btt (?:thon|tdp)|\\bttdp|\\btttdp|so ${PLACES}|^${PLACES}(?: ${PLACES})*$|chuc danh`,
);
const ADMISSION_TOPIC = /ket nap|\bkn\b|phat trien dang|\bptdv\b|dang vien moi|\bdv moi\b|chi tieu|ke hoach/;
const OTHER_PERIOD = /cung ky|nam truoc|ky truoc|thang truoc|nam ngoai|nhiem ky|so sanh|tang giam|tang|giam/;
const REST =
  /con thieu|con lai|chenh lech|con phai|xep (?:loai|hang|thu)|thu hang|don vi tinh|\bdvt\b|chua|de nghi|du kien|dang ky|nguon/;
/** Part of the year only: "KH 6 tháng", "trong tháng", "quý II". */
const SHORT_PERIOD = /trong (?:thang|ky|quy|tuan)|thang (?:nay|\d+)|quy|tuan|\d+ thang|rieng/;
const PERCENT = /%|ty le|ti le|\btl\b|phan tram|so (?:voi )?(?:kh|ke hoach|chi tieu|ct)\b|muc do|tien do/;
const MEMBERSHIP = "(?:dang vien|dv)";
const SOMETHING = /^(?:tong so|tong|cong|so luong|sl|so|chung|toan bo|hien co|ts)(?: nguoi)?$/;

const UNIT_NAMES =
  "don vi|ten don vi|tccsd|to chuc co so dang|chi bo dang bo|dang bo chi bo|chi dang bo|dang bo|chi bo|dang bo co so|xa thi tran|xa phuong thi tran|xa phuong|xa tt|don vi xa thi tran|dia phuong|ten xa|co so dang|dang bo bo phan";
/** Words that name kinds of units and no single one: "Chi bộ Huyện đoàn" is a unit, "Chi, đảng bộ cơ sở" a header. */
const GENERIC =
  "(?:ten|cac|don vi|dang bo|chi bo|chi|xa|phuong|thi tran|tt|tccsd|co so|truc thuoc|huyen|dang|dang uy|to chuc|va|hoac|co quan|dia phuong|danh sach|noi|thuoc|goi)";
const UNIT: readonly MeaningRule[] = [
  {
    key: "unit",
    score: 10,
    own: new RegExp(
      `^(?:(?:ten|cac|danh sach|danh muc)(?: cac)? )?(?:${UNIT_NAMES})(?: (?:truc thuoc|co so))?$`,
    ),
  },
  {
    key: "unit",
    score: 7,
    own: new RegExp(
      `^(?=.*(?:don vi|tccsd|dang bo|chi bo|co so dang|xa thi tran|xa phuong|dia phuong))(?:${GENERIC} ?)+$`,
    ),
    not: /^(?:tong )?so\b/,
  },
  {
    key: "unit",
    score: 4,
    own: /^(?:xa|ten|ten goi|dia ban|noi dung|thon|ten thon|co quan|phuong|huyen|huyen thi xa|noi sinh hoat|sinh hoat tai)$/,
  },
];
const ORDINAL: readonly MeaningRule[] = [
  { key: "ordinal", score: 10, own: /^(?:s ?tt|so tt|so thu tu|thu tu|no|tt)$/ },
];
const NOTE: readonly MeaningRule[] = [
  { key: "note", score: 10, own: /^(?:ghi chu|chu thich|ghi chu khac|ghi chep)\b/ },
];

const GROUP: readonly MeaningRule[] = [
  {
    key: "group",
    score: 10,
    own: /^(?:to cong tac|to ct|to|to so|ten to|to phu trach|to cong tac phu trach|so to)$/,
  },
  {
    key: "group",
    score: 7,
    own: /to cong tac|\bto ct\b|^nhom|^phu trach$|^to phu trach/,
    not: /to truong|truong to/,
  },
];

const UNITS: readonly MeaningRule[] = [
  ...UNIT,
  ...ORDINAL,
  ...NOTE,
  ...GROUP,
  {
    key: "kind",
    score: 10,
    own: /^(?:loai hinh|loai|loai don vi|loai tccsd|loai hinh tccsd|khoi|loai hinh don vi)$/,
  },
  {
    key: "plan",
    score: 10,
    own: /^(?:chi tieu|ke hoach|kh|ct|chi tieu kn|ct kn|kh kn|chi tieu ket nap|ke hoach ket nap)(?: (?:dv|dang vien|dv moi|dang vien moi))?(?: (?:nam|nam \d{4}|ca nam|duoc giao|giao|giao nam|giao nam \d{4}|nam \d{4} giao|\d{4}|huyen giao|nam giao))?$/,
    not: HEADS_TOPIC,
  },
  {
    key: "plan",
    score: 7,
    own: /chi tieu|ke hoach|\bkh\b|\bct\b|\bgiao\b/,
    not: new RegExp(
      `${PERCENT.source}|thuc hien|ket qua|\\bdat\\b|vuot|to cong tac|hoan thanh|${REST.source}|${OTHER_PERIOD.source}|${SHORT_PERIOD.source}`,
    ),
  },
  {
    key: "plan",
    score: 4,
    own: /chi tieu|ke hoach|\bkh\b/,
    not: new RegExp(`${PERCENT.source}|thuc hien|ket qua|\\bdat\\b|${REST.source}`),
  },
  {
    key: "admitted",
    score: 10,
    own: /^(?:so )?(?:da )?(?:luy ke )?(?:ket qua |thuc hien |so )?(?:da )?(?:ket nap|kn)(?: duoc)?(?: (?:dv|dang vien|dv moi|dang vien moi))?(?: luy ke)?(?: nam \d{4})?$/,
  },
  {
    key: "admitted",
    score: 10,
    own: /^(?:luy ke(?: .*)?|ket qua|thuc hien|th|kq|da thuc hien|ket qua thuc hien|thuc hien duoc|so da thuc hien|so (?:dang vien|dv) (?:moi |da |moi da )?(?:ket nap|kn)|(?:dang vien|dv) moi(?: ket nap| kn)?|so (?:dang vien|dv) moi(?: ket nap)?)$/,
  },
  {
    key: "admitted",
    score: 10,
    own: /^(?:ky nay|nam nay|tong so|tong|cong|so luong|sl|den nay)$/,
    above: /thuc hien|ket qua|da ket nap|\bda kn\b|\bkn duoc\b|ket nap duoc|so ket nap|dang vien moi/,
  },
  {
    key: "admitted",
    score: 7,
    own: /ket nap|\bkn\b|thuc hien|ket qua|luy ke|(?:dang vien|dv) moi|phat trien dang/,
    not: new RegExp(
      `${PERCENT.source}|chi tieu|ke hoach|\\bkh\\b|${REST.source}|${OTHER_PERIOD.source}|${SHORT_PERIOD.source}|chinh thuc|quan chung|ngay`,
    ),
  },
  { key: "admitted", score: 6, own: /^(?:dat|dat duoc|hoan thanh)$/ },
  { key: "admitted", score: 4, own: SHORT_PERIOD, above: /ket nap|\bkn\b|thuc hien|ket qua/ },
  { key: "admitted", score: 4, own: SOMETHING, above: ADMISSION_TOPIC },
  {
    key: "heads",
    score: 10,
    own: new RegExp(
      `^(?:tong |tong so |so |so luong )?(?:cac )?(?:(?:truong|tt) |to truong )?${PLACES}(?: (?:va )?(?:(?:truong|to truong|tt) )?${PLACES})*(?: (?:hien co|duong chuc))?$`,
    ),
    not: /^(?:thon|tdp|ban|xom|to dan pho)$/,
  },
  {
    key: "heads",
    score: 10,
    own: /^(?:tong )?so (?:tt|ttdp|tt tdp|tt ttdp|tt tttdp|truong thon.*)$/,
    not: new RegExp(`la ${MEMBERSHIP}|%`),
  },
  { key: "heads", score: 10, own: /^tt (?:tdp|ttdp|tttdp|thon)/, not: new RegExp(`la ${MEMBERSHIP}|%`) },
  { key: "heads", score: 9, own: SOMETHING, above: HEADS_TOPIC },
  {
    key: "heads",
    score: 7,
    own: new RegExp(`${HEADS_TOPIC.source}`),
    not: new RegExp(
      `${MEMBERSHIP}\\b|${PERCENT.source}|${REST.source}|${OTHER_PERIOD.source}|pho|ho (?:va )?ten`,
    ),
  },
  { key: "heads", score: 5, own: new RegExp(`^${PLACES}$`) },
  { key: "heads", score: 3, own: SOMETHING },
  {
    key: "members",
    score: 10,
    own: new RegExp(`^(?:trong do )?(?:so )?(?:la |da la )?${MEMBERSHIP}$`),
    above: HEADS_TOPIC,
  },
  {
    key: "members",
    score: 10,
    own: new RegExp(
      `(?:truong|tt|tdp|thon|to truong).* la ${MEMBERSHIP}$|${MEMBERSHIP} la (?:truong|tt|to truong)`,
    ),
    not: new RegExp(`${PERCENT.source}|chua`),
  },
  {
    key: "members",
    score: 8,
    own: new RegExp(`^(?:trong do )?(?:so )?(?:la|da la|trong do|so truong thon la) ${MEMBERSHIP}$`),
  },
  { key: "members", score: 6, own: new RegExp(`^${MEMBERSHIP}$`) },
  {
    key: "members",
    score: 5,
    own: new RegExp(`\\bla ${MEMBERSHIP}\\b`),
    not: new RegExp(`${PERCENT.source}|chua`),
  },
];

const PEOPLE: readonly MeaningRule[] = [
  ...ORDINAL,
  ...NOTE,
  {
    key: "person",
    score: 10,
    own: /^(?:ho (?:va )?(?:chu dem )?ten|ho ten|ten|ho va ten khai sinh)(?: (?:can bo|dang vien|nguoi|quan chung|dang vien moi|truong thon|dong chi|khai sinh))?$/,
  },
  { key: "person", score: 7, own: /\bho (?:va )?ten\b|^ho va ten/, not: /bi thu|gioi thieu/ },
  {
    key: "birthDate",
    score: 10,
    own: /^(?:ngay(?: thang)?(?: nam)? sinh|nam sinh|sinh ngay|ntns|ns|ngay thang|sinh nam)\b/,
  },
  {
    key: "certificateDate",
    score: 10,
    own: /^(?:ngay(?: thang)?(?: nam)? cap(?: (?:gcn|giay chung nhan|giay cn|gcnbd|cc|chung chi))?.*|ngay gcn.*)$/,
  },
  {
    key: "certificateDate",
    score: 10,
    own: /^ngay(?: thang)?(?: nam)?(?: cap)?$/,
    above: /gcn|giay chung nhan|chung chi/,
  },
  { key: "certificateDate", score: 6, own: /\bgcn\b|giay chung nhan/, not: /^so\b|so (?:gcn|giay)/ },
];

const ROSTER: readonly MeaningRule[] = [
  ...PEOPLE,
  ...UNIT.map((rule) => ({
    ...rule,
    not: new RegExp(`^(?:thon|ten thon)$${rule.not ? `|${rule.not.source}` : ""}`),
  })),
  { key: "village", score: 10, own: new RegExp(`^(?:ten )?${PLACES}(?: (?:hoac )?${PLACES})*$`) },
  {
    key: "village",
    score: 7,
    own: new RegExp(`^(?=.*\\b${PLACES}\\b)(?:(?:ten|dia ban|noi|o|thuoc|khu vuc|va|hoac|${PLACES}) ?)+$`),
  },
  {
    key: "role",
    score: 10,
    own: /^(?:chuc danh|chuc vu|vai tro|nhiem vu|chuc trach|chuc danh chuc vu|chuc vu chuc danh|chuc danh dam nhiem|chuc vu hien nay|cong viec)$/,
  },
  { key: "role", score: 7, own: /chuc danh|chuc vu/, not: /phu trach/ },
  { key: "person", score: 6, own: new RegExp(`^(?:truong|to truong) ${PLACES}|^can bo$`) },
  { key: "member", score: 10, own: new RegExp(`^(?:la |da la )?${MEMBERSHIP}(?: x)?$`) },
  { key: "member", score: 7, own: new RegExp(`(?:la|da la) ${MEMBERSHIP}\\b`), not: /chua|%/ },
  { key: "member", score: 5, own: /^(?:ngay |nam |ngay thang nam )?vao dang(?: csvn)?$/ },
  {
    key: "trained",
    score: 10,
    own: /^(?:da )?(?:qua |duoc |hoc |tham gia )*(?:lop )?(?:bd|boi duong|cam tinh(?: dang)?|hoc lop boi duong|lop boi duong|nhan thuc ve dang|hoc cam tinh(?: dang)?|hoc lop cam tinh(?: dang)?)(?: (?:dtkn|doi tuong|ket nap|dang|dt ket nap|nhan thuc|ve).*)?(?: x)?$/,
    not: /ngay|gcn|chua/,
  },
  {
    key: "trained",
    score: 7,
    own: /boi duong|\bbd\b|cam tinh|nhan thuc ve dang/,
    not: /ngay|gcn|giay|chua|%|chung/,
  },
  {
    key: "eligible",
    score: 10,
    own: /^(?:co )?du (?:dieu kien|dk|tc|tieu chuan)(?: (?:ket nap|kn|vao dang).*)?$/,
  },
  {
    key: "eligible",
    score: 7,
    own: /du dieu kien|du dk|du tieu chuan|du tc|^dieu kien|^tieu chuan/,
    not: /chua|khong/,
  },
];

const REGISTER: readonly MeaningRule[] = [
  ...PEOPLE,
  ...UNIT,
  {
    key: "unit",
    score: 8,
    own: /^(?:sinh hoat tai|noi sinh hoat|chi bo sinh hoat|don vi cong tac|thuoc don vi|thuoc dang bo)/,
  },
  { key: "gender", score: 10, own: /^(?:gioi tinh|gioi|nam nu|gt)$/ },
  { key: "gender", score: 6, own: /^(?:nu|phu nu)$/ },
  { key: "ethnicity", score: 10, own: /^(?:dan toc|dt)$/ },
  {
    key: "considered",
    score: 10,
    own: /^(?:ngay )?(?:chi bo (?:xet|hop|nghi quyet|ra nghi quyet|xet de nghi).*|(?:chi bo )?hop xet|hop chi bo.*|xet|xet ket nap|nghi quyet chi bo|nq chi bo|nq cb)$/,
  },
  {
    key: "considered",
    score: 7,
    own: /ngay.*(?:chi bo|\bcb\b|xet|nghi quyet|\bnq\b)/,
    not: /quyet dinh|\bqd\b|so\b/,
  },
  { key: "decisionNumber", score: 10, own: /^(?:so )?(?:qd|quyet dinh)(?: (?:so|ket nap|kn))*$/ },
  {
    key: "decisionNumber",
    score: 10,
    own: /^so(?: qd| quyet dinh)?(?: (?:ket nap|kn))?$/,
    above: /quyet dinh|\bqd\b/,
  },
  { key: "decisionNumber", score: 7, own: /^so.*(?:qd|quyet dinh)|(?:qd|quyet dinh) so/, not: /ngay/ },
  {
    key: "decisionDate",
    score: 10,
    own: /^ngay(?: thang)?(?: nam)? (?:qd|quyet dinh|ra qd|ra quyet dinh|ky qd|ky quyet dinh)(?: (?:ket nap|kn).*)?$/,
  },
  {
    key: "decisionDate",
    score: 10,
    own: /^ngay(?: thang)?(?: nam)?(?: ky| qd| quyet dinh)?$/,
    above: /quyet dinh|\bqd\b/,
  },
  { key: "decisionDate", score: 8, own: /^ngay.*(?:qd|quyet dinh)/ },
  {
    key: "decisionDate",
    score: 6,
    own: /^(?:ngay|thoi gian)(?: thang)?(?: nam)?(?: duoc)? (?:ket nap|kn|vao dang)/,
  },
  {
    key: "education",
    score: 10,
    own: /^(?:trinh do.*|hoc van|van hoa|td(?:hv|vh|cm)?|chuyen mon|trinh do hoc van|gdpt|giao duc pho thong)$/,
  },
];

const GROUPS: readonly MeaningRule[] = [
  ...GROUP,
  { key: "group", score: 4, own: /^(?:s ?tt|tt)$/ },
  {
    key: "leader",
    score: 10,
    own: /^(?:to truong|truong to|ho (?:va )?ten to truong|ten to truong|to truong to cong tac|nhom truong|truong nhom)\b/,
  },
  {
    key: "leader",
    score: 7,
    own: /to truong|truong to|nguoi phu trach|dong chi phu trach|can bo phu trach|^lanh dao/,
  },
  { key: "leader", score: 5, own: /^(?:phu trach|ho (?:va )?ten|dong chi|nguoi dung dau)\b/ },
  {
    key: "unit",
    score: 10,
    own: /(?:don vi|dia ban|co so|tccsd|xa|dang bo).*(?:phu trach|theo doi|chi dao)|phu trach.*(?:don vi|dia ban|co so|xa|tccsd)/,
  },
  ...UNIT,
];

const RULES: Readonly<Record<TableKind, readonly MeaningRule[]>> = {
  units: UNITS,
  roster: ROSTER,
  register: REGISTER,
  groups: GROUPS,
};

/** Every meaning that a header can have in a table of this kind, one per key with its best score. */
export function meaningsOf(kind: TableKind, path: HeaderPath): readonly Meaning[] {
  const best = new Map<ColumnKey, number>();
  const whole = path.above === "" ? path.own : `${path.above} ${path.own}`;
  if (kind === "units" && (OTHER_PERIOD.test(whole) || REST.test(path.own))) return [];
  for (const rule of RULES[kind]) {
    if (!rule.own.test(path.own)) continue;
    if (rule.above && !rule.above.test(path.above)) continue;
    if (rule.not?.test(path.own)) continue;
    if ((best.get(rule.key) ?? 0) < rule.score) best.set(rule.key, rule.score);
  }
  return Array.from(best, ([key, score]) => ({ key, score }));
}

/** Whether a header says nothing of its own about what it sums: "Tổng số", "Cộng", "Đảng viên". */
export function isBareSum(own: string): boolean {
  return SOMETHING.test(own) || own === "dang vien" || own === "dv";
}

/** What a percentage column or a column of sums is about, as far as its words say. */
export function topicOf(words: string): "heads" | "admission" | null {
  if (HEADS_TOPIC.test(words) || new RegExp(`la ${MEMBERSHIP}\\b`).test(words)) return "heads";
  return ADMISSION_TOPIC.test(words) ? "admission" : null;
}

/** Whether the header heads a column of percentages of this period. */
export function isPercentHeader(path: HeaderPath): boolean {
  const whole = `${path.above} ${path.own}`;
  return PERCENT.test(path.own) && !OTHER_PERIOD.test(whole) && !/chua|xep|con /.test(path.own);
}

const PART =
  /^(?:trong do )?(?:so )?(?:la )?(?:nu|phu nu|nu gioi|(?:nguoi )?(?:dan toc(?: thieu so| it nguoi)?|dtts|dt thieu so)|ton giao|(?:nguoi )?(?:co dao|theo dao)|(?:doan vien|dv)(?: thanh nien| tncs| dtn)?|dvtn|doan vien tncs hcm|hoc sinh(?: sinh vien)?|hssv|sinh vien|giao vien|cong nhan|nong dan|doanh nghiep|bo doi|quan nhan|(?:can bo )?cong chuc(?: vien chuc)?|vien chuc|ccvc|(?:duoi|tren|tu) \d+.*tuoi.*|\d+ (?:den )?\d+ tuoi|(?:trinh do )?(?:dai hoc|cao dang|trung cap|thac si|thpt|thcs)(?: tro len)?)$/;

/** Whether the header heads a breakdown count ("Nữ", DTTS, Tôn giáo, Đoàn viên): a part of another column. */
export function isPartHeader(path: HeaderPath): boolean {
  return PART.test(path.own) && path.own !== "dv" && !OTHER_PERIOD.test(path.above);
}

const SPANNING =
  /^(?:trong do|chia ra|gom|tong so|cong|so luong|ky nay|tieu chi|ket nap|.*ket nap.*|.*dang vien.*|quyet dinh.*|giay chung nhan.*|gcn.*|.*truong thon.*|.*boi duong.*|thuc hien|ket qua|.*nam \d{4})$/;
const HEADER_WORDS = new Map<string, boolean>();

/** Whether a header key is a word of any table's header. Remembered; `key` is short. */
export function isHeaderWord(key: string): boolean {
  const known = HEADER_WORDS.get(key);
  if (known !== undefined) return known;
  const path = { own: key, above: "" };
  const isWord =
    key !== "" &&
    key.length <= 80 &&
    (SPANNING.test(key) ||
      isPercentHeader(path) ||
      isPartHeader(path) ||
      (["units", "roster", "register", "groups"] as const).some((kind) =>
        RULES[kind].some((rule) => rule.own.test(key) && !rule.not?.test(key)),
      ));
  if (HEADER_WORDS.size > 20_000) HEADER_WORDS.clear();
  HEADER_WORDS.set(key, isWord);
  return isWord;
}
