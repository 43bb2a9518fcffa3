import { GROUP, madeOf, MEMBERSHIP, type MeaningRule, NOTE, ORDINAL, PLACES, UNIT } from "./words.ts";

const PEOPLE: readonly MeaningRule[] = [
  ...ORDINAL,
  ...NOTE,
  {
    key: "person",
    score: 10,
    own: /^(?:ho (?:va )?(?:chu dem )?(?:va )?ten|ho ten|ho va ten khai sinh)(?: (?:can bo|dang vien|nguoi|quan chung|dang vien moi|truong thon|dong chi|khai sinh|nguoi giu chuc))?$/,
  },
  { key: "person", score: 8, own: /^ten$|^ho va$|^ho$|^ho (?:va )?(?:ten )?(?:chu )?(?:dem|lot)$/ },
  { key: "person", score: 7, own: /\bho (?:va )?ten\b/, not: /bi thu|gioi thieu|vo|chong|bo me/ },
  {
    key: "birthDate",
    score: 10,
    own: /^(?:ngay(?: thang)?(?: nam)? sinh|nam sinh|sinh ngay|sinh nam|ntns|ns|ngay sinh)\b/,
  },
  {
    key: "birthDate",
    score: 8,
    own: /^(?:nam|nu|ngay|ngay thang)$/,
    above: /\bsinh\b/,
  },
  {
    key: "certificateDate",
    score: 10,
    own: /^(?:ngay(?: thang)?(?: nam)? cap\b.*|ngay gcn.*|ngay (?:duoc )?cap.*)$/,
    not: /cccd|cmnd|can cuoc|the dang/,
  },
  {
    key: "certificateDate",
    score: 10,
    own: /^ngay(?: thang)?(?: nam)?(?: cap)?$/,
    above: /gcn|giay chung nhan|chung chi/,
  },
  { key: "certificateDate", score: 6, own: /\bgcn\b|giay chung nhan/, not: /^so\b|so (?:gcn|giay)/ },
];

const TRAINING =
  "(?:bd|bdkn|bddtkn|boi duong|cam tinh|hoc cam tinh|nhan thuc ve dang|hoc lop boi duong|hoc lop cam tinh|lop boi duong|lop cam tinh|lop nhan thuc ve dang|doi tuong ket nap|hoc lop)";
const ELIGIBILITY = "(?:du dieu kien|du dk|du tieu chuan|du tc|dieu kien|tieu chuan)";
/** "Có | Không" or "Đã | Chưa" under a merged header that asks. */
const ANSWER_YES = /^(?:co|da|roi|dung|da co|da hoc|da qua|da du|du)$/;
const ANSWER_NO = /^(?:khong|chua|chua co|chua hoc|chua qua|chua du|khong du)$/;
const ASKS: Readonly<Record<"member" | "trained" | "eligible", RegExp>> = {
  member: new RegExp(`^(?:la )?${MEMBERSHIP}$`),
  trained: new RegExp(`\\b${TRAINING}\\b`),
  eligible: new RegExp(`\\b${ELIGIBILITY}\\b`),
};

/** Whether a header only answers what the merged header above it asks: "Có", "Chưa". */
export function isAnswer(key: string): boolean {
  return ANSWER_YES.test(key) || ANSWER_NO.test(key);
}

/** Headers whose x says the opposite: "Chưa là ĐV", "Chưa bồi dưỡng". Used beside the column they deny. */
export const DENIALS: readonly {
  readonly key: "member" | "trained" | "eligible";
  readonly own: RegExp;
  readonly above?: RegExp;
}[] = [
  { key: "member", own: ANSWER_NO, above: ASKS.member },
  { key: "trained", own: ANSWER_NO, above: ASKS.trained },
  { key: "eligible", own: ANSWER_NO, above: ASKS.eligible },
  {
    key: "member",
    own: new RegExp(
      `^(?:chua|khong)(?: phai)?(?: la)? ${MEMBERSHIP}$|^(?:chua vao|ngoai) dang$|^(?:la )?(?:quan chung|qc)$`,
    ),
  },
  { key: "trained", own: /^chua(?: qua| duoc| hoc)* (?:lop )?(?:bd|bdkn|bddtkn|boi duong|cam tinh|hoc)\b/ },
  { key: "eligible", own: /^(?:chua|khong) du (?:dieu kien|dk|tc|tieu chuan)\b/ },
];

