import type { Changes } from "./changes.ts";
import { noticeWords } from "./notice.ts";
import { problemWords } from "./problem.ts";
import { isBusy, resultsOf, type Run } from "./run.ts";
import type { Speech } from "./texts.ts";
import { countBySeverity } from "./views/severities.ts";

/** What a screen reader hears when a run or a change goes on or ends; "" when there is nothing to say. */
export function announcementOf(run: Run, changes: Changes, live: boolean, speech: Speech): string {
  const { t, say, language } = speech;
  // Live mode goes on by itself: only counts that have become others are worth a word.
  const quietly = isBusy(run) && run.quiet;
  if (run.kind === "reading" && !quietly) return t.progress.reading;
  if (run.kind === "checking" && !quietly) return t.progress.checking;
  if (changes.working !== null) return t.progress[changes.working];
  if (run.kind === "failed") {
    const { title, wayOut } = problemWords(run.problem, language);
    return `${title}. ${wayOut}`;
  }
  if (changes.notice !== null) {
    const { title, lines } = noticeWords(changes.notice, speech);
    return [title, ...lines].join(". ");
  }
  const results = resultsOf(run);
  if (results === null) return "";
  if (results.stale && !live) return `${t.stale.title}. ${t.stale.body}`;
  const { error, warning, info } = countBySeverity(results.report.findings);
  return say(t.findings.counts, { errors: error, warnings: warning, notes: info });
}
