import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CloseButton } from "./close-button.tsx";

const useStyles = makeStyles({
  bar: {
    borderRadius: 0,
    borderLeft: "none",
    borderRight: "none",
    flexShrink: 0,
    paddingTop: tokens.spacingVerticalS,
    // Fluent leaves a space of its own below the text.
    paddingBottom: 0,
  },
  body: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  lines: { display: "block" },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
  },
});

/** A message across the pane: what happened, line by line, and what can be done about it. */
export function Message({
  intent,
  title,
  lines,
  onClose,
  children,
}: {
  intent: "info" | "success" | "warning" | "error";
  title: string;
  lines: readonly string[];
  onClose?: () => void;
  children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <div className={styles.text}>
          <MessageBarTitle>{title}</MessageBarTitle>
          {lines.map((line) => (
            <span key={line} className={styles.lines}>
              {line}
            </span>
          ))}
          {children !== undefined && children !== null && <span className={styles.actions}>{children}</span>}
        </div>
        {onClose && <CloseButton onClose={onClose} />}
      </MessageBarBody>
    </MessageBar>
  );
}
