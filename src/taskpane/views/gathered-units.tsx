import { makeStyles, tokens } from "@fluentui/react-components";
import type { Gathering } from "../../core/gather/gathering.ts";
import { sentCounts } from "../../core/gather/sent-counts.ts";
import { gatherTexts } from "../../locales/gather.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { useSpeech } from "../texts.ts";

const useStyles = makeStyles({
  text: { margin: 0 },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: {
    textAlign: "start",
    verticalAlign: "top",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
  },
});

/** Who has sent and who has not. */
export function GatheredUnits({ gathering }: { gathering: Gathering }) {
  const styles = useStyles();
  const { language, say } = useSpeech();
  const texts = gatherTexts(language);
  const name = (unit: number) => gathering.book.workbook.units[unit]?.name ?? "";
  return (
    <section>
      <p className={styles.text}>{say(texts.counts, { ...sentCounts(gathering) })}</p>
      <Disclosure title={texts.pane.units}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.cell}>
                {texts.units}
              </th>
              <th scope="col" className={styles.cell}>
                {texts.unitHeadings.status}
              </th>
            </tr>
          </thead>
          <tbody>
            {gathering.units.map(({ unit, status, files }) => (
              <tr key={unit}>
                <th scope="row" className={styles.cell}>
                  {name(unit)}
                </th>
                <td className={styles.cell}>{[texts.unitStatus[status], ...files].join(" · ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </section>
  );
}
