import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { TableSimple16Regular } from "@fluentui/react-icons/svg/table-simple";
import { Wrench16Regular } from "@fluentui/react-icons/svg/wrench";
import { areaAddress } from "../../core/values/addresses.ts";
import { findingMessage, findingShort, findingTitle } from "../../locales/findings.ts";
import { useRowStyles } from "../parts/row-styles.ts";
import { SeverityIcon } from "../parts/severity.tsx";
import { useReport } from "../report-context.ts";
import { useSpeech } from "../texts.ts";
import type { ShownGroup } from "./findings-model.ts";
import { hasWrites } from "./fixes-model.ts";

const useStyles = makeStyles({
  sheet: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    margin: `0 0 ${tokens.spacingVerticalM}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  title: {
    display: "flex",
    alignItems: "flex-start",
    flexGrow: 1,
    flexBasis: "160px",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { marginTop: "2px" },
  noShrink: { flexShrink: 0 },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  address: {
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightSemibold,
    paddingRight: tokens.spacingHorizontalS,
  },
  place: { flexBasis: "160px" },
  explanation: {
    flexBasis: "100%",
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalM}`,
    color: tokens.colorNeutralForeground2,
  },
  fix: { marginTop: tokens.spacingVerticalXS, flexShrink: 0 },
});

/** One rule's findings on one sheet. */
export function FindingGroupView({
  group,
  startsSheet,
  current,
  onSelect,
}: {
  group: ShownGroup;
  startsSheet: boolean;
  current: number | null;
  onSelect: (index: number) => void;
}) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { t, say, language } = useSpeech();
  const { report, proposeFixes, busy } = useReport();
  const title = findingTitle(group.code, language);
  const fixable = group.findings.flatMap((index) => report.findings[index] ?? []).filter(hasWrites);
  return (
    <section>
      {startsSheet && (
        <h2 className={styles.sheet}>
          <TableSimple16Regular aria-hidden className={styles.noShrink} />
          {say(t.findings.sheet, { name: report.snapshot.sheets[group.sheet]?.name ?? "" })}
        </h2>
      )}
      <div className={styles.head}>
        <h3 className={styles.title}>
          <SeverityIcon severity={group.severity} className={styles.icon} />
          <span>
            {`${title} (${group.findings.length})`}
            {group.continued && ` ${t.findings.continued}`}
          </span>
        </h3>
        {fixable.length > 1 && (
          <Button
            size="small"
            icon={<Wrench16Regular />}
            disabledFocusable={busy}
            aria-label={say(t.findings.fixAllOfKindLabel, { count: fixable.length, kind: title })}
            onClick={() => proposeFixes(fixable)}
          >
            {say(t.findings.fixAllOfKind, { count: fixable.length })}
          </Button>
        )}
      </div>
      <ul className={rows.list}>
        {group.shown.map((index) => {
          const finding = report.findings[index];
          if (finding === undefined) return null;
          const address = areaAddress(finding.at);
          const short = findingShort(finding, language);
          const isCurrent = index === current;
          return (
            <li key={index} className={styles.item}>
              <button
                type="button"
                className={mergeClasses(rows.button, styles.place, isCurrent && rows.current)}
                aria-current={isCurrent}
                aria-label={say(t.findings.select, {
                  severity: t.severities[finding.severity],
                  address,
                  message: short,
                })}
                onClick={() => onSelect(index)}
              >
                <span className={styles.address}>{address}</span>
                {short}
              </button>
              {finding.fix && (
                <Button
                  size="small"
                  className={styles.fix}
                  icon={<Wrench16Regular />}
                  disabledFocusable={busy}
                  aria-label={say(t.findings.fixLabel, { address })}
                  onClick={() => proposeFixes([finding])}
                >
                  {t.findings.fix}
                </Button>
              )}
              {isCurrent && <p className={styles.explanation}>{findingMessage(finding, language)}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
