/** Legacy Vietnamese code tables (docs/domain.md §8). Both hold what a file shows as Latin-1 characters. */

const TCVN3_CODES =
  "A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ " +
  "B5à B6ả B7ã B8á B9ạ BBằ BCẳ BDẵ BEắ C6ặ C7ầ C8ẩ C9ẫ CAấ CBậ " +
  "CCè CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ D7ì D8ỉ DCĩ DDí DEị " +
  "DFò E1ỏ E2õ E3ó E4ọ E5ồ E6ổ E7ỗ E8ố E9ộ EAờ EBở ECỡ EDớ EEợ " +
  "EFù F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ F8ứ F9ự FAỳ FBỷ FCỹ FDý FEỵ";

/** Character of the old text → Unicode letter; one character each, no toned capitals (`.Vn…H` fonts draw those). */
export const TCVN3: ReadonlyMap<string, string> = new Map(
  TCVN3_CODES.split(" ").map((entry) => [
    String.fromCharCode(Number.parseInt(entry.slice(0, 2), 16)),
    entry.slice(2),
  ]),
);

const TONES = { ù: "\u0301", ø: "\u0300", û: "\u0309", õ: "\u0303", ï: "\u0323" };
const CIRCUMFLEX = { â: "", á: "\u0301", à: "\u0300", å: "\u0309", ã: "\u0303", ä: "\u0323" };
const BREVE = { ê: "", é: "\u0301", è: "\u0300", ú: "\u0309", ü: "\u0303", ë: "\u0323" };

/** Two characters or one of a VNI text → Unicode letter; the base letter gives the case. */
export const VNI: ReadonlyMap<string, string> = new Map(vniEntries());

function* vniEntries(): Generator<[string, string]> {
  const bases = { a: "a", e: "e", o: "o", u: "u", y: "y", ô: "ơ", ö: "ư" };
  for (const [base, letter] of Object.entries(bases)) {
    for (const [mark, tone] of Object.entries(TONES)) yield* bothCases(base, mark, letter + tone);
  }
  for (const base of ["a", "e", "o"]) {
    for (const [mark, tone] of Object.entries(CIRCUMFLEX))
      yield* bothCases(base, mark, `${base}\u0302${tone}`);
  }
  for (const [mark, tone] of Object.entries(BREVE)) yield* bothCases("a", mark, `a\u0306${tone}`);
  const single = { ñ: "đ", ô: "ơ", ö: "ư", æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ" };
  for (const [sign, letter] of Object.entries(single)) yield* bothCases(sign, "", letter);
}

function* bothCases(base: string, mark: string, letter: string): Generator<[string, string]> {
  const lower = letter.normalize("NFC");
  const upper = lower.toUpperCase();
  yield [base + mark, lower];
  yield [base.toUpperCase() + mark.toUpperCase(), upper];
  // Clerks write a capital with the small mark ("Uûy").
  if (mark !== "") yield [base.toUpperCase() + mark, upper];
}
