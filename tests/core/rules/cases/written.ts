/** Workbooks that the cases vary: whole and without mistakes. They stand in this order: units, roster, register. */

export const UNITS = `
  # Biểu 1
  TT | Đơn vị       | Chỉ tiêu | Đã kết nạp
  1  | Xã Châu Minh | 5        | 2
  2  | Xã Thanh Vân | 4        | 1
`;

/** As `UNITS`, with the heads of `ROSTER`. */
export const UNITS_WITH_HEADS = `
  # Biểu 1
  TT | Đơn vị       | Chỉ tiêu | Đã kết nạp | Số trưởng thôn | Trong đó là đảng viên | Tỷ lệ %
  1  | Xã Châu Minh | 5        | 2          | 2              | 1                     | 50
  2  | Xã Thanh Vân | 4        | 1          | 1              | 1                     | 100
`;

export const ROSTER = `
  # Trưởng thôn
  TT | Đơn vị       | Thôn   | Chức danh   | Họ và tên     | Ngày sinh  | Đảng viên | Đã bồi dưỡng | Đủ điều kiện | Ghi chú
  1  | Xã Châu Minh | Thôn 1 | Trưởng thôn | Nguyễn Văn An | 1970-05-02 | x         |              |              |
  2  | Xã Châu Minh | Thôn 2 | Trưởng thôn | Trần Văn Bền  | 1968-01-12 | không     | x            | x            |
  3  | Xã Thanh Vân | Thôn 3 | Trưởng thôn | Lê Thị Chung  | 1981-09-30 | x         |              |              |
  4  | Xã Thanh Vân | Thôn 3 | Phó thôn    | Vũ Văn Đức    | 1985-09-30 | x         |              |              |
`;

export const REGISTER = `
  # Đảng viên mới
  TT | Họ và tên     | Ngày sinh  | Đơn vị       | Ngày chi bộ xét | Ngày QĐ kết nạp | Ngày cấp GCN
  1  | Nguyễn Thị An | 1995-03-04 | Xã Châu Minh | 2022-02-10      | 2022-03-01      | 2021-11-05
  2  | Trần Văn Bình | 1990-07-21 | Xã Châu Minh | 2022-02-11      | 2022-03-02      | 2021-11-05
  3  | Lê Thị Chi    | 1999-12-01 | Xã Thanh Vân | 2022-04-05      | 2022-05-06      | 2021-11-05
`;

export const GROUPS = `
  # Tổ công tác
  Tổ               | Tổ trưởng      | Đơn vị phụ trách
  Tổ công tác số 1 | Nguyễn Văn Tâm | Xã Châu Minh
  Tổ công tác số 2 | Phạm Thị Loan  | Xã Thanh Vân
`;

/**
 * The text with a part of it replaced, and the places where the rule must then fire. However the columns are padded:
 * "5 | 2" is found in "5        | 2".
 */
export function changed(workbook: string, from: string, to: string, ...places: readonly string[]): string {
  const words = from.split(/ +/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const part = new RegExp(words.join(" *"));
  if (!part.test(workbook)) throw new Error(`"${from}" is not in the workbook`);
  return workbook.replace(part, () => to) + places.map((place) => `=> ${place}\n`).join("");
}
