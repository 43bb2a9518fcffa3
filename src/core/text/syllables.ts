import { toneless } from "./canonical.ts";

const ONSET = "(?:b|ch|c|d|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|q|r|s|th|tr|t|v|x)?";
/** Rimes without marks; which of them exist is all that is asked. */
const RIME =
  "(?:a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|e|ec|em|en|eng|eo|ep|et|ech|enh|eu|i|ia|ich|iec|iem|ien|ieng|iep|iet|ieu|im|in|ing|inh|ip|it|iu|o|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|oay|oc|oe|oen|oeo|oet|oi|om|on|ong|oong|ooc|op|ot|u|ua|uan|uang|uat|uay|uac|uc|ue|uech|uenh|ui|um|un|ung|uo|uoc|uoi|uom|uon|uong|uop|uot|uou|up|ut|uu|uy|uya|uych|uyen|uyet|uynh|uyt|uyp|uyu|y|yem|yen|yet|yeu)";
const SYLLABLE = new RegExp(`^${ONSET}${RIME}$`);
const VIETNAMESE_WORD = /^[a-zàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]+$/;
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Syllables that end in y alone: ky, ly, my, quy… but not "chy" or "ghy". */
const BARE_Y = /^(?:[hklmstvq]|qu|th)?y$/;

/** Whether a word in lower case could be a Vietnamese syllable: its letters, at most one tone, a rime that exists. */
export function isVietnameseSyllable(word: string): boolean {
  if (!VIETNAMESE_WORD.test(word)) return false;
  const decomposed = word.normalize("NFD");
  if ((decomposed.match(TONE_MARKS) ?? []).length > 1) return false;
  const plain = toneless(word);
  if (plain.endsWith("y") && !/[aeou]y$/.test(plain)) return BARE_Y.test(plain);
  return SYLLABLE.test(plain);
}
