import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1Hover, textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  open: { transform: "rotate(90deg)" },
  body: {
    paddingTop: tokens.spacingVerticalXXS,
    paddingLeft: tokens.spacingHorizontalXXL,
    paddingBottom: tokens.spacingVerticalS,
  },
});

/** A heading that opens and closes what stands under it. */
export function Disclosure({
  title,
  strong = false,
  initiallyOpen = false,
  children,
}: {
  title: ReactNode;
  strong?: boolean;
  initiallyOpen?: boolean;
  children: ReactNode;
}) {
  const styles = useStyles();
  const [open, setOpen] = useState(initiallyOpen);
  const body = useId();
  return (
    <div>
      <button
        type="button"
        className={mergeClasses(styles.button, strong && styles.strong)}
        aria-expanded={open}
        aria-controls={body}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight16Regular aria-hidden className={mergeClasses(styles.chevron, open && styles.open)} />
        <span>{title}</span>
      </button>
      <div id={body} hidden={!open} className={styles.body}>
        {open && children}
      </div>
    </div>
  );
}
