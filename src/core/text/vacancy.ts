import { headerKey } from "./canonical.ts";

/** Compared without tone marks, case and punctuation. "Trong" alone is no name; "Trọng Văn An" is one. */
const VACANT =
  /^(?:(?:con|dang|tam|hien|bi|de) )*(?:khuyet|bo trong|trong)(?: (?:chuc danh|chuc vu|nguoi|truong thon|pho thon|to truong|to pho))?$|^(?:hien |dang )*chua (?:co|bau|kien toan|bo tri|bau duoc)(?: (?:nguoi|duoc|ai|truong thon|pho thon|to truong|to pho))?$|^vacant$/;

/** Whether a name cell says that the post is vacant: "(khuyết)", "Trống", "chưa có" (rules.md, person-name-missing). */
export function isVacancy(text: string): boolean {
  return text.length <= 60 && VACANT.test(headerKey(text));
}