/** Columns of the roster of village heads. */
export const ROSTER: readonly MeaningRule[] = [
  ...PEOPLE,
  ...UNIT.map((rule) => ({
    ...rule,
    not: new RegExp(`^(?:thon|ten thon)$${rule.not ? `|${rule.not.source}` : ""}`),
  })),
  { key: "unit", score: 8, own: /^(?:don vi cong tac|don vi hanh chinh|xa phuong tt|thuoc xa|dia ban xa)\b/ },
  { key: "village", score: 10, own: new RegExp(`^(?:ten )?${PLACES}(?: (?:hoac )?${PLACES})*$`) },
  {
    key: "village",
    score: 7,
    own: madeOf(
      `(?:ten|dia ban|noi|o|thuoc|khu vuc|va|hoac|don vi|${PLACES})`,
      new RegExp(`\\b${PLACES}\\b`),
    ),
  },
  { key: "village", score: 4, own: /^(?:dia chi|noi o|dia ban|cho o|noi cu tru)$/ },
  {
    key: "role",
    score: 10,
    own: /^(?:chuc danh|chuc vu|vai tro|nhiem vu|chuc trach|chuc danh chuc vu|chuc vu chuc danh|chuc danh dam nhiem|chuc vu hien nay|cong viec|chuc danh hien nay)$/,
  },
  { key: "role", score: 7, own: /chuc danh|chuc vu/, not: /phu trach|dang uy|doan the/ },
  { key: "person", score: 6, own: new RegExp(`^(?:truong|to truong) ${PLACES}|^can bo$|^dong chi$`) },
  {
    key: "member",
    score: 10,
    own: new RegExp(
      `^(?:la |da la )?${MEMBERSHIP}(?: (?:x|danh dau x|co khong|dcsvn|dang csvn))?$|^trong dang$`,
    ),
  },
  { key: "member", score: 10, own: ANSWER_YES, above: ASKS.member },
  {
    key: "member",
    score: 8,
    own: /^(?:thanh phan|dv qc|dang vien quan chung|dv hay qc|dang vien hay quan chung|la dv hay qc|dang vien khong|tinh trang dang vien|dang doan|dang vien doan vien)$/,
  },
  { key: "trained", score: 10, own: ANSWER_YES, above: ASKS.trained },
  { key: "eligible", score: 10, own: ANSWER_YES, above: ASKS.eligible },
  // Where the cells below hold marks and no dates, a certificate is only said to be there.
  { key: "trained", score: 5, own: /\bgcn\b|giay chung nhan|chung chi/, not: /^so\b|ngay|chua|khong/ },
  { key: "member", score: 7, own: new RegExp(`(?:^|la|da la) ${MEMBERSHIP}\\b`), not: /chua|khong|%/ },
  {
    key: "member",
    score: 5,
    own: /^(?:ngay |nam |ngay thang nam |thoi gian )?(?:vao dang|ket nap)(?: dang| csvn)*(?: ngay)?$/,
  },
  // The day or the card of the one who has it; "Dự bị" and "Chính thức" are days of the same member.
  { key: "member", score: 5, own: /^(?:du bi|ngay du bi)$/, above: /vao dang|ket nap/ },
  { key: "member", score: 4, own: /^(?:so )?the (?:dang|dang vien|dv)$/ },
  {
    key: "trained",
    score: 10,
    own: new RegExp(
      `^(?:da )?(?:qua |duoc |hoc |tham gia )*(?:lop )?${TRAINING}(?: (?:dtkn|doi tuong|ket nap|kn|dang|dt|nhan thuc|ve|kien thuc|x|dt kn).*)?$`,
    ),
    not: /ngay|gcn|chua|giay/,
  },
  {
    key: "trained",
    score: 7,
    own: /boi duong|\bbd\b|cam tinh|nhan thuc ve dang/,
    not: /ngay|gcn|giay|chua|khong|%|chung/,
  },
  {
    key: "eligible",
    score: 10,
    own: /^(?:co )?du (?:dieu kien|dk|tc|tieu chuan)(?: (?:ket nap|kn|vao dang|x).*)?$/,
  },
  {
    key: "eligible",
    score: 7,
    own: /du dieu kien|\bdu dk\b|du tieu chuan|\bdu tc\b|^dieu kien|^tieu chuan/,
    not: /chua|khong/,
  },
];

const DECISION = /quyet dinh|\bqd\b/;
const DAY = "(?:ngay|ngay thang|ngay thang nam|thoi gian)";

