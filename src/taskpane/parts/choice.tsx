import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId } from "react";

const useStyles = makeStyles({
  /** Label and choice beside each other, one above the other where large text leaves no room. */
  root: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  label: {
    flexGrow: 1,
    flexBasis: "72px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  select: { flexGrow: 999, flexBasis: "200px", minWidth: 0 },
  chosen: { textOverflow: "ellipsis" },
});

/** One of a few, with its label above. */
export function Choice<Key extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: Key;
  options: readonly { readonly key: Key; readonly text: string }[];
  onChoose: (key: Key) => void;
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.root}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <Select
        id={id}
        className={styles.select}
        select={{ className: styles.chosen }}
        value={value}
        onChange={(_, data) => {
          const chosen = options.find(({ key }) => key === data.value);
          if (chosen) onChoose(chosen.key);
        }}
      >
        {options.map(({ key, text }) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </Select>
    </div>
  );
}
