import { headerKey } from "./canonical.ts";

/** Compared without tone marks, case and punctuation. "Trong" alone is no name; "Trọng Văn An" is one. */
const VACANT =
  /^(?:(?:con|dang|tam|hien|bi|de) )*(?:khuyet|bo trong|trong|thieu|vang)(?: (?:chuc danh|chuc vu|nguoi|truong thon|pho thon|to truong|to pho))?$|^(?:hien |dang )*chua (?:co|bau|kien toan|bo tri|bau duoc|bo nhiem|phan cong|cu)(?: (?:nguoi|duoc|ai|truong thon|pho thon|to truong|to pho))?$|^khuyet (?:tu|do|vi|den) .*$|^cho (?:bau|kien toan|bo tri)$|^vacant$/;

/** What every such text contains, marks or none: nearly every name is told apart here, without making a key of it. */
const MAY_BE_VACANT =
  /kh[uùúủũụưứừửữự][yýỳỷỹỵ]|tr[oóòỏõọôốồổỗộơớờởỡợ]ng|ch[uùúủũụưứừửữự][aáàảãạ]|^ch[oờ] |thi[eêế]u|v[aăắ]ng|vacant|[\u0300-\u036f]/i;

/** Whether a name cell says that the post is vacant: "(khuyết)", "Trống", "chưa có" (docs/rules/person-name-missing.md). */
export function isVacancy(text: string): boolean {
  return text.length <= 60 && MAY_BE_VACANT.test(text) && VACANT.test(headerKey(text));
}