/** Columns of the register of new members. */
export const REGISTER: readonly MeaningRule[] = [
  ...PEOPLE,
  ...UNIT,
  {
    key: "unit",
    score: 8,
    own: /^(?:sinh hoat tai|noi sinh hoat|chi bo sinh hoat|don vi cong tac|thuoc don vi|thuoc dang bo|don vi ket nap|noi ket nap)/,
  },
  { key: "gender", score: 10, own: /^(?:gioi tinh|gioi|nam nu|gt|phai)$/ },
  { key: "gender", score: 6, own: /^(?:nu|phu nu)$/, above: /^(?!.*\bsinh\b)/ },
  { key: "ethnicity", score: 10, own: /^(?:dan toc|dt)$/ },
  {
    key: "considered",
    score: 10,
    own: new RegExp(
      `^(?:${DAY} )?(?:chi bo (?:xet|hop|nghi quyet|ra nghi quyet|thong qua|de nghi|bieu quyet).*|hop xet.*|hop chi bo.*|xet|xet ket nap|xet kn|nghi quyet(?: cua)? chi bo|nq(?: cua)? (?:chi bo|cb)|cb xet.*)$`,
    ),
  },
  {
    key: "considered",
    score: 10,
    own: /^ngay(?: thang)?(?: nam)?$/,
    above: /nghi quyet|\bnq\b|chi bo (?:xet|hop)/,
  },
  {
    key: "considered",
    score: 7,
    own: /ngay.*(?:chi bo|\bcb\b|xet|nghi quyet|\bnq\b)/,
    not: /quyet dinh|\bqd\b|^so\b/,
  },
  { key: "decisionNumber", score: 10, own: /^(?:so )?(?:qd|quyet dinh)(?: (?:so|ket nap|kn))*$/ },
  {
    key: "decisionNumber",
    score: 10,
    own: /^so(?: qd| quyet dinh| hieu)?(?: (?:ket nap|kn))?$/,
    above: DECISION,
  },
  { key: "decisionNumber", score: 7, own: /^so.*(?:qd|quyet dinh)|(?:qd|quyet dinh) so/, not: /ngay/ },
  {
    key: "decisionDate",
    score: 10,
    own: new RegExp(
      `^${DAY} (?:qd|quyet dinh|ra qd|ra quyet dinh|ky qd|ky quyet dinh)(?: (?:ket nap|kn).*)?$`,
    ),
  },
  {
    key: "decisionDate",
    score: 10,
    own: new RegExp(`^${DAY}(?: ky| qd| quyet dinh| ban hanh)?$`),
    above: DECISION,
  },
  {
    key: "decisionDate",
    score: 7,
    own: /^(?=.*\bso\b)(?=.*\bngay\b).*(?:\bqd\b|quyet dinh)/,
    not: /chinh thuc/,
  },
  { key: "decisionDate", score: 8, own: new RegExp(`^${DAY}.*(?:qd|quyet dinh)`), not: /chinh thuc/ },
  {
    key: "decisionDate",
    score: 6,
    own: new RegExp(`^${DAY}(?: duoc| to chuc| le)* (?:ket nap|kn|vao dang)`),
  },
  {
    key: "education",
    score: 10,
    own: /^(?:trinh do.*|hoc van|van hoa|td(?:hv|vh|cm)?|chuyen mon|gdpt|giao duc pho thong|bang cap)$/,
  },
];

/** Columns of the working groups. */
export const GROUPS: readonly MeaningRule[] = [
  ...GROUP,
  { key: "group", score: 4, own: /^(?:s ?tt|tt)$/ },
  {
    key: "leader",
    score: 10,
    own: /^(?:to truong|truong to|ho (?:va )?ten to truong|ten to truong|nhom truong|truong nhom)\b/,
  },
  {
    key: "leader",
    score: 7,
    own: /to truong|truong to|nguoi phu trach|dong chi phu trach|can bo phu trach|^lanh dao/,
    not: /don vi|dia ban/,
  },
  {
    key: "leader",
    score: 5,
    own: /^(?:phu trach|ho (?:va )?ten|dong chi|nguoi dung dau)\b/,
    not: /don vi|dia ban/,
  },
  {
    key: "unit",
    score: 10,
    own: /(?:don vi|dia ban|co so|tccsd|\bxa\b|dang bo).*(?:phu trach|theo doi|chi dao)|phu trach.*(?:don vi|dia ban|co so|\bxa\b|tccsd)/,
  },
  ...UNIT,
];
