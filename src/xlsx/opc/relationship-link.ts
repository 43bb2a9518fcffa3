import { attributesOf } from "../xml/tag.ts";

/** How the id of a relationship is written inside an element: the attribute, and what declares its prefix. */
export interface RelationshipLink {
  readonly attribute: string;
  readonly declaration: string;
}

/** In what we write whole. */
export const OWN_LINK: RelationshipLink = { attribute: "r:id", declaration: "" };

/** How `r:id` is to be written inside an element whose root opens so. */
export function relationshipPrefix(root: string): RelationshipLink {
  const declared = attributesOf(root).find(
    ([name, value]) => name.startsWith("xmlns:") && /\/officeDocument\/(2006\/)?relationships$/.test(value),
  );
  return declared
    ? { attribute: `${declared[0].slice("xmlns:".length)}:id`, declaration: "" }
    : {
        attribute: "r:id",
        declaration: ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
      };
}
