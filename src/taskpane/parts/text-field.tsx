import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  input: { minWidth: 0 },
  more: { alignSelf: "flex-start", paddingTop: tokens.spacingVerticalXXS },
  problem: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusDangerForeground3,
  },
});

/** A line of text with its label above and, below, what is wrong with it or what it is for. */
export function TextField({
  label,
  value,
  problem,
  hint,
  onChange,
  children,
}: {
  label: string;
  value: string;
  problem: string | null;
  hint: string | null;
  onChange: (value: string) => void;
  children?: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  const note = problem ?? hint;
  return (
    <div className={styles.root}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <Input
        id={id}
        className={styles.input}
        value={value}
        aria-invalid={problem !== null}
        aria-describedby={note === null ? undefined : `${id}-note`}
        onChange={(_, data) => onChange(data.value)}
      />
      {note !== null && (
        <span id={`${id}-note`} className={problem === null ? styles.hint : styles.problem}>
          {problem !== null && <ErrorCircle16Filled aria-hidden />}
          {note}
        </span>
      )}
      {children !== undefined && <span className={styles.more}>{children}</span>}
    </div>
  );
}
