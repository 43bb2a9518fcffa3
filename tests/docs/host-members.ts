import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import ts from "typescript";
import { ANSWERED } from "../../src/workbench/engine/host/host-object.ts";
import { DIVERGENCES } from "../../src/workbench/engine/divergences.ts";
import "../../src/workbench/engine/host/classes/workbook.ts";
import type { Use } from "../contracts/office-uses.ts";
import { SAMPLE_MEMBERS, SAMPLES_SOURCE } from "./sample-members.ts";

/** Every object has these, and the library answers them itself. */
const EVERYWHERE = new Set([
  "context",
  "isNullObject",
  "load",
  "set",
  "toJSON",
  "track",
  "untrack",
  "trackedObjects",
]);
/** Names under which the library asks for a member, where they are not its own. */
const WIRE_NAMES: Readonly<Record<string, string>> = {
  "Worksheet.showGridlines": "ShowGridlines",
  "Worksheet.onChanged": "_RegisterDataChangedEvent",
  "WorksheetCollection.onChanged": "_RegisterDataChangedEvent",
};

/** Classes of the `Excel` namespace with their members, as @types/office-js declares them. */
export function declaredMembers(): Map<string, string[]> {
  const file = createRequire(import.meta.url).resolve("@types/office-js/index.d.ts");
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  const classes = new Map<string, string[]>();
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== "Excel") continue;
    if (!statement.body || !ts.isModuleBlock(statement.body)) continue;
    for (const one of statement.body.statements) {
      if (!ts.isClassDeclaration(one) || !one.name) continue;
      const names = one.members.flatMap((member) =>
        member.name && ts.isIdentifier(member.name) && !EVERYWHERE.has(member.name.text)
          ? [member.name.text]
          : [],
      );
      const known = classes.get(one.name.text) ?? [];
      classes.set(one.name.text, [...new Set([...known, ...names])].sort());
    }
  }
  return classes;
}

export function isAnswered(className: string, member: string): boolean {
  const wire = new Set([...(ANSWERED.get(className) ?? [])].map((name) => name.toLowerCase()));
  const wanted = WIRE_NAMES[`${className}.${member}`] ?? member;
  if (wire.has(wanted.toLowerCase())) return true;
  const event = /^on([A-Z]\w+)$/.exec(member)?.[1];
  return event !== undefined && wire.has(`_register${event}event`.toLowerCase());
}

/** Members whose answer differs from one Excel to another, or is not known. */
const UNCERTAIN = new Map<string, string[]>();
for (const { members } of Object.values(DIVERGENCES)) {
  for (const member of members) {
    const [className = "", name = ""] = member.split(".");
    UNCERTAIN.set(className, [...(UNCERTAIN.get(className) ?? []), name]);
  }
}

/** The table of docs/excel-host.md: member by member what the host answers, refuses, and cannot know, and what samples use. */
export function memberTable(uses: readonly Use[]): string {
  const used = new Set(uses.map(({ member }) => member));
  const sampled = new Set(Object.values(SAMPLE_MEMBERS).flat());
  const declared = declaredMembers();
  const classes = [...declared]
    .filter(([name]) => ANSWERED.has(name))
    .sort(([a], [b]) => a.localeCompare(b, "en"));
  const count = { answered: 0, refused: 0, used: 0 };
  const lines = classes.map(([name, members]) => {
    const isOf = (set: ReadonlySet<string>) => (member: string) => set.has(`${name}.${member}`);
    const answered = members.filter((member) => isAnswered(name, member));
    const refused = members.filter((member) => !isAnswered(name, member));
    const uncertain = answered.filter((member) => UNCERTAIN.get(name)?.includes(member));
    const own = answered.filter(isOf(used));
    count.answered += answered.length;
    count.refused += refused.length;
    count.used += own.length;
    const cells = [
      name,
      listed(answered),
      listed(refused),
      listed(uncertain),
      String(own.length),
      `${answered.filter(isOf(sampled)).length} of ${members.filter(isOf(sampled)).length}`,
    ];
    return `| ${cells.join(" | ")} |`;
  });
  const others = [...declared].filter(([name]) => !ANSWERED.has(name));
  const lacking = others.reduce((sum, [, members]) => sum + members.length, 0);
  return [
    sampleSentence([...sampled]),
    "",
    `Of the ${classes.length} classes below the host answers ${count.answered} members, of which the add-in uses ${count.used}; ` +
      `it refuses ${count.refused} of theirs with \`ApiNotFound\`, and all ${lacking} of ${others.length} classes that it lacks.`,
    "",
    "| class | answered | refused | of the answers, not known or not the same everywhere | used by the add-in | of those that samples use, answered |",
    "| --- | --- | --- | --- | --- | --- |",
    ...lines,
  ].join("\n");
}

function sampleSentence(sampled: readonly string[]): string {
  const { repository, file, commit, lookedUp } = SAMPLES_SOURCE;
  const answered = sampled.filter((member) => {
    const [className = "", name = ""] = member.split(".");
    // The library answers these two itself, for every object.
    return EVERYWHERE.has(name) || isAnswered(className, name);
  });
  const share = Math.round((100 * answered.length) / sampled.length);
  return (
    `Microsoft's samples as extracted in \`${file}\` of ${repository} at ${commit.slice(0, 10)} (${lookedUp}, documented; ` +
    `${Object.keys(SAMPLE_MEMBERS).length} samples) use ${sampled.length} members of Excel that this page knows of; ` +
    `the host answers ${answered.length} of them, ${share} %. The list is data: \`tests/docs/sample-members.ts\`.`
  );
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "–" : names.join(", ");
}
