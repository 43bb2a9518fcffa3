import { Button, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp20Regular } from "@fluentui/react-icons/svg/chevron-up";
import { useSpeech } from "../texts.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  search: { flexGrow: 1, flexBasis: "140px", minWidth: 0, maxWidth: "none" },
  position: { minWidth: "44px", textAlign: "center", fontVariantNumeric: "tabular-nums" },
});

/** Search, and the way to the finding before and the one after. */
export function FindingTools({
  query,
  onQuery,
  position,
  count,
  onStep,
}: {
  query: string;
  onQuery: (query: string) => void;
  /** Of the finding last gone to, from 0; −1 before the first. */
  position: number;
  count: number;
  onStep: (by: 1 | -1) => void;
}) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  return (
    <div className={styles.root}>
      <SearchBox
        className={styles.search}
        aria-label={t.findings.search}
        placeholder={t.findings.search}
        value={query}
        dismiss={{ "aria-label": t.findings.clearSearch }}
        onChange={(_, { value }) => onQuery(value)}
      />
      <Button
        appearance="subtle"
        icon={<ChevronUp20Regular />}
        aria-label={t.findings.previous}
        title={t.findings.previous}
        disabledFocusable={position <= 0}
        onClick={() => onStep(-1)}
      />
      {position >= 0 && (
        <span className={styles.position}>
          {say(t.findings.position, { current: position + 1, all: count })}
        </span>
      )}
      <Button
        appearance="subtle"
        icon={<ChevronDown20Regular />}
        aria-label={t.findings.next}
        title={t.findings.next}
        disabledFocusable={count === 0 || position === count - 1}
        onClick={() => onStep(1)}
      />
    </div>
  );
}
