/** What `check` prints. Typed: English has the same keys. */
export const command = {
  usage:
    "Cách dùng: npm run --silent check -- TỆP.xlsx|THƯ_MỤC|MẪU… [--json|--ndjson] [--jobs N] [--lang vi|en] [--as-of YYYY-MM-DD] [--settings TỆP.json] [--ignore-stored-settings] [--previous SỔ_KỲ_TRƯỚC.xlsx] [--summary BẢN_SAO.xlsx [--force] [--new-words]] [--help]",
  help: [
    "  TỆP, THƯ_MỤC, MẪU         một sổ; mọi sổ .xlsx, .xlsm, .xltx, .xltm trong thư mục và các thư mục con; hoặc mẫu tên như “so/*.xlsx”",
    "  --json                    in một mảng JSON, mỗi tệp một phần tử (docs/check-output.schema.json)",
    "  --ndjson                  in mỗi tệp một dòng JSON ngay khi kiểm tra xong",
    "  --jobs N                  kiểm tra cùng lúc N tệp",
    "  --lang vi|en              ngôn ngữ của kết quả",
    "  --as-of YYYY-MM-DD        ngày coi là hôm nay",
    "  --settings TỆP.json       dùng thiết lập trong tệp này thay cho thiết lập lưu trong sổ",
    "  --ignore-stored-settings  không dùng thiết lập lưu trong sổ",
    "  --previous SỔ.xlsx        so sánh với sổ của kỳ trước này",
    "  --summary BẢN_SAO.xlsx    ghi bản sao của sổ có thêm bảng tổng hợp; sổ gốc không bị ghi",
    "  --force                   cho phép ghi đè bản sao đã có",
    "  --new-words               chỗ cơ quan đã sửa trong trang in mà số liệu nay đã khác: lấy lời mới (không có thì giữ lời cơ quan, tô cam)",
    "",
    "Mã kết thúc: 0 không có lỗi; 1 có lỗi, hoặc không có dòng dữ liệu nào để kiểm tra; 2 có tệp không đọc được hoặc không ghi được.",
  ].join("\n"),
  noFile: "Chưa nêu tệp nào để kiểm tra.",
  unknownOption: "Không có tùy chọn {option}.",
  optionNeedsValue: "Tùy chọn {option} cần một giá trị.",
  badLanguage: "Ngôn ngữ phải là vi hoặc en, không phải “{value}”.",
  badJobs: "Số tệp kiểm tra cùng lúc phải là số nguyên từ 1 đến 64, không phải “{value}”.",
  badDate: "Ngày phải có dạng YYYY-MM-DD và có thật, không phải “{value}”.",
  oneFileForSummary: "Mỗi lần chỉ lập bảng tổng hợp cho một sổ: với --summary hãy nêu đúng một tệp.",
  settingsUnreadable: "Không đọc được tệp thiết lập {file}: hãy kiểm tra đường dẫn và nội dung JSON.",
  brokenSettings: "Thiết lập không hợp lệ hoặc không dẫn đến bảng nào, dùng giá trị mặc định: {keys}.",
  weakened:
    "Thiết lập lưu trong sổ làm việc kiểm tra hẹp đi: {keys}; thêm --ignore-stored-settings để không dùng thiết lập này.",
  emptyTabs: "Có trang không kèm nội dung trong tệp nên không đọc được: {sheets}.",
  fileFailed: "Chương trình gặp lỗi nên chưa kiểm tra được tệp này: {reason}",
  fileErrors: {
    "not-found": "Không tìm thấy hoặc không mở được tệp; hãy kiểm tra tên và đường dẫn.",
    "not-a-workbook": "Tệp không phải sổ Excel (.xlsx); hãy chọn đúng tệp hoặc lưu lại bằng Excel.",
    encrypted: "Tệp có mật khẩu; hãy bỏ mật khẩu trong Excel rồi kiểm tra lại.",
    "too-large": "Tệp quá lớn hoặc nén bất thường nên không mở; hãy tách sổ thành tệp nhỏ hơn.",
    corrupt: "Tệp bị hỏng; hãy mở bằng Excel để sửa rồi lưu lại.",
    unsupported: "Định dạng này chưa được hỗ trợ; hãy lưu lại thành .xlsx.",
  },
  summaryWritten: "Đã ghi {file} với các trang: {sheets}.",
  summaryKept: "Giữ {count} chỗ cơ quan đã sửa.",
  summaryOfficeWords:
    "Trong đó {count} chỗ viết theo số liệu cũ, đã tô cam: xem lại, hoặc thêm --new-words để lấy lời mới.",
  summaryNewWords: "Đã thay {count} chỗ cơ quan đã sửa bằng lời mới vì số liệu đã khác.",
  summaryLeft: "Bản trước còn ở trang: {sheets}.",
  summaryDraft: "Bảng tổng hợp là bản nháp: {open}.",
  summaryErrors: {
    nothingRecognised: "Chưa nhận ra bảng nào trong sổ nên không lập bảng tổng hợp.",
    outWrong: "Bản sao lập ra không đọc lại được đúng như ý nên không ghi; sổ gốc vẫn nguyên vẹn.",
    outIsInput:
      "Đây chính là sổ đang kiểm tra; sổ gốc không bao giờ bị ghi đè, hãy chọn tên khác cho bản sao.",
    outExists: "Tệp đã có; hãy chọn tên khác, hoặc thêm --force để ghi đè.",
    outOfOtherKind: "Phần đuôi tên của bản sao phải giống của sổ (.xlsx), nếu không Excel không mở được.",
    outUnwritable: "Không ghi được tệp này; hãy kiểm tra đường dẫn, quyền ghi và chỗ trống trên đĩa.",
    sheetProtected:
      "Trang “{sheet}” đang được bảo vệ nên không viết lại; hãy bỏ bảo vệ trong Excel rồi chạy lại.",
    workbookProtected:
      "Cấu trúc sổ đang được bảo vệ nên không thêm trang được; hãy bỏ bảo vệ trong Excel rồi chạy lại.",
  },
  kinds: {
    units: "Bảng đơn vị",
    roster: "Danh sách trưởng thôn",
    register: "Danh sách kết nạp",
    groups: "Tổ công tác",
  },
  recognised: "Nhận dạng",
  nothingRecognised: "không nhận ra bảng nào",
  withoutRows: "(chưa có dòng nào)",
  period: "Kỳ báo cáo: đến {cutOff}, kế hoạch năm {year}",
  district: "Toàn đảng bộ",
  planLineExceeded:
    "Kết nạp {admitted}/{plan} = {percent} ({known}/{of} đơn vị); vượt {gap} (cộng riêng từng đơn vị còn thiếu: {unitGaps})",
  planLine:
    "Kết nạp {admitted}/{plan} = {percent} ({known}/{of} đơn vị); còn thiếu {gap} (cộng riêng từng đơn vị: {unitGaps})",
  headLine:
    "Trưởng thôn, tổ trưởng TDP là đảng viên {members}/{heads} = {percent} ({known}/{of} đơn vị); {below} đơn vị dưới {threshold}%",
  statedTotals: "Dòng tổng trong sổ ghi khác: {totals}",
  sincePrevious: "So với kỳ trước (đến {date}): {admitted} → {now}",
  counts: "{errors} lỗi, {warnings} cảnh báo, {infos} ghi chú",
  severities: { error: "Lỗi", warning: "Cảnh báo", info: "Ghi chú" },
  columns: {
    unit: "Đơn vị",
    plan: "KH",
    admitted: "KN",
    percent: "% KH",
    heads: "Trưởng thôn",
    members: "ĐV",
    headPercent: "% ĐV",
    more: "Cần thêm",
    state: "Tình trạng",
  },
  belowThreshold: "dưới {threshold}%",
  findings: "Kết quả kiểm tra",
  noFindings: "Không có lỗi nào.",
  nothingChecked: "Chưa kiểm tra được gì: không có bảng nào có dòng dữ liệu.",
  notChecked: "Chưa kiểm tra được",
  crashed: "mục này gặp trục trặc: {error}",
  lists:
    "Danh sách: {completeDossier} người hoàn thiện hồ sơ ngay, {sendToTraining} người cử đi bồi dưỡng, {needsData} người cần bổ sung dữ liệu",
};

export type CommandTexts = typeof command;
