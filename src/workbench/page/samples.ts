/** Workbooks the server has under /assets/. */
export const SAMPLES = [
  { label: "Sổ mẫu", description: "Số liệu đúng, không có lỗi", file: "so-ket-nap-mau.xlsx" },
  { label: "Sổ có lỗi", description: "Cùng sổ ấy với các lỗi thường gặp", file: "so-ket-nap-loi.xlsx" },
] as const;

export type Sample = (typeof SAMPLES)[number];
