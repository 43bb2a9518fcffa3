import { toneless } from "../text/canonical.ts";
import { LONGEST_KEPT } from "../settings/gathered.ts";
import { wordsOf } from "./name-words.ts";

/** Words that files of every unit are called by: "bao cao nhanh (2)" must not become one unit's name. */
const EVERYBODYS: ReadonlySet<string> = new Set(
  (
    "bao cao nhanh so lieu thang quy nam bieu mau tong hop ket nap dang vien phat trien danh sach book sheet file gui moi new copy final ban " +
    "don vi bc cua cong tac qua thuc hien chi tieu ke hoach trang tinh thu tu lan sua da chinh cuoi cung hoan thien kn dv thang ngay den " +
    "tinh huyen uy xa phuong thi tran bo thon xom tdp truong to dan pho khu bang phu luc theo doi tai xuong untitled document workbook zalo received " +
    "co quan co so truc thuoc toan tccsd"
  ).split(" "),
);

/**
 * Whether a text tells one unit from others also next month. A file's name needs two words of its own, since many
 * senders use the same ones; what stands in a cell as a name needs one.
 */
export function isTellingName(text: string, isFromFileName: boolean): boolean {
  if (text.length > LONGEST_KEPT) return false;
  const own = wordsOf(text).filter((word) => /^\p{L}{2,}$/u.test(word) && !EVERYBODYS.has(toneless(word)));
  return own.length >= (isFromFileName ? 2 : 1);
}
