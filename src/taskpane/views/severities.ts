import type { Finding } from "../../core/rules/finding.ts";
import type { Severity } from "../../core/rules/found.ts";

/** Worst first. Apart from the model of findings, whose words have no part in the first load. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}
