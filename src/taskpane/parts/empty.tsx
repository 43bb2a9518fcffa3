import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
  },
  title: {
    margin: 0,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: { margin: 0 },
});

/** What a place says that has nothing to show: what this means and, where there is one, the way on. */
export function Empty({
  icon,
  title,
  isWholePage = false,
  body,
  children,
}: {
  icon?: ReactNode;
  title: string;
  /** There is nothing else on the page: the title is the page's heading. */
  isWholePage?: boolean;
  body?: string;
  children?: ReactNode;
}) {
  const styles = useStyles();
  const Title = isWholePage ? "h1" : "p";
  return (
    <div className={styles.root}>
      {icon}
      <Title className={styles.title}>{title}</Title>
      {body !== undefined && <p className={styles.body}>{body}</p>}
      {children}
    </div>
  );
}
