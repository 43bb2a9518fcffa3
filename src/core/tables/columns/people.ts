import { NOTE, ORDINAL, UNIT, UNIT_WORDS } from "./common.ts";
import type { ColumnDeclaration, Declarations } from "./declaration.ts";
import { ANSWER_NO, ANSWER_YES, inOrder, LED, madeOf, MEMBERSHIP, ANY_PLACE } from "./words.ts";

const PERSON = {
  reads: "name",
  weight: 5,
  holds: "words",
  role: "name",
  startsTable: true,
  words: [
    {
      score: 10,
      own: /^(?:ho (?:va )?(?:chu dem )?(?:va )?ten|ho ten|ho va ten khai sinh)(?: (?:can bo|dang vien|nguoi|quan chung|dang vien moi|truong thon|dong chi|khai sinh|nguoi giu chuc))?$/,
    },
    { score: 8, own: /^ten$|^ho va$|^ho$|^ho (?:va )?(?:ten )?(?:chu )?(?:dem|lot)$/ },
    { score: 7, own: /\bho (?:va )?ten\b/, not: /bi thu|gioi thieu|vo|chong|bo me/ },
  ],
} as const satisfies ColumnDeclaration;

const BIRTH_DATE = {
  reads: "date",
  weight: 2,
  holds: "anything",
  role: "core",
  words: [
    {
      score: 10,
      own: /^(?:ngay(?: thang)?(?: nam)? sinh|nam sinh|sinh ngay|sinh nam|ntns|ns|ngay sinh)\b/,
    },
    {
      score: 8,
      own: /^(?:nam|nu|ngay|ngay thang)$/,
      above: /\bsinh\b/,
    },
  ],
} as const satisfies ColumnDeclaration;

const CERTIFICATE_DATE = {
  reads: "date",
  weight: 2,
  holds: "notMarks",
  role: "detail",
  words: [
    {
      score: 10,
      own: /^(?:ngay(?: thang)?(?: nam)? cap\b.*|ngay gcn.*|ngay (?:duoc )?cap.*)$/,
      not: /cccd|cmnd|can cuoc|the dang/,
    },
    {
      score: 10,
      own: /^ngay(?: thang)?(?: nam)?(?: cap)?$/,
      above: /gcn|giay chung nhan|chung chi/,
    },
    { score: 6, own: /\bgcn\b|giay chung nhan/, not: /^so\b|so (?:gcn|giay)/ },
  ],
} as const satisfies ColumnDeclaration;

const TRAINING =
  "(?:bd|bdkn|bddtkn|boi duong|cam tinh|hoc cam tinh|nhan thuc ve dang|hoc lop boi duong|hoc lop cam tinh|lop boi duong|lop cam tinh|lop nhan thuc ve dang|doi tuong ket nap|hoc lop)";
const ELIGIBILITY = "(?:du dieu kien|du dk|du tieu chuan|du tc|dieu kien|tieu chuan)";
const ASKS: Readonly<Record<"member" | "trained" | "eligible", RegExp>> = {
  member: new RegExp(`^(?:la )?${MEMBERSHIP}$`),
  trained: new RegExp(`\\b${TRAINING}\\b`),
  eligible: new RegExp(`\\b${ELIGIBILITY}\\b`),
};

