/** Texts of the notice that the ribbon's commands show. English has the same keys. */
export const commands = {
  title: "Kết quả kiểm tra",
  clean: "Không có lỗi và cảnh báo",
  found: "{errors} lỗi, {warnings} cảnh báo, {notes} ghi chú",
  plan: "Kết nạp {admitted} trên chỉ tiêu {plan}: {percent} ({known}/{of} đơn vị)",
  heads: "Trưởng thôn, tổ trưởng là đảng viên: {members} trên {heads}, {percent} ({known}/{of} đơn vị)",
  below: "Đơn vị dưới {threshold}: {count}",
  nothingRecognised: "Chưa nhận ra bảng đơn vị trong sổ này.",
  nothingFilledIn: "Bảng đơn vị chưa có dòng nào: hãy điền tên đơn vị và số liệu.",
  next: "Bấm “Kiểm tra” trên thẻ Trang chủ để xem từng chỗ và cách sửa.",
  nextClean: "Có thể bấm “Tạo bảng tổng hợp” để in và ký.",
  nextEmpty: "Chưa có sổ thì bấm “Tạo sổ mẫu”, điền số liệu rồi kiểm tra lại.",
  formsTitle: "Sổ mẫu",
  formsThere: "Sổ này đã có đủ các trang mẫu, không tạo thêm trang nào.",
  formsAdded: "Đã thêm {count} trang mẫu và mở trang đầu tiên.",
  formsNext: "Điền số liệu vào ô trắng rồi bấm “Kiểm tra” trên thẻ Trang chủ.",
  summaryTitle: "Đã tạo bảng tổng hợp",
  problemTitle: "Chưa làm được",
  nothingChanged: "Chưa có gì thay đổi trong sổ.",
  partly: "Mới làm được một phần. Bấm lại nút này để làm nốt, phần đã làm không bị lặp.",
  close: "Đóng",
};

export type CommandTexts = typeof commands;
