import { makeStyles, SearchBox } from "@fluentui/react-components";
import { useSpeech } from "../texts.ts";

const useStyles = makeStyles({ field: { minWidth: 0, maxWidth: "none" } });

/** A search over the whole width, with the button that empties it. */
export function SearchField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <SearchBox
      className={styles.field}
      aria-label={label}
      placeholder={label}
      value={value}
      dismiss={{ "aria-label": t.findings.clearSearch }}
      onChange={(_, data) => onChange(data.value)}
    />
  );
}
