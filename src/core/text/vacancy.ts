/** Words that stand in a name cell for a post nobody holds; compared without tone marks, case and punctuation. */
const VACANT = new Set([
  "khuyet",
  "trong",
  "chua co",
  "chua bau",
  "khuyet nguoi",
  "dang khuyet",
  "con trong",
  "vacant",
]);

/** Whether a name cell says that the post is vacant ("(khuyết)", "Trống", "chưa có"). */
export function isVacancy(text: string): boolean {
  const plain = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/đ/g, "d")
    .replace(/[^a-z ]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return VACANT.has(plain);
}
