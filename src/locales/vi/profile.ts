import type { ProfileField } from "../../core/settings/profile.ts";

/** What belongs to the office itself. English has the same keys. */
export const profile = {
  /** `{fields}`: as named below, in this order. */
  unconfirmed: "Chưa khai báo: {fields} (để trống hoặc bỏ qua khi in).",
  unconfirmedCount: "Còn {count} mục của cơ quan chưa khai báo: khi in để trống hoặc bỏ qua.",
  fields: {
    organisation: "cấp ủy",
    higherCommittee: "cấp ủy cấp trên",
    place: "địa danh",
    planDocument: "kế hoạch kết nạp",
    planDeadline: "hạn hoàn thành kế hoạch",
    ratioDocument: "văn bản về tỷ lệ",
    groupsDocument: "quyết định tổ công tác",
    trainingDeadline: "hạn bồi dưỡng",
    signer: "chức vụ người ký",
  } as const satisfies Record<ProfileField, string>,
};
