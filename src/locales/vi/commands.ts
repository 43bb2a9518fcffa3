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
  formsTitle: "Sổ mẫu",
  formsThere: "Sổ này đã có đủ các trang mẫu, không tạo thêm trang nào.",
  formsAdded: "Đã tạo thêm {count} trang mẫu còn thiếu.",
  formsNext: "Điền số liệu vào ô trắng rồi bấm “Kiểm tra” trên thẻ Trang chủ.",
  summaryTitle: "Đã tạo bảng tổng hợp",
  draft: "Bảng này là bản nháp, có ghi rõ trên trang và khi in.",
  draftErrors: "Sổ còn {count} lỗi.",
  draftUnits: "{count} đơn vị chưa rõ số liệu nên chưa tính vào tổng.",
  noSummaryTitle: "Chưa lập bảng tổng hợp",
  noSummaryNext: "Bấm “Kiểm tra” trên thẻ Trang chủ để xem sổ cần có bảng nào.",
  problemTitle: "Chưa làm được",
  nothingChanged: "Chưa có gì thay đổi trong sổ.",
  partly: "Mới làm được một phần. Bấm lại nút này để làm nốt, phần đã làm không bị lặp.",
  close: "Đóng",
};

export type CommandTexts = typeof commands;
