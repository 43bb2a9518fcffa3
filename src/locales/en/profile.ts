import type { ProfileField } from "../../core/settings/profile.ts";

export const profile = {
  unconfirmed: "Not stated yet: {fields} (left blank or out in print).",
  unconfirmedCount: "{count} facts about the office are not stated yet: blank or left out in print.",
  fields: {
    organisation: "committee",
    higherCommittee: "higher committee",
    place: "place",
    planDocument: "admission plan",
    planDeadline: "plan deadline",
    ratioDocument: "paper on the ratio",
    groupsDocument: "decision on working groups",
    trainingDeadline: "training deadline",
    signer: "signer's office",
  } as const satisfies Record<ProfileField, string>,
};
