import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp20Regular } from "@fluentui/react-icons/svg/chevron-up";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { Wrench16Regular } from "@fluentui/react-icons/svg/wrench";
import { useId, useState } from "react";
import type { Finding } from "../../core/rules/finding.ts";
import { areaAddress } from "../../core/values/addresses.ts";
import { Choice } from "../parts/choice.tsx";
import { SearchField } from "../parts/search-field.tsx";
import { Tip } from "../parts/tip.tsx";
import { KEYS } from "../pane-keys.ts";
import { useReport } from "../report-context.ts";
import { useSpeech } from "../texts.ts";
import { GROUPINGS, type GroupBy } from "./findings-model.ts";

const useStyles = makeStyles({
  /** Stays below the tabs, which are 29 px high: the next thing to do is always in sight. */
  root: {
    position: "sticky",
    top: "29px",
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    margin: `0 -${tokens.spacingHorizontalS}`,
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  position: { minWidth: "36px", textAlign: "center", fontVariantNumeric: "tabular-nums" },
  fix: { marginLeft: "auto", minWidth: 0, padding: `0 ${tokens.spacingHorizontalS}` },
  more: {
    flexBasis: "100%",
    display: "grid",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
  },
  hidden: { display: "none" },
});

/** To the finding before and the one after, the fix at hand, and — opened — search and grouping. */
export function FindingTools({
  query,
  onQuery,
  by,
  onBy,
  position,
  count,
  onStep,
  fixable,
  safe,
}: {
  query: string;
  onQuery: (query: string) => void;
  by: GroupBy;
  onBy: (by: GroupBy) => void;
  /** Of the finding last gone to, from 0; −1 before the first. */
  position: number;
  count: number;
  onStep: (by: 1 | -1) => void;
  /** The finding last gone to, if it can be mended from here. */
  fixable: Finding | null;
  /** All that can be mended without changing a meaning. */
  safe: readonly Finding[];
}) {
  const styles = useStyles();
  const { t } = useSpeech();
  const [isOpen, setOpen] = useState(query !== "");
  const more = useId();
  return (
    <div className={styles.root}>
      <Steps position={position} count={count} onStep={onStep} />
      <Tip label={t.findings.searchAndGroup}>
        <Button
          appearance="subtle"
          icon={<Search20Regular />}
          aria-expanded={isOpen}
          aria-controls={more}
          onClick={() => setOpen(!isOpen)}
        />
      </Tip>
      {fixable !== null ? <FixThis finding={fixable} /> : <FixAllSafe safe={safe} />}
      <div id={more} className={isOpen ? styles.more : styles.hidden}>
        <Choice
          label={t.findings.groupBy}
          value={by}
          options={GROUPINGS.map((key) => ({ key, text: t.findings.groupings[key] }))}
          onChoose={onBy}
        />
        <SearchField label={t.findings.search} value={query} onChange={onQuery} />
        {fixable !== null && <FixAllSafe safe={safe} />}
      </div>
    </div>
  );
}

function Steps({
  position,
  count,
  onStep,
}: {
  position: number;
  count: number;
  onStep: (by: 1 | -1) => void;
}) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  return (
    <>
      <Tip label={`${t.findings.previous} (${KEYS.previous})`}>
        <Button
          appearance="subtle"
          icon={<ChevronUp20Regular />}
          aria-keyshortcuts={KEYS.previous}
          disabledFocusable={position <= 0}
          onClick={() => onStep(-1)}
        />
      </Tip>
      <Tip label={`${t.findings.next} (${KEYS.next})`}>
        <Button
          appearance="subtle"
          icon={<ChevronDown20Regular />}
          aria-keyshortcuts={KEYS.next}
          disabledFocusable={count === 0 || position === count - 1}
          onClick={() => onStep(1)}
        />
      </Tip>
      <span className={styles.position}>
        {position >= 0 && say(t.findings.position, { current: position + 1, all: count })}
      </span>
    </>
  );
}

function FixThis({ finding }: { finding: Finding }) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const { proposeFixes, busy } = useReport();
  return (
    <Button
      appearance="primary"
      className={styles.fix}
      icon={<Wrench16Regular />}
      aria-label={say(t.findings.fixLabel, { address: areaAddress(finding.at) })}
      aria-keyshortcuts={KEYS.fixShortcut}
      disabledFocusable={busy}
      onClick={() => proposeFixes([finding])}
    >
      {t.findings.fixThis}
    </Button>
  );
}

function FixAllSafe({ safe }: { safe: readonly Finding[] }) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const { proposeFixes, busy } = useReport();
  if (safe.length === 0) return null;
  return (
    <Button
      className={styles.fix}
      title={t.findings.fixAllSafeBody}
      disabledFocusable={busy}
      onClick={() => proposeFixes(safe)}
    >
      {say(t.findings.fixAllSafe, { count: safe.length })}
    </Button>
  );
}
