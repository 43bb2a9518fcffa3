import { makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

export interface TabItem<Key extends string> {
  readonly key: Key;
  readonly label: string;
  /** Read instead of the label where it stands for more than it says. */
  readonly accessibleName?: string;
}

const useStyles = makeStyles({
  list: {
    flexWrap: "wrap",
    position: "sticky",
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  /** Four stand in one line at 320 px. */
  tab: {
    flexGrow: 1,
    justifyContent: "center",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXS}`,
  },
});

/** The views of the results; arrow keys move and choose, Tab goes on to the panel. */
export function Tabs<Key extends string>({
  label,
  items,
  selected,
  onSelect,
}: {
  label: string;
  items: readonly TabItem<Key>[];
  selected: Key;
  onSelect: (key: Key) => void;
}) {
  const styles = useStyles();
  return (
    <TabList
      aria-label={label}
      size="small"
      selectTabOnFocus
      className={styles.list}
      selectedValue={selected}
      onTabSelect={(_, { value }) => {
        const item = items.find(({ key }) => key === value);
        if (item) onSelect(item.key);
      }}
    >
      {items.map(({ key, label: text, accessibleName }) => (
        <Tab
          key={key}
          value={key}
          id={tabId(key)}
          aria-controls={panelId(key)}
          aria-label={accessibleName}
          className={styles.tab}
        >
          {text}
        </Tab>
      ))}
    </TabList>
  );
}

export function TabPanel({
  tab,
  hidden,
  className,
  children,
}: {
  tab: string;
  hidden: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div
      role="tabpanel"
      id={panelId(tab)}
      aria-labelledby={tabId(tab)}
      hidden={hidden}
      className={mergeClasses(className)}
    >
      {children}
    </div>
  );
}

const tabId = (key: string): string => `tab-${key}`;
const panelId = (key: string): string => `panel-${key}`;
