import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { areaAddress } from "../../core/values/addresses.ts";
import { fieldName, saidText, unusedReason } from "../../locales/findings.ts";
import { useReport } from "../report-context.ts";
import { useSpeech, type Speech } from "../texts.ts";
import type { LeftOutTable } from "./left-out.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
  detail: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  heading: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  wayOut: { margin: `${tokens.spacingVerticalS} 0 0` },
});

/** Tables that were seen and are not used, what each lacks, and the way to it. */
export function LeftOutList({
  title,
  wayOut,
  tables,
}: {
  title: string;
  wayOut: string;
  tables: readonly LeftOutTable[];
}) {
  const styles = useStyles();
  const speech = useSpeech();
  const { t, language } = speech;
  const { report, jump } = useReport();
  return (
    <>
      <p className={styles.heading}>{title}</p>
      <ul className={styles.list}>
        {tables.map(({ kind, sheet, header, reason, said }) => (
          <li key={`${kind} ${sheet} ${header.top} ${header.left}`}>
            <Link as="button" onClick={() => jump({ sheet, ...header })}>
              {t.tables[kind]}
            </Link>
            <span className={styles.detail}>
              {[
                `${report.snapshot.sheets[sheet]?.name ?? ""}!${areaAddress(header)}`,
                leftOutReason(reason, speech),
                ...(said?.cutOff ? [saidText(said, language)] : []),
              ].join(" · ")}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.wayOut}>{wayOut}</p>
    </>
  );
}

/** Why a table is not used, as one sentence. */
export function leftOutReason(reason: LeftOutTable["reason"], { t, say, language }: Speech): string {
  const words = t.overview.leftOutReasons;
  switch (reason.kind) {
    case "setAside":
      return unusedReason(reason.why, language);
    case "columnsMissing":
      return say(words.columnsMissing, { columns: reason.missing.map((key) => fieldName(key, language)) });
    case "noRows":
      return words.noRows;
  }
}