/** Columns of the roster R of village heads: one row per head or deputy. */
export const ROSTER = {
  ordinal: ORDINAL,
  /** Carried down over blank cells (units merged over their people). */
  unit: {
    ...UNIT,
    words: [
      ...UNIT_WORDS.map((words) => ({
        ...words,
        not: new RegExp(`^(?:thon|ten thon)$${words.not ? `|${words.not.source}` : ""}`),
      })),
      { score: 8, own: new RegExp(`^chi bo ${ANY_PLACE}(?: ${ANY_PLACE})*$`) },
      { score: 8, own: /^(?:don vi cong tac|don vi hanh chinh|xa phuong tt|thuoc xa|dia ban xa)\b/ },
    ],
  },
  /** Carried down like `unit`, within one unit. */
  village: {
    reads: "unit",
    weight: 6,
    holds: "anything",
    role: "name",
    words: [
      { score: 10, own: new RegExp(`^(?:ten )?${LED}(?: (?:hoac )?${LED})*$`) },
      {
        score: 7,
        own: madeOf(`(?:ten|dia ban|noi|o|thuoc|va|hoac|don vi|${LED})`, new RegExp(`\\b${ANY_PLACE}\\b`)),
      },
      { score: 4, own: /^(?:dia chi|noi o|dia ban|cho o|noi cu tru)$/ },
    ],
  },
  role: {
    reads: "role",
    weight: 8,
    holds: "words",
    role: "core",
    words: [
      {
        score: 10,
        own: /^(?:chuc danh|chuc vu|vai tro|nhiem vu|chuc trach|chuc danh chuc vu|chuc vu chuc danh|chuc danh dam nhiem|chuc vu hien nay|cong viec|chuc danh hien nay)$/,
      },
      { score: 7, own: /chuc danh|chuc vu/, not: /phu trach|dang uy|doan the/ },
    ],
  },
  person: {
    ...PERSON,
    words: [
      ...PERSON.words,
      {
        score: 6,
        own: new RegExp(`^(?:truong|to truong|pho|pho truong|to pho) ${LED}|^can bo$|^dong chi$`),
      },
    ],
  },
  birthDate: BIRTH_DATE,
  member: {
    reads: "mark",
    weight: 5,
    holds: "anything",
    role: "detail",
    denials: [
      { own: ANSWER_NO, above: ASKS.member },
      {
        own: new RegExp(
          `^(?:chua|khong)(?: phai)?(?: la)? ${MEMBERSHIP}$|^(?:chua vao|ngoai) dang$|^(?:la )?(?:quan chung|qc)$`,
        ),
      },
    ],
    words: [
      {
        score: 10,
        own: new RegExp(
          `^(?:la |da la )?${MEMBERSHIP}(?: (?:x|danh dau x|co khong|dcsvn|dang csvn))?$|^trong dang$`,
        ),
      },
      { score: 10, own: ANSWER_YES, above: ASKS.member },
      {
        score: 8,
        own: /^(?:thanh phan|dv qc|dang vien quan chung|dv hay qc|dang vien hay quan chung|la dv hay qc|dang vien khong|tinh trang dang vien|dang doan|dang vien doan vien)$/,
      },
      { score: 7, own: new RegExp(`(?:^|la|da la) ${MEMBERSHIP}\\b`), not: /chua|khong|%/ },
      {
        score: 5,
        own: /^(?:ngay |nam |ngay thang nam |thoi gian )?(?:vao dang|ket nap)(?: dang| csvn)*(?: ngay)?$/,
      },
      // The day or the card of the one who has it; "Dự bị" and "Chính thức" are days of the same member.
      { score: 5, own: /^(?:ngay )?du bi$/, above: /vao dang|ket nap/ },
      { score: 4, own: /^(?:so )?the (?:dang|dang vien|dv)$/ },
    ],
  },
  trained: {
    reads: "mark",
    weight: 5,
    holds: "anything",
    role: "detail",
    denials: [
      { own: ANSWER_NO, above: ASKS.trained },
      { own: /^chua(?: qua| duoc| hoc)* (?:lop )?(?:bd|bdkn|bddtkn|boi duong|cam tinh|hoc)\b/ },
    ],
    words: [
      { score: 10, own: ANSWER_YES, above: ASKS.trained },
      // Where the cells below hold marks and no dates, a certificate is only said to be there.
      { score: 5, own: /\bgcn\b|giay chung nhan|chung chi/, not: /^so\b|ngay|chua|khong/ },
      {
        score: 10,
        own: new RegExp(
          `^(?:da )?(?:qua |duoc |hoc |tham gia )*(?:lop )?${TRAINING}(?: (?:dtkn|doi tuong|ket nap|kn|dang|dt|nhan thuc|ve|kien thuc|x|dt kn).*)?$`,
        ),
        not: /ngay|gcn|chua|giay/,
      },
      {
        score: 7,
        own: /boi duong|\bbd\b|cam tinh|nhan thuc ve dang/,
        not: /ngay|gcn|giay|chua|khong|%|chung/,
      },
    ],
  },
  certificateDate: CERTIFICATE_DATE,
  eligible: {
    reads: "mark",
    weight: 5,
    holds: "anything",
    role: "detail",
    denials: [
      { own: ANSWER_NO, above: ASKS.eligible },
      { own: /^(?:chua|khong) du (?:dieu kien|dk|tc|tieu chuan)\b/ },
    ],
    words: [
      { score: 10, own: ANSWER_YES, above: ASKS.eligible },
      {
        score: 10,
        own: /^(?:co )?du (?:dieu kien|dk|tc|tieu chuan)(?: (?:ket nap|kn|vao dang|x).*)?$/,
      },
      {
        score: 7,
        own: /du dieu kien|\bdu dk\b|du tieu chuan|\bdu tc\b|^dieu kien|^tieu chuan/,
        not: /chua|khong/,
      },
    ],
  },
  note: NOTE,
} as const satisfies Declarations;

/** What is asked of many people in lists of all kinds: it says nothing of whether a list is one of new members. */
const OF_ANY_PERSON = { weight: 0, holds: "anything", role: "detail" } as const;
const DECISION = /quyet dinh|\bqd\b/;
const DAY = "(?:ngay|ngay thang|ngay thang nam|thoi gian)";

