import type { FormTextKey } from "../../core/forms/texts.ts";

/** What stands in the forms of a blank workbook. Choices are parted by "|". */
export const forms = {
  sheetUnits: "Chỉ tiêu - kết quả",
  sheetRoster: "Trưởng thôn, TDP",
  sheetRegister: "Danh sách kết nạp",
  sheetGroups: "Tổ công tác",
  titleUnits: "KẾT QUẢ KẾT NẠP ĐẢNG VIÊN VÀ TỶ LỆ TRƯỞNG THÔN,\nTỔ TRƯỞNG TỔ DÂN PHỐ LÀ ĐẢNG VIÊN",
  titleRoster: "DANH SÁCH TRƯỞNG THÔN, PHÓ THÔN, TỔ TRƯỞNG, TỔ PHÓ TỔ DÂN PHỐ",
  titleRegister: "DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP",
  titleGroups: "PHÂN CÔNG ĐƠN VỊ PHỤ TRÁCH CỦA CÁC TỔ CÔNG TÁC",
  guideUnits:
    "Điền tên đơn vị và các số ở ô trắng, mỗi đơn vị một dòng; ô nền xám có công thức. Đơn vị không giao chỉ tiêu hoặc không có thôn thì để trống.",
  guideRoster:
    "Mỗi người một dòng. Chọn đơn vị, chức danh và Có, Chưa trong danh sách thả xuống; chưa rõ thì để trống.",
  guideRegister: "Mỗi người một dòng. Chọn đơn vị trong danh sách thả xuống; ngày ghi theo ngày/tháng/năm.",
  guideGroups:
    "Mỗi đơn vị một dòng. Ghi tên tổ và tổ trưởng ở từng dòng; chọn đơn vị trong danh sách thả xuống.",
  member: "Đảng viên",
  trained: "Đã bồi dưỡng",
  eligible: "Đủ điều kiện",
  gender: "Giới tính",
  ethnicity: "Dân tộc",
  considered: "Ngày chi bộ xét",
  decisionNumber: "Số QĐ",
  decisionDate: "Ngày QĐ kết nạp",
  education: "Trình độ",
  unitInCharge: "Đơn vị phụ trách",
  roles:
    "Trưởng thôn|Phó trưởng thôn|Tổ trưởng TDP|Tổ phó TDP|Bí thư chi bộ kiêm trưởng thôn|Bí thư chi bộ kiêm tổ trưởng TDP",
  yesOrNotYet: "Có|Chưa",
  yesOrNo: "Có|Không",
  genders: "Nam|Nữ",
  tick: "x",
  promptUnit: "Chọn đơn vị trong danh sách. Danh sách lấy từ cột Đơn vị của trang Chỉ tiêu - kết quả.",
  promptCount: "Ghi số nguyên, ví dụ 5. Không có thì để trống.",
  promptMembers: "Trong số đang giữ chức vụ, bao nhiêu người là đảng viên. Không lớn hơn tổng số.",
  promptRole: "Chọn chức danh. Người kiêm bí thư chi bộ chắc chắn là đảng viên.",
  promptMember: "Có: đã là đảng viên. Chưa: chưa là đảng viên. Chưa rõ thì để trống.",
  promptTrained: "Có: đã học lớp bồi dưỡng nhận thức về Đảng. Chưa: chưa học. Chưa rõ thì để trống.",
  promptEligible: "Có: đủ điều kiện kết nạp. Không: chưa đủ. Chưa rõ thì để trống.",
  promptUnchanged: "Chọn x nếu đã xem và các số ở dòng này không thay đổi so với kỳ trước.",
  promptGender: "Chọn Nam hoặc Nữ.",
  promptDate: "Ghi ngày/tháng/năm, ví dụ 30/6/2022.",
  refusedList: "Hãy chọn một mục trong danh sách, hoặc để trống.",
  refusedUnit:
    "Đơn vị này chưa có trong trang Chỉ tiêu - kết quả. Hãy chọn trong danh sách, hoặc thêm đơn vị ở trang đó trước.",
  refusedCount: "Hãy ghi số nguyên từ 0 đến 9.999.",
  refusedDate: "Hãy ghi ngày/tháng/năm, ví dụ 30/6/2022.",
} as const satisfies Record<FormTextKey, string>;
