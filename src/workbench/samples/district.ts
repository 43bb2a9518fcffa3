/** One chi bộ or đảng bộ of the sample; `plan` null: no plan assigned; `heads` null: no villages under it. */
export interface SampleUnit {
  readonly name: string;
  readonly section: "communes" | "agencies";
  readonly plan: number | null;
  readonly admitted: number;
  /** Heads in office of its villages or residential groups, and how many of them are party members. */
  readonly heads: number | null;
  readonly members: number | null;
}

export interface SampleGroup {
  readonly name: string;
  readonly leader: string;
  readonly units: readonly string[];
}

/**
 * Hiệp Hòa in June 2022: the 25 communes of that year (docs/domain.md §9) and its agencies and schools. The figures of
 * Châu Minh, Thanh Vân, Đoan Bái, Đông Lỗ and THPT Hiệp Hoà số 3 and the totals 85/226 are the article's; all
 * other figures are invented, and no other unit reaches its plan.
 */
export const SAMPLE_UNITS: readonly SampleUnit[] = [
  commune("Đảng bộ thị trấn Thắng", 10, 4, 12, 10),
  commune("Đảng bộ xã Đồng Tân", 5, 1, 7, 5),
  commune("Đảng bộ xã Thanh Vân", 4, 5, 8, 8),
  commune("Đảng bộ xã Hoàng Lương", 5, 2, 8, 8),
  commune("Đảng bộ xã Hoàng Vân", 5, 1, 7, 7),
  commune("Đảng bộ xã Hoàng Thanh", 5, 2, 8, 6),
  commune("Đảng bộ xã Hoàng An", 5, 0, 8, 8),
  commune("Đảng bộ xã Ngọc Sơn", 7, 2, 11, 10),
  commune("Đảng bộ xã Thái Sơn", 5, 1, 7, 7),
  commune("Đảng bộ xã Hòa Sơn", 5, 1, 8, 8),
  commune("Đảng bộ xã Quang Minh", 5, 0, 8, 7),
  commune("Đảng bộ xã Lương Phong", 8, 3, 14, 13),
  commune("Đảng bộ xã Hùng Sơn", 5, 1, 6, 6),
  commune("Đảng bộ xã Đại Thành", 4, 0, 6, 4),
  commune("Đảng bộ xã Thường Thắng", 6, 2, 9, 7),
  commune("Đảng bộ xã Hợp Thịnh", 8, 3, 12, 11),
  commune("Đảng bộ xã Danh Thắng", 7, 2, 10, 9),
  commune("Đảng bộ xã Mai Trung", 8, 3, 13, 12),
  commune("Đảng bộ xã Đoan Bái", 6, 6, 11, 10),
  commune("Đảng bộ xã Bắc Lý", 8, 3, 12, 9),
  commune("Đảng bộ xã Xuân Cẩm", 7, 2, 10, 10),
  commune("Đảng bộ xã Hương Lâm", 8, 2, 13, 10),
  commune("Đảng bộ xã Đông Lỗ", 8, 8, 13, 12),
  commune("Đảng bộ xã Châu Minh", 5, 7, 9, 9),
  commune("Đảng bộ xã Mai Đình", 8, 2, 12, 11),
  agency("Đảng bộ Công an huyện", 6, 2),
  agency("Đảng bộ Quân sự huyện", 5, 2),
  agency("Đảng bộ Cơ quan Ủy ban nhân dân huyện", 4, 1),
  agency("Đảng bộ Trung tâm Y tế huyện", 6, 2),
  agency("Chi bộ Các cơ quan tham mưu, giúp việc Huyện ủy", 1, 0),
  agency("Chi bộ Mặt trận Tổ quốc và các đoàn thể huyện", 2, 0),
  agency("Chi bộ Trung tâm Chính trị huyện", null, 0),
  agency("Chi bộ Tòa án nhân dân huyện", 1, 0),
  agency("Chi bộ Viện Kiểm sát nhân dân huyện", 1, 0),
  agency("Chi bộ Chi cục Thi hành án dân sự huyện", null, 0),
  agency("Chi bộ Chi cục Thuế huyện", 2, 1),
  agency("Chi bộ Kho bạc Nhà nước huyện", null, 0),
  agency("Chi bộ Chi cục Thống kê huyện", null, 0),
  agency("Chi bộ Bảo hiểm xã hội huyện", 1, 0),
  agency("Chi bộ Ngân hàng Nông nghiệp và PTNT huyện", 2, 1),
  agency("Chi bộ Ngân hàng Chính sách xã hội huyện", 1, 0),
  agency("Chi bộ Quỹ tín dụng nhân dân Hiệp Hòa", null, 0),
  agency("Chi bộ Bưu điện huyện", 1, 0),
  agency("Chi bộ Viễn thông huyện", 1, 0),
  agency("Chi bộ Điện lực Hiệp Hòa", 2, 1),
  agency("Chi bộ Công ty Cổ phần May Hiệp Hòa", 3, 1),
  agency("Chi bộ Công ty Cổ phần Nước sạch Hiệp Hòa", null, 0),
  agency("Chi bộ Xí nghiệp Khai thác công trình thủy lợi", 1, 0),
  agency("Chi bộ Hạt Quản lý đê", null, 0),
  agency("Chi bộ Ban Quản lý dự án đầu tư xây dựng huyện", 2, 1),
  agency("Chi bộ Chi nhánh Văn phòng Đăng ký đất đai", null, 0),
  agency("Chi bộ Trung tâm Phát triển quỹ đất huyện", 1, 0),
  agency("Chi bộ Trung tâm Dịch vụ kỹ thuật nông nghiệp huyện", 1, 0),
  agency("Chi bộ Trung tâm Văn hóa, Thông tin và Thể thao huyện", 2, 1),
  agency("Chi bộ Phòng Giáo dục và Đào tạo", 2, 0),
  agency("Chi bộ Trung tâm GDNN-GDTX huyện", 2, 1),
  agency("Chi bộ Trường THPT Hiệp Hoà số 1", 4, 1),
  agency("Chi bộ Trường THPT Hiệp Hoà số 2", 4, 1),
  agency("Chi bộ Trường THPT Hiệp Hoà số 3", 5, 5),
  agency("Chi bộ Trường THPT Hiệp Hoà số 4", 3, 1),
  agency("Chi bộ Trường THPT Hiệp Hoà số 5", 2, 0),
  agency("Chi bộ Trường THPT Hiệp Hoà số 6", 1, 0),
];

/** Decision 1019-QĐ/HU: five groups; their heads' names are invented. Units are dealt out in the table's order. */
export const SAMPLE_GROUPS: readonly SampleGroup[] = [
  "Nguyễn Văn Thịnh",
  "Trần Quốc Toản",
  "Ngô Thị Thanh Bình",
  "Hoàng Minh Đức",
  "Tạ Đình Khoa",
].map((leader, index) => ({
  name: `Tổ công tác số ${index + 1}`,
  leader,
  units: [...dealt("communes", index), ...dealt("agencies", index)],
}));

function dealt(section: SampleUnit["section"], group: number): string[] {
  const units = SAMPLE_UNITS.filter((unit) => unit.section === section);
  return units.filter((_, index) => Math.floor((index * 5) / units.length) === group).map(({ name }) => name);
}

function commune(name: string, plan: number, admitted: number, heads: number, members: number): SampleUnit {
  return { name, section: "communes", plan, admitted, heads, members };
}

function agency(name: string, plan: number | null, admitted: number): SampleUnit {
  return { name, section: "agencies", plan, admitted, heads: null, members: null };
}
