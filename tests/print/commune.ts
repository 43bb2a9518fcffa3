/** A made-up commune of 2026: a chi bộ for each village, and some others. */
export const COMMUNE = `
  # Số liệu
  TỈNH ỦY BẮC NINH
  ĐẢNG ỦY XÃ AN SƠN

  KẾT QUẢ KẾT NẠP ĐẢNG VIÊN NĂM 2026
  (Số liệu đến hết tháng 10/2026)

  TT | Đơn vị                           | Tổ công tác | Chỉ tiêu | Đã kết nạp | Số trưởng thôn | Là đảng viên
  1  | Chi bộ thôn Đồng Cả              | Tổ số 1     | 2        | 2          | 1              | 1
  2  | Chi bộ thôn Đồng Vân             | Tổ số 1     | 2        | 1          | 1              | 0
  3  | Chi bộ thôn Ngọc Trì             | Tổ số 1     | 3        | 3          | 1              | 1
  4  | Chi bộ thôn Bãi Sậy              | Tổ số 1     | 2        | 0          | 1              | 0
  5  | Chi bộ thôn Trung Hưng           | Tổ số 2     | 2        | 3          | 1              | 1
  6  | Chi bộ thôn Trại Giữa            | Tổ số 2     | 1        | 0          | 1              | 1
  7  | Chi bộ thôn Lương Tài            | Tổ số 2     | 2        | 2          | 1              | 1
  8  | Chi bộ thôn Mỹ Lộc               | Tổ số 2     | 2        | 1          | 1              | 0
  9  | Chi bộ thôn Phú Khê              | Tổ số 3     | 1        | 1          | 1              | 1
  10 | Chi bộ thôn Quế Ổ                | Tổ số 3     | 2        | 1          | 1              | 1
  11 | Chi bộ thôn Xuân Lai             | Tổ số 3     | 2        | 2          | 1              | 1
  12 | Chi bộ thôn Yên Thịnh            | Tổ số 3     | 1        | 0          | 1              | 0
  13 | Chi bộ Trường THCS An Sơn        | Tổ số 3     | 2        | 2          |                |
  14 | Chi bộ Trường Tiểu học An Sơn    | Tổ số 3     | 2        | 1          |                |
  15 | Chi bộ Trạm Y tế                 | Tổ số 3     | 1        | 1          |                |
  16 | Chi bộ Công an xã                | Tổ số 3     | 1        | 0          |                |

  # Trưởng thôn
  TT | Đơn vị                | Thôn            | Chức danh   | Họ và tên         | Ngày sinh  | Đảng viên | Đã bồi dưỡng | Đủ điều kiện
  1  | Chi bộ thôn Đồng Cả   | Thôn Đồng Cả    | Trưởng thôn | Nguyễn Văn Bình   | 1979-03-12  | x         |              |
  2  | Chi bộ thôn Đồng Vân  | Thôn Đồng Vân   | Trưởng thôn | Lê Thị Hảo        | 1985-08-04   | không     | x            | x
  3  | Chi bộ thôn Ngọc Trì  | Thôn Ngọc Trì   | Trưởng thôn | Trần Đức Lợi      | 1974-11-21 | x         |              |
  4  | Chi bộ thôn Ngọc Trì  | Thôn Ngọc Trì   | Phó thôn    | Đỗ Thị Nhàn       | 1990-09-02   | không     | không        | x
  5  | Chi bộ thôn Bãi Sậy   | Thôn Bãi Sậy    | Trưởng thôn | Phạm Văn Thọ      | 1981-06-30  | không     | không        | x
  6  | Chi bộ thôn Trung Hưng| Thôn Trung Hưng | Trưởng thôn | Hoàng Minh Tuấn   | 1983-01-15  | x         |              |
  7  | Chi bộ thôn Trại Giữa | Thôn Trại Giữa  | Trưởng thôn | Vũ Thị Mận        | 1977-05-09   | x         |              |
  8  | Chi bộ thôn Lương Tài | Thôn Lương Tài  | Trưởng thôn | Bùi Quang Huy     | 1980-07-17  | x         |              |
  9  | Chi bộ thôn Mỹ Lộc    | Thôn Mỹ Lộc     | Trưởng thôn | Đặng Văn Khoa     | 1988-12-25 | không     | x            | x
  10 | Chi bộ thôn Phú Khê   | Thôn Phú Khê    | Trưởng thôn | Ngô Thị Lan       | 1976-03-03   | x         |              |
  11 | Chi bộ thôn Quế Ổ     | Thôn Quế Ổ      | Trưởng thôn | Dương Văn Phúc    | 1972-10-11 | x         |              |
  12 | Chi bộ thôn Quế Ổ     | Thôn Quế Ổ      | Phó thôn    | Lý Thị Sen        | 1992-02-28  | không     |              | x
  13 | Chi bộ thôn Xuân Lai  | Thôn Xuân Lai   | Trưởng thôn | Nguyễn Hữu Tài    | 1969-06-06   | x         |              |
  14 | Chi bộ thôn Yên Thịnh | Thôn Yên Thịnh  | Trưởng thôn | Hà Văn Ước        | 1984-04-19  | không     | x            | không

  # Tổ công tác
  Tổ      | Tổ trưởng       | Đơn vị phụ trách
  Tổ số 1 | Nguyễn Thị Thu  | Chi bộ thôn Đồng Cả, Chi bộ thôn Đồng Vân, Chi bộ thôn Ngọc Trì, Chi bộ thôn Bãi Sậy
  Tổ số 2 | Trần Văn Cường  | Chi bộ thôn Trung Hưng, Chi bộ thôn Trại Giữa, Chi bộ thôn Lương Tài, Chi bộ thôn Mỹ Lộc
  Tổ số 3 | Phạm Thị Dung   | Chi bộ thôn Phú Khê, Chi bộ thôn Quế Ổ, Chi bộ thôn Xuân Lai, Chi bộ thôn Yên Thịnh, Chi bộ Trường THCS An Sơn, Chi bộ Trường Tiểu học An Sơn, Chi bộ Trạm Y tế, Chi bộ Công an xã
`;
