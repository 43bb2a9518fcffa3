import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent, type ReactNode } from "react";

export interface TabItem<Key extends string> {
  readonly key: Key;
  readonly label: string;
  /** Read instead of the label where it stands for more than it says. */
  readonly accessibleName?: string;
}

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    flexGrow: 1,
    minHeight: "40px",
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    border: "none",
    borderBottom: "3px solid transparent",
    marginBottom: "-1px",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

/**
 * A tab list as the ARIA practices have it: arrow keys, Home and End move and choose, Tab goes on to the panel.
 * Fluent's own would add a quarter to the page's first load (docs/decisions.md).
 */
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
  const list = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent) {
    const index = items.findIndex(({ key }) => key === selected);
    const target = targetOf(event.key, index, items.length);
    const item = target === null ? undefined : items[target];
    if (target === null || item === undefined) return;
    event.preventDefault();
    onSelect(item.key);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[target]?.focus();
  }

  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={move} tabIndex={-1}>
      {items.map(({ key, label: text, accessibleName }) => (
        <button
          key={key}
          type="button"
          role="tab"
          id={tabId(key)}
          aria-selected={key === selected}
          aria-controls={panelId(key)}
          aria-label={accessibleName}
          tabIndex={key === selected ? 0 : -1}
          className={mergeClasses(styles.tab, key === selected && styles.selected)}
          onClick={() => onSelect(key)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

export function TabPanel({ tab, hidden, children }: { tab: string; hidden: boolean; children: ReactNode }) {
  return (
    <div role="tabpanel" id={panelId(tab)} aria-labelledby={tabId(tab)} hidden={hidden}>
      {children}
    </div>
  );
}

function targetOf(key: string, index: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (index + 1) % count;
    case "ArrowLeft":
      return (index - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

const tabId = (key: string): string => `tab-${key}`;
const panelId = (key: string): string => `panel-${key}`;
