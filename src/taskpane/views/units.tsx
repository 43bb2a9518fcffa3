import { makeStyles, tokens } from "@fluentui/react-components";
import { percentText } from "../../locales/format.ts";
import { Choice } from "../parts/choice.tsx";
import { Empty } from "../parts/empty.tsx";
import { PagedRows } from "../parts/paged-rows.tsx";
import { useRowStyles } from "../parts/row-styles.ts";
import { useReport } from "../report-context.ts";
import { useSpeech } from "../texts.ts";
import { Highlight } from "./highlight.tsx";
import { NoTable } from "./no-table.tsx";
import { SeriesLines } from "./series-lines.tsx";
import { QualityLines } from "./quality-lines.tsx";
import { PaceLines } from "./pace-lines.tsx";
import { UnitRow } from "./unit-row.tsx";
import { countUnits, UNIT_FILTERS, UNIT_SORTS, visibleUnits, type UnitQuery } from "./units-model.ts";

const PAGE_SIZE = 60;
const EVERY_GROUP = "";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  choices: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXS },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
});

/** Plan progress and share of village heads of every unit. */
export function Units({ query, onQuery }: { query: UnitQuery; onQuery: (query: UnitQuery) => void }) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { t, say, language } = useSpeech();
  const { report } = useReport();
  const { units, groups } = report.figures;
  if (units.length === 0) return <NoTable kind="units" title={t.units.noFigures} body={t.units.noTable} />;

  const threshold = percentText(report.settings.threshold, language);
  const visible = visibleUnits(units, query);
  return (
    <div className={styles.root}>
      <Highlight />
      <PaceLines />
      <SeriesLines />
      <QualityLines />
      <div className={styles.choices}>
        <Choice
          label={t.units.filter}
          value={query.filter}
          options={UNIT_FILTERS.map((key) => ({
            key,
            text: say(t.units.filters[key], { threshold, count: countUnits(units, key) }),
          }))}
          onChoose={(filter) => onQuery({ ...query, filter })}
        />
        <Choice
          label={t.units.sort}
          value={query.sort}
          options={UNIT_SORTS.map((key) => ({ key, text: t.units.sorts[key] }))}
          onChoose={(sort) => onQuery({ ...query, sort })}
        />
        {groups.length > 0 && (
          <Choice
            label={t.units.group}
            value={query.group ?? EVERY_GROUP}
            options={[
              { key: EVERY_GROUP, text: t.units.allGroups },
              ...groups.map(({ name }) => ({ key: name, text: name })),
            ]}
            onChoose={(group) => onQuery({ ...query, group: group === EVERY_GROUP ? null : group })}
          />
        )}
      </div>
      <span className={rows.small} role="status">
        {visible.length < units.length && say(t.units.shown, { shown: visible.length, all: units.length })}
      </span>
      {visible.length === 0 && <Empty title={t.units.none} />}
      <PagedRows rows={visible} pageSize={PAGE_SIZE}>
        {(unit) => (
          <li key={unit.unit} className={styles.item}>
            <UnitRow unit={unit} />
          </li>
        )}
      </PagedRows>
    </div>
  );
}
