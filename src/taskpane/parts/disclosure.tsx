import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  header: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  strong: { fontWeight: tokens.fontWeightSemibold },
  panel: {
    margin: 0,
    paddingTop: tokens.spacingVerticalXXS,
    paddingLeft: tokens.spacingHorizontalL,
    paddingBottom: tokens.spacingVerticalS,
  },
});

const ITEM = "item";

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
  return (
    <Accordion collapsible defaultOpenItems={initiallyOpen ? [ITEM] : []}>
      <AccordionItem value={ITEM}>
        <AccordionHeader size="small" className={styles.header}>
          <span className={mergeClasses(strong && styles.strong)}>{title}</span>
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
