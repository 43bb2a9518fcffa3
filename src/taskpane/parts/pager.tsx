import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeft20Regular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useSpeech } from "../texts.ts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} 0`,
  },
});

export function pageCount(items: number, pageSize: number): number {
  return Math.max(1, Math.ceil(items / pageSize));
}

/** Turns pages of a long list; nothing while there is only one. */
export function Pager({
  page,
  pages,
  onPage,
}: {
  page: number;
  pages: number;
  onPage: (page: number) => void;
}) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  if (pages <= 1) return null;
  return (
    <div className={styles.root}>
      <Button
        appearance="subtle"
        icon={<ChevronLeft20Regular />}
        aria-label={t.findings.previousPage}
        disabledFocusable={page === 0}
        onClick={() => onPage(page - 1)}
      />
      <span role="status">{say(t.findings.page, { page: page + 1, pages })}</span>
      <Button
        appearance="subtle"
        icon={<ChevronRight20Regular />}
        aria-label={t.findings.nextPage}
        disabledFocusable={page >= pages - 1}
        onClick={() => onPage(page + 1)}
      />
    </div>
  );
}
