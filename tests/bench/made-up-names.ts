import type { PeopleMaker } from "../../src/workbench/samples/people.ts";

/** A name that others may have too, as people do. */
export function personName(make: PeopleMaker): string {
  const third = make.between(1, 2) === 1 ? ` ${make.pick(SYLLABLES)}` : "";
  return `${make.pick(SURNAMES)} ${make.pick(MIDDLE)}${third} ${make.pick(SYLLABLES)}`;
}

/** So many different names of communes, with a third syllable where two give too few. */
export function unitNames(make: PeopleMaker, count: number): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    const third = count > 1000 ? ` ${make.pick(SYLLABLES)}` : "";
    names.add(`Đảng bộ xã ${make.pick(SYLLABLES)} ${make.pick(SYLLABLES)}${third}`);
  }
  return [...names];
}

const SURNAMES = words(
  "Nguyễn Nguyễn Nguyễn Trần Ngô Hoàng Ngọ La Tạ Đỗ Phạm Lê Vũ Đặng Dương Thân Chu Hà Đồng Lý Bùi",
);
const MIDDLE = words("Văn Văn Văn Thị Thị Thị Đức Xuân Quang Hữu Công Bá Đình Thế");
const SYLLABLES = words(
  "An Bắc Bình Chính Cường Dũng Duy Đạt Định Giang Hà Hải Hiếu Hòa Hoàn Hùng Huy Hưng Khải Khánh Khoa Kiên Lâm Long Lợi " +
    "Luyện Mạnh Nam Nghĩa Nhật Phong Phú Phương Quân Quyết Sáng Sơn Tài Tâm Thái Thắng Thành Thanh Thịnh Thuận Tiến Toàn " +
    "Trung Trường Tú Tuấn Tuyên Việt Vinh Vượng Hoa Hồng Huế Hương Lan Liên Linh Loan Mai Minh Nga Ngân Nguyệt Nhung Oanh " +
    "Quyên Thảo Thơm Thủy Trang Tuyết Uyên Vân Xuân Yến Châu Đoan Đông Hợp Lương Ngọc Thường Danh Cẩm",
);

function words(list: string): readonly string[] {
  return list.split(" ");
}
