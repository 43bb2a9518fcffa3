import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useEffectEvent } from "react";
import { CloseButton } from "./close-button.tsx";

const useStyles = makeStyles({
  bar: { borderRadius: 0, borderLeft: "none", borderRight: "none", flexShrink: 0, minHeight: "32px" },
  body: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    paddingRight: tokens.spacingHorizontalS,
    paddingTop: "3px",
    paddingBottom: "3px",
  },
  text: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  /** Enlarged text goes on to a second line rather than being cut. */
  wraps: { "@media (max-width: 240px)": { whiteSpace: "normal" } },
  noShrink: { flexShrink: 0, minWidth: 0, whiteSpace: "nowrap" },
});

/** Long enough to be read twice. */
const SHOWN_MS = 8_000;

/**
 * One line across the pane, with at most one thing to do about it. `passing`: nothing has to be done, so it goes by
 * itself; a screen reader has heard it from the announcement.
 */
export function MessageLine({
  intent,
  text,
  details = "",
  action,
  passing = false,
  onClose,
}: {
  intent: "success" | "warning" | "info";
  text: string;
  /** Shown where the pointer rests. */
  details?: string;
  action?: { readonly label: string; readonly onPress: () => void };
  passing?: boolean;
  onClose?: () => void;
}) {
  const styles = useStyles();
  const pass = useEffectEvent(() => onClose?.());
  useEffect(() => {
    if (!passing) return undefined;
    const timer = setTimeout(() => pass(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [passing, text]);
  return (
    <MessageBar intent={intent} className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <span className={mergeClasses(styles.text, styles.wraps)} title={details === "" ? text : details}>
          {text}
        </span>
        {action && (
          <Button size="small" className={styles.noShrink} onClick={action.onPress}>
            {action.label}
          </Button>
        )}
        {onClose && <CloseButton className={styles.noShrink} onClose={onClose} />}
      </MessageBarBody>
    </MessageBar>
  );
}
