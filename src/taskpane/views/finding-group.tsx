import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Wrench16Regular } from "@fluentui/react-icons/svg/wrench";
import type { Finding } from "../../core/rules/finding.ts";
import type { RuleCode } from "../../core/rules/registry.ts";
import { TABLE_KINDS } from "../../core/tables/schema.ts";
import { areaAddress } from "../../core/values/addresses.ts";
import { findingMessage, findingShort, findingTitle } from "../../locales/findings.ts";
import { useRowStyles } from "../parts/row-styles.ts";
import { SeverityIcon } from "../parts/severity.tsx";
import { useReport } from "../report-context.ts";
import { useSpeech, type Speech } from "../texts.ts";
import type { FindingPlace } from "../../core/rules/finding-place.ts";
import type { FindingGroup, GroupBy, ShownGroup } from "./findings-model.ts";
import { hasWrites } from "../../core/rules/fixes.ts";
import { RowFigures } from "./row-figures.tsx";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  title: {
    flexGrow: 1,
    flexBasis: "160px",
    margin: 0,
    padding: `${tokens.spacingVerticalXXS} 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-start",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    // Tabs and tools stay above it.
    scrollMarginTop: "96px",
  },
  row: {
    display: "flex",
    gap: tokens.spacingHorizontalSNudge,
    flexBasis: "160px",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXXS}`,
  },
  icon: { marginTop: "2px" },
  text: { minWidth: 0 },
  place: { display: "block" },
  explanation: {
    flexBasis: "100%",
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 24px`,
    color: tokens.colorNeutralForeground2,
  },
  fix: { flexShrink: 0 },
  mapping: { display: "block", marginTop: tokens.spacingVerticalS },
});

const MENDED_BY_MAPPING: ReadonlySet<RuleCode> = new Set([
  "table-ambiguous",
  "table-of-other-period",
  "column-uncertain",
  "columns-disagree",
  "column-missing",
]);

/** Findings under the heading they have in common. */
export function FindingGroupView({
  group,
  by,
  places,
  current,
  onSelect,
}: {
  group: ShownGroup;
  by: GroupBy;
  places: readonly FindingPlace[];
  current: number | null;
  onSelect: (index: number) => void;
}) {
  const styles = useStyles();
  const rows = useRowStyles();
  const speech = useSpeech();
  const { t, say } = speech;
  const { report, proposeFixes, busy } = useReport();
  const title = groupTitle(group.title, report.snapshot.sheets, speech);
  const fixable =
    by === "rule" ? group.findings.flatMap((index) => report.findings[index] ?? []).filter(hasWrites) : [];
  return (
    <section>
      <div className={styles.head}>
        <h2 className={styles.title}>
          {group.findings.length > 1 ? `${title} (${group.findings.length})` : title}
          {group.continued && ` ${t.findings.continued}`}
        </h2>
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
          return (
            finding && (
              <FindingItem
                key={index}
                finding={finding}
                place={places[index]}
                by={by}
                isCurrent={index === current}
                onSelect={() => onSelect(index)}
              />
            )
          );
        })}
      </ul>
    </section>
  );
}

interface FindingItemProps {
  readonly finding: Finding;
  readonly place: FindingPlace | undefined;
  readonly by: GroupBy;
  readonly isCurrent: boolean;
  readonly onSelect: () => void;
}

/** One finding with the way to mend it, and more of it once it was gone to. */
function FindingItem({ finding, place, by, isCurrent, onSelect }: FindingItemProps) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const { proposeFixes, busy } = useReport();
  return (
    <li className={styles.item}>
      <FindingRow finding={finding} place={place} by={by} isCurrent={isCurrent} onSelect={onSelect} />
      {finding.fix && (
        <Button
          appearance="subtle"
          className={styles.fix}
          icon={<Wrench16Regular />}
          disabledFocusable={busy}
          aria-label={say(t.findings.fixLabel, { address: areaAddress(finding.at) })}
          title={t.findings.fix}
          onClick={() => {
            onSelect();
            proposeFixes([finding]);
          }}
        />
      )}
      {isCurrent && <Explanation finding={finding} place={place} />}
    </li>
  );
}

/** What is wrong, where and of whom; pressing it goes there. */
function FindingRow({ finding, place, by, isCurrent, onSelect }: FindingItemProps) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { t, say, language } = useSpeech();
  const { report } = useReport();
  const address = areaAddress(finding.at);
  const short = findingShort(finding, language);
  const sheet = report.snapshot.sheets[finding.at.sheet]?.name ?? "";
  const whose = whoseRow(place, by);
  const severity = t.severities[finding.severity];
  return (
    <button
      type="button"
      className={mergeClasses(rows.button, styles.row, isCurrent && rows.current)}
      aria-current={isCurrent}
      aria-label={[
        say(t.findings.select, { severity, address, message: short }),
        ...whose,
        say(t.findings.sheet, { name: sheet }),
      ].join(". ")}
      onClick={onSelect}
    >
      <SeverityIcon severity={finding.severity} className={styles.icon} />
      <span className={styles.text}>
        {short}
        <span className={mergeClasses(rows.small, styles.place)}>
          {[...whose, by === "place" ? address : `${sheet}!${address}`].join(" · ")}
        </span>
      </span>
    </button>
  );
}

/** The whole message, the other figures of the row, and ways out that are no fix. */
function Explanation({ finding, place }: { finding: Finding; place: FindingPlace | undefined }) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const { tellSuccessor, busy } = useReport();
  const oldUnit = unknownUnitIn(finding);
  return (
    <div className={styles.explanation}>
      {findingMessage(finding, language)}
      <RowFigures at={finding.at} place={place} />
      <ToMapping finding={finding} />
      {oldUnit !== null && (
        <Button size="small" disabledFocusable={busy} onClick={() => tellSuccessor(oldUnit)}>
          {t.successors.offer}
        </Button>
      )}
    </div>
  );
}

/** Where the way out of a finding is another choice of tables or columns: the table that it speaks of. */
function ToMapping({ finding: { code, args, at } }: { finding: Finding }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const { openMapping } = useReport();
  const kind = TABLE_KINDS.find((one) => one === args["table"]);
  if (!MENDED_BY_MAPPING.has(code) || kind === undefined) return null;
  return (
    <Button
      size="small"
      className={styles.mapping}
      onClick={() => openMapping({ kind, sheet: at.sheet, row: at.top })}
    >
      {t.findings.toMapping}
    </Button>
  );
}

/** The name of no unit of today, which may be that of one that was merged or renamed. */
function unknownUnitIn({ code, args }: Pick<Finding, "code" | "args">): string | null {
  return code === "unit-unknown" && typeof args["unit"] === "string" ? args["unit"].trim() : null;
}

function groupTitle(
  title: FindingGroup["title"],
  sheets: readonly { readonly name: string }[],
  { t, say, language }: Speech,
): string {
  switch (title.kind) {
    case "unit":
    case "person":
      return title.name;
    case "rule":
      return findingTitle(title.code, language);
    case "table":
      return t.tables[title.table];
    case "sheet":
      return say(t.findings.sheet, { name: sheets[title.sheet]?.name ?? "" });
  }
}

/** Unit and person of the row, as far as the heading does not name them. */
function whoseRow(place: FindingPlace | undefined, by: GroupBy): readonly string[] {
  if (place === undefined) return [];
  const { subject, person, sum } = place;
  const named =
    by !== "subject" && (subject.kind === "unit" || subject.kind === "person") ? [subject.name] : [];
  const whose = person ?? sum;
  return whose === null ? named : [whose, ...named];
}
