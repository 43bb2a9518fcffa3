import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from "react";
import { useSpeech } from "../texts.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flexGrow: 1 },
  head: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outline: "none",
  },
  body: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    gap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  actions: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/**
 * A view opened from another one, with the way back. The user asked for it, so the focus goes into it — to what the user was
 * led to, if that has taken it, else to the way back, read out with the view's title — and back to where it came from when it closes. Not to the title itself: from what is
 * no tab stop, Chromium's Tab leaves a page in a frame, and that is what the pane is.
 */
export function SubView({
  title,
  onClose,
  action,
  children,
}: {
  title: string;
  onClose: () => void;
  /** What the view is for; one that only shows has none, and its way back stands above. */
  action?: ReactNode;
  children: ReactNode;
}) {
  const styles = useStyles();
  const { t } = useSpeech();
  const view = useRef<HTMLElement>(null);
  const titleId = useId();
  const openedFrom = useRef<Element | null>(null);
  // Before what stands in the view takes the focus.
  useLayoutEffect(() => {
    openedFrom.current = document.activeElement;
  }, []);
  useEffect(() => {
    const opened = view.current;
    if (!opened?.contains(document.activeElement)) opened?.querySelector("button")?.focus();
    return () => {
      if (openedFrom.current instanceof HTMLElement) openedFrom.current.focus();
    };
  }, []);
  return (
    <section ref={view} className={styles.root} aria-labelledby={titleId}>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          aria-label={t.actions.back}
          title={t.actions.back}
          onClick={onClose}
        />
        <h1 id={titleId} className={styles.title}>
          {title}
        </h1>
      </div>
      <div className={styles.body}>{children}</div>
      {action !== undefined && (
        <div className={styles.actions}>
          {action}
          <Button onClick={onClose}>{t.actions.back}</Button>
        </div>
      )}
    </section>
  );
}
