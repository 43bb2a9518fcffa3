import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { useMemo, useRef, useState } from "react";
import { reportParagraph } from "../../core/summary/paragraph.ts";
import { readinessOf } from "../../core/summary/readiness.ts";
import { summaryTexts } from "../../locales/summary.ts";
import { copyText } from "../copy-text.ts";
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
  const [copied, setCopied] = useState<{ readonly text: string; readonly done: boolean } | null>(null);
  if (paragraph === "") {
    return (
      <SubView title={t.paragraph.title} onClose={onClose}>
        <p className={styles.body}>{t.paragraph.empty}</p>
      </SubView>
    );
  }

  async function copy() {
    const done = await copyText(navigator, paragraph);
    if (!done && text.current !== null) selectContents(text.current);
    setCopied({ text: paragraph, done });
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
      {stale && <p className={styles.body}>{t.paragraph.stale}</p>}
      <span role="status">
        {copied?.text === paragraph && (copied.done ? t.paragraph.copied : t.paragraph.refused)}
      </span>
    </SubView>
  );
}

/** With the focus on it, so that Ctrl+C takes it and not something in the workbook. */
function selectContents(element: HTMLElement): void {
  element.focus();
  window.getSelection()?.selectAllChildren(element);
}
