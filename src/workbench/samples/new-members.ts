import type { CalendarDate } from "../../core/values/calendar.ts";
import { SAMPLE_UNITS } from "./district.ts";
import { dateSerial, PeopleMaker, type Gender } from "./people.ts";

/** A line of the register of new members. */
export interface NewMember {
  readonly name: string;
  readonly birthDate: CalendarDate;
  readonly gender: Gender;
  readonly ethnicity: string;
  readonly unit: string;
  /** Serial days of the 1900 system, in this order: certificate, chi bộ's resolution, decision. */
  readonly certificate: number;
  readonly considered: number;
  readonly decision: number;
  readonly decisionNumber: string;
  readonly education: string;
}

const FIRST_DECISION = dateSerial({ year: 2022, month: 1, day: 10 });
const LAST_DECISION = dateSerial({ year: 2022, month: 6, day: 28 });
const FIRST_NUMBER = 1206;

/** The 85 people admitted from January to June 2022, invented, as many for each unit as the unit table says. */
export function newMembers(): readonly NewMember[] {
  const people = new PeopleMaker(85);
  const admitted = SAMPLE_UNITS.flatMap((unit) => Array.from({ length: unit.admitted }, () => unit));
  const drafts = admitted.map(({ name: unit, section }) => {
    const gender: Gender = people.between(0, 1) === 0 ? "female" : "male";
    const decision = people.between(FIRST_DECISION, LAST_DECISION);
    const considered = decision - people.between(18, 45);
    return {
      name: people.name(gender),
      birthDate: people.date(section === "agencies" ? 1985 : 1988, section === "agencies" ? 1998 : 2002),
      gender,
      ethnicity: people.between(1, 20) === 1 ? "Tày" : "Kinh",
      unit,
      certificate: considered - people.between(60, 700),
      considered,
      decision,
      education: people.pick(section === "agencies" ? ["Đại học", "Đại học", "Thạc sĩ"] : EDUCATION),
    };
  });
  return drafts
    .sort((a, b) => a.decision - b.decision)
    .map((draft, index) => ({ ...draft, decisionNumber: `${FIRST_NUMBER + index * 3}-QĐ/HU` }));
}

const EDUCATION = ["12/12", "12/12", "Cao đẳng", "Đại học"] as const;