/** Columns of the register M of new members: one row per new member. */
export const REGISTER = {
  ordinal: ORDINAL,
  person: PERSON,
  birthDate: BIRTH_DATE,
  gender: {
    reads: "text",
    weight: 3,
    holds: "anything",
    role: "detail",
    words: [
      { score: 10, own: /^(?:gioi tinh|gioi|nam nu|gt|phai)$/ },
      { score: 6, own: /^(?:nu|phu nu)$/, above: /^(?!.*\bsinh\b)/ },
    ],
  },
  ethnicity: {
    reads: "text",
    weight: 3,
    holds: "anything",
    role: "detail",
    words: [{ score: 10, own: /^(?:dan toc|dt)$/ }],
  },
  /** Merged down over its people; in a column less blank a blank is a mistake. */
  unit: {
    ...UNIT,
    mergedShare: 0.3,
    words: [
      ...UNIT_WORDS,
      {
        score: 8,
        own: /^(?:sinh hoat tai|noi sinh hoat|chi bo sinh hoat|don vi cong tac|thuoc don vi|thuoc dang bo|don vi ket nap|noi ket nap)/,
      },
    ],
  },
  considered: {
    reads: "date",
    weight: 8,
    holds: "anything",
    role: "detail",
    words: [
      {
        score: 10,
        own: new RegExp(
          `^(?:${DAY} )?(?:chi bo (?:xet|hop|nghi quyet|ra nghi quyet|thong qua|de nghi|bieu quyet).*|hop xet.*|hop chi bo.*|xet|xet ket nap|xet kn|nghi quyet(?: cua)? chi bo|nq(?: cua)? (?:chi bo|cb)|cb xet.*)$`,
        ),
      },
      {
        score: 10,
        own: /^ngay(?: thang)?(?: nam)?$/,
        above: /nghi quyet|\bnq\b|chi bo (?:xet|hop)/,
      },
      {
        score: 7,
        own: inOrder(/ngay/, /chi bo|\bcb\b|xet|nghi quyet|\bnq\b/),
        not: /quyet dinh|\bqd\b|^so\b/,
      },
    ],
  },
  decisionNumber: {
    reads: "text",
    weight: 8,
    holds: "anything",
    role: "core",
    words: [
      { score: 10, own: /^(?:so )?(?:qd|quyet dinh)(?: (?:so|ket nap|kn))*$/ },
      {
        score: 10,
        own: /^so(?: qd| quyet dinh| hieu)?(?: (?:ket nap|kn))?$/,
        above: DECISION,
      },
      { score: 7, own: /^so.*(?:qd|quyet dinh)|(?:qd|quyet dinh) so/, not: /ngay/ },
    ],
  },
  decisionDate: {
    reads: "date",
    weight: 8,
    holds: "anything",
    role: "core",
    words: [
      {
        score: 10,
        own: new RegExp(
          `^${DAY} (?:qd|quyet dinh|ra qd|ra quyet dinh|ky qd|ky quyet dinh)(?: (?:ket nap|kn).*)?$`,
        ),
      },
      {
        score: 10,
        own: new RegExp(`^${DAY}(?: ky| qd| quyet dinh| ban hanh)?$`),
        above: DECISION,
      },
      {
        score: 7,
        own: /^(?=.*\bso\b)(?=.*\bngay\b).*(?:\bqd\b|quyet dinh)/,
        not: /chinh thuc/,
      },
      { score: 8, own: new RegExp(`^${DAY}.*(?:qd|quyet dinh)`), not: /chinh thuc/ },
      {
        score: 6,
        own: new RegExp(`^${DAY}(?: duoc| to chuc| le)* (?:ket nap|kn|vao dang)`),
      },
    ],
  },
  religion: {
    ...OF_ANY_PERSON,
    reads: "text",
    words: [{ score: 10, own: /^(?:ton giao|theo ton giao|co dao|theo dao|dao)$/ }],
  },
  youthUnion: {
    ...OF_ANY_PERSON,
    reads: "text",
    words: [
      {
        score: 10,
        own: /^(?:la )?(?:doan vien(?: (?:thanh nien|tncs|tncs hcm|tncs ho chi minh|doan tncs))?|dvtn|dv doan|(?:ngay )?vao doan(?: tncs(?: hcm)?)?)$/,
      },
    ],
  },
  occupation: {
    ...OF_ANY_PERSON,
    reads: "text",
    words: [
      { score: 10, own: /^nghe nghiep(?: .*)?$/ },
      { score: 5, own: /^(?:doi tuong|thanh phan nghe nghiep|thanh phan xa hoi)$/ },
    ],
  },
  certificateDate: CERTIFICATE_DATE,
  education: {
    reads: "text",
    weight: 3,
    holds: "anything",
    role: "detail",
    words: [
      {
        score: 10,
        own: /^(?:trinh do.*|hoc van|van hoa|td(?:hv|vh|cm)?|chuyen mon|gdpt|giao duc pho thong|bang cap)$/,
      },
    ],
  },
  note: NOTE,
} as const satisfies Declarations;
