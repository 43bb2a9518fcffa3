import type { PortErrorCode } from "../../core/plan/port.ts";

/** What happened and the way out. `title` and `wayOut` may name the sheet with {sheet}. */
export interface ProblemText {
  readonly title: string;
  readonly wayOut: string;
  /** `title` when the sheet concerned is known. */
  readonly titleWithSheet?: string;
}

export interface ProblemTexts {
  readonly codes: Readonly<Record<PortErrorCode, ProblemText>>;
  readonly starts: Readonly<Record<"notInExcel" | "unsupported" | "unreachable", ProblemText>>;
}

export const problems: ProblemTexts = {
  codes: {
    "cell-edit-mode": {
      title: "Một ô đang được nhập dở",
      wayOut: "Nhấn Enter để ghi hoặc Esc để bỏ, rồi thử lại.",
    },
    protected: {
      title: "Sổ hoặc trang tính đang được bảo vệ",
      titleWithSheet: "Trang tính “{sheet}” đang được bảo vệ",
      wayOut: "Vào thẻ Xem lại, bỏ bảo vệ rồi thử lại. Tiện ích không tự bỏ bảo vệ.",
    },
    "read-only": {
      title: "Sổ đang mở ở chế độ chỉ đọc",
      wayOut: "Vẫn xem được lỗi và tỷ lệ ở đây. Muốn ghi vào sổ, hãy bật chỉnh sửa hoặc lưu thành bản khác.",
    },
    "too-large": {
      title: "Sổ quá lớn để đọc hoặc ghi trong một lần",
      titleWithSheet: "Trang tính “{sheet}” quá lớn để đọc hoặc ghi trong một lần",
      wayOut:
        "Xóa các dòng, cột thừa ngoài bảng, hoặc mở sổ bằng Excel trên máy tính thay cho Excel trên web.",
    },
    "changed-meanwhile": {
      title: "Sổ vừa thay đổi trong lúc đang làm",
      titleWithSheet: "Trang tính “{sheet}” vừa thay đổi trong lúc đang làm",
      wayOut: "Có thể người khác cùng đang sửa. Bấm “Kiểm tra” lại rồi làm tiếp.",
    },
    "edits-to-choose": {
      title: "Có chỗ cơ quan đã sửa trong trang in, nay số liệu đã khác",
      titleWithSheet: "Trang “{sheet}” có chỗ cơ quan đã sửa, nay số liệu đã khác",
      wayOut: "Mở ngăn, bấm Kiểm tra rồi Tạo bảng tổng hợp để chọn giữ lời cơ quan hay lấy lời mới.",
    },
    "sheet-hidden": {
      title: "Chỗ cần xem nằm ở trang tính đang ẩn",
      titleWithSheet: "Trang tính “{sheet}” đang ẩn",
      wayOut: "Bấm chuột phải vào thẻ trang tính, chọn Bỏ ẩn, rồi thử lại. Tiện ích không tự bỏ ẩn.",
    },
    "rules-unreadable": {
      title: "Excel không đọc được định dạng có điều kiện của một trang tính",
      titleWithSheet: "Excel không đọc được định dạng có điều kiện của trang tính “{sheet}”",
      wayOut:
        "Vào Trang chủ, Định dạng có điều kiện, Quản lý quy tắc, xóa các quy tắc bị lặp rồi thử lại. Quy tắc của tiện ích này có chữ knv.highlight trong công thức.",
    },
    "other-workbook-active": {
      title: "Một sổ khác đang ở phía trước",
      wayOut: "Bấm vào sổ này rồi thử lại.",
    },
    "merged-cells": {
      title: "Chỗ cần ghi vướng ô gộp hoặc một Bảng (Table) khác",
      wayOut: "Bỏ gộp ô hoặc chuyển Bảng ở chỗ đó đi nơi khác, rồi thử lại.",
    },
    "filtered-rows": {
      title: "Chỗ cần ghi đang được lọc",
      wayOut: "Vào thẻ Dữ liệu, bấm Xóa để bỏ lọc, rồi thử lại.",
    },
    "pivot-table": {
      title: "Chỗ cần ghi vướng một PivotTable",
      wayOut: "Chuyển PivotTable sang trang tính khác, rồi thử lại.",
    },
    "no-room": {
      title: "Không còn chỗ để thêm hàng hoặc cột",
      wayOut: "Xóa hàng, cột thừa ở cuối trang tính, rồi thử lại.",
    },
    "unsupported-sheet": {
      title: "Trang biểu đồ hoặc trang macro không làm được việc này",
      wayOut: "Chọn một trang tính có ô, rồi thử lại.",
    },
    "out-of-memory": {
      title: "Máy không đủ bộ nhớ",
      wayOut: "Đóng bớt sổ và chương trình khác, rồi thử lại.",
    },
    "not-accepted": {
      title: "Excel không nhận yêu cầu vừa rồi",
      wayOut:
        "Thử lại. Nếu vẫn vậy, hãy báo người phụ trách kèm bản Excel đang dùng (Tệp, Tài khoản, Giới thiệu về Excel).",
    },
    "sign-in": {
      title: "Excel cần đăng nhập lại",
      wayOut: "Vào Tệp, Tài khoản, đăng nhập lại, rồi thử lại.",
    },
    downloaded: {
      title: "Excel không tự mở được sổ mới, tệp đã được tải xuống",
      wayOut: "Mở tệp trong mục Tải xuống.",
    },
    "links-blocked": {
      title: "Excel đang chặn liên kết đến sổ khác",
      wayOut: "Bấm Bật nội dung trên thanh cảnh báo nếu tin sổ đó, rồi thử lại.",
    },
    "unsupported-version": {
      title: "Bản Excel này chưa đủ mới cho việc vừa rồi",
      wayOut: "Cần Excel 2021, Microsoft 365 hoặc Excel trên web.",
    },
    "not-in-excel": {
      title: "Không thấy Excel",
      wayOut: "Mở sổ trong Excel rồi mở ngăn này từ thẻ Trang chủ, nhóm Kết nạp đảng viên.",
    },
    "session-lost": {
      title: "Mất liên lạc với Excel",
      wayOut: "Đóng ngăn này rồi mở lại. Nếu vẫn vậy, hãy lưu sổ và mở lại Excel.",
    },
    busy: {
      title: "Excel đang bận",
      wayOut: "Đợi Excel tính xong hoặc đóng hộp thoại đang mở, rồi thử lại.",
    },
    cancelled: {
      title: "Đã dừng theo yêu cầu",
      wayOut: "Bấm “Kiểm tra” khi muốn làm lại.",
    },
    unknown: {
      title: "Có trục trặc ngoài dự tính",
      wayOut: "Thử lại. Nếu vẫn vậy, hãy lưu sổ, đóng ngăn này và mở lại.",
    },
  },
  starts: {
    notInExcel: {
      title: "Ngăn này chỉ chạy trong Excel",
      wayOut: "Mở sổ trong Excel, vào thẻ Trang chủ, nhóm Kết nạp đảng viên, bấm “Kiểm tra”.",
    },
    unsupported: {
      title: "Bản Excel này chưa đủ mới",
      wayOut: "Cần Excel 2021, Microsoft 365, Excel cho Mac hoặc Excel trên web.",
    },
    unreachable: {
      title: "Không tải được thư viện của Office",
      wayOut: "Kiểm tra đường mạng, hoặc nhờ quản trị đặt thư viện trên máy chủ nội bộ, rồi thử lại.",
    },
  },
};
