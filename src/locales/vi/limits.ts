/** What was left undone because Excel would not, or must not, do it; the rest is done. English has the same keys. */
export const limits = {
  finishes: {
    tab: "màu thẻ và đường lưới",
    freeze: "ghim dòng tiêu đề",
    page: "thiết lập trang in",
    charts: "biểu đồ",
  },
  without: "Số liệu đã đủ, nhưng bản Excel này không làm được: {parts}. Có thể tự đặt lấy trong Excel.",
  inTable:
    "{count} ô nằm trong Bảng (Table) của Excel nên không ghi công thức, vì Excel sẽ đổi cả cột: {cells}. Hãy tự nhập.",
};

export type LimitTexts = typeof limits;
