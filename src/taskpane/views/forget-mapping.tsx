import { Button, makeStyles } from "@fluentui/react-components";
import type { TableKind } from "../../core/tables/schema.ts";
import { useSpeech } from "../texts.ts";
import { withoutMapping, type Tables } from "./table-mapping.ts";

const useStyles = makeStyles({ button: { alignSelf: "flex-start", justifySelf: "start" } });

/** *Bỏ lựa chọn*: takes back what was said of one table. */
export function ForgetMapping({
  kind,
  index,
  tables,
  onChange,
}: {
  kind: TableKind;
  /** Which of the mappings of its kind. */
  index: number;
  tables: Tables;
  onChange: (tables: Tables) => void;
}) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <Button
      size="small"
      className={styles.button}
      onClick={() => onChange(withoutMapping(tables, kind, index))}
    >
      {t.settings.mapping.forget}
    </Button>
  );
}
