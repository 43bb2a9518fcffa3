import type { Changes } from "./changes.ts";
import { noticeWords } from "./notice.ts";
import { problemWords } from "./problem.ts";
import type { Run } from "./run.ts";
import type { Speech } from "./texts.ts";
import { countBySeverity } from "./views/findings-model.ts";

/** What a screen reader hears when a run or a change goes on or ends; "" when there is nothing to say. */
export function announcementOf(run: Run, changes: Changes, speech: Speech): string {
  const { t, say, language } = speech;
  if (run.kind === "reading") return t.progress.reading;
  if (run.kind === "checking") return t.progress.checking;
  if (changes.working !== null) return t.progress[changes.working];
  if (run.kind === "failed") {
    const { title, wayOut } = problemWords(run.problem, language);
    return `${title}. ${wayOut}`;
  }
  if (changes.notice !== null) {
    const { title, lines } = noticeWords(changes.notice, speech);
    return [title, ...lines].join(". ");
  }
  if (run.kind === "idle") return "";
  if (run.results.stale) return `${t.stale.title}. ${t.stale.body}`;
  const { error, warning, info } = countBySeverity(run.results.report.findings);
  return say(t.findings.counts, { errors: error, warnings: warning, notes: info });
}
