import type { Finding } from "../../../src/core/rules/finding.ts";
import type { CellWrite, FixChoice } from "../../../src/core/rules/found.ts";
import type { Report } from "../../../src/core/rules/report.ts";
import { areaAddress, cellAddress } from "../../../src/core/values/addresses.ts";
import { columnAt, placeOf } from "../../../src/core/rules/finding-place.ts";
import { findingShort } from "../../../src/locales/findings.ts";

/** Findings as text, to be read like the pane's list: place and sentence, what the sentence is made of, what is offered. */
export function describeFindings({ snapshot, workbook }: Report, findings: readonly Finding[]): string[] {
  const place = (sheet: number, address: string): string =>
    `${snapshot.sheets[sheet]?.name ?? "?"}!${address}`;
  const describeWrite = ({ at, old, content, keepsFormula }: CellWrite): string => {
    const written = content.kind === "value" ? JSON.stringify(content.value) : content.formula;
    const format = content.numberFormat === undefined ? "" : ` as ${content.numberFormat}`;
    const kept = keepsFormula ? " unless a formula" : "";
    return `${place(at.sheet, cellAddress(at))} ${JSON.stringify(old)} → ${written}${format}${kept}`;
  };
  const describeChoice = ({ id, args, writes, confirms }: FixChoice): string[] => [
    `  choice ${id} ${JSON.stringify(args)}${confirms ? ` confirms ${JSON.stringify(confirms)}` : ""}`,
    ...writes.map((write) => `    ${describeWrite(write)}`),
  ];
  /** Whose row it is, in the words in which the pane groups findings. */
  const describePlace = ({ at }: Finding): string => {
    const { subject, person, sum, table } = placeOf(workbook, at);
    const whose = "name" in subject ? `${subject.kind} ${subject.name}` : subject.kind;
    const row = [person, sum].filter((name) => name !== null).map((name) => `, ${name}`);
    return `  in ${whose}${row.join("")}${table ? `, ${columnAt(table, at.left) ?? "no column"} of ${table.kind}` : ""}`;
  };
  return findings.flatMap((finding) => {
    const { at, severity, value, args, fix } = finding;
    return [
      `${place(at.sheet, areaAddress(at))} ${severity}: ${findingShort(finding, "vi")}`,
      describePlace(finding),
      `  of ${JSON.stringify(value)} ${JSON.stringify(args)}`,
      ...(fix?.kind === "writes" ? fix.writes.map((write) => `  fix ${describeWrite(write)}`) : []),
      ...(fix?.kind === "choice" ? fix.choices.flatMap(describeChoice) : []),
    ];
  });
}
