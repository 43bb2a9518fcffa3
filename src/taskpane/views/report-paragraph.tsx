import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { useMemo, useRef, useState } from "react";
import { reportParagraph } from "../../core/summary/paragraph.ts";
import { readinessOf } from "../../core/summary/readiness.ts";
import { planSummary } from "../../core/summary/summary.ts";
import { summaryTexts } from "../../locales/summary.ts";
import { copyFormatted, pageCopier, type Copied } from "../copy-text.ts";
import { formattedReport, reportParts } from "../report-html.ts";
import type { PaneTexts } from "../../locales/vi/pane.ts";
import { SubView } from "../parts/sub-view.tsx";
import { useReport } from "../report-context.ts";
import { useSpeech } from "../texts.ts";
import { openText } from "./unready.tsx";

const useStyles = makeStyles({
  text: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
    userSelect: "text",
    "@media (forced-colors: active)": { outlineStyle: "solid", outlineWidth: "1px" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  body: { margin: 0 },
  parts: { display: "flex", flexDirection: "column", border: "none", margin: 0, padding: 0 },
});

/** The paragraph of the monthly report, to be taken over into the report. */
export function ReportParagraph({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const speech = useSpeech();
  const { t, language } = speech;
  const { report, stale } = useReport();
  const paragraph = useMemo(() => reportParagraph(report, summaryTexts(language)), [report, language]);
  const open = useMemo(() => {
    const readiness = readinessOf(report);
    return readiness.kind === "draft" ? readiness : null;
  }, [report]);
  const text = useRef<HTMLParagraphElement>(null);
  const plan = useMemo(() => planSummary(report, summaryTexts(language))[0], [report, language]);
  const parts = useMemo(() => (plan ? reportParts(plan) : []), [plan]);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [copied, setCopied] = useState<{ readonly what: string; readonly how: Copied } | null>(null);
  if (paragraph === "") {
    return (
      <SubView title={t.paragraph.title} onClose={onClose}>
        <p className={styles.body}>{t.paragraph.empty}</p>
      </SubView>
    );
  }

  const what = [paragraph, ...chosen].join("\n");
  async function copy() {
    if (plan === undefined) return;
    const wanted = parts.filter(({ title }) => chosen.includes(title));
    const how = await copyFormatted(pageCopier(document), formattedReport(paragraph, plan, wanted, language));
    if (how === "refused" && text.current !== null) selectContents(text.current);
    setCopied({ what, how });
  }
  return (
    <SubView
      title={t.paragraph.title}
      onClose={onClose}
      action={
        <Button appearance="primary" icon={<Copy20Regular />} onClick={() => void copy()}>
          {open === null ? t.paragraph.copy : t.draft.copyAnyway}
        </Button>
      }
    >
      {open !== null && (
        <p className={styles.body}>{`${openText(open, speech)}. ${t.draft.paragraphBody}`}</p>
      )}
      <p ref={text} className={styles.text} tabIndex={-1}>
        {paragraph}
      </p>
      {parts.length > 0 && (
        <TablesToCopy titles={parts.map(({ title }) => title)} chosen={chosen} onChoose={setChosen} />
      )}
      {stale && <p className={styles.body}>{t.paragraph.stale}</p>}
      <span role="status">{copied?.what === what && COPIED_WORDS[copied.how](t.paragraph)}</span>
    </SubView>
  );
}

/** Tables of the summary that go along with the paragraph. */
function TablesToCopy({
  titles,
  chosen,
  onChoose,
}: {
  titles: readonly string[];
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
}) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <fieldset className={styles.parts}>
      <legend>{t.paragraph.withTables}</legend>
      {titles.map((title) => (
        <Checkbox
          key={title}
          label={title}
          checked={chosen.includes(title)}
          onChange={(_, { checked }) =>
            onChoose(checked === true ? [...chosen, title] : chosen.filter((one) => one !== title))
          }
        />
      ))}
    </fieldset>
  );
}

const COPIED_WORDS: Readonly<Record<Copied, (texts: PaneTexts["paragraph"]) => string>> = {
  formatted: ({ copied }) => copied,
  plain: ({ copiedPlain }) => copiedPlain,
  refused: ({ refused }) => refused,
};

/** With the focus on it, so that Ctrl+C takes it and not something in the workbook. */
function selectContents(element: HTMLElement): void {
  element.focus();
  window.getSelection()?.selectAllChildren(element);
}
