import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column" },
  input: { minWidth: 0 },
  more: { alignSelf: "flex-start", paddingTop: tokens.spacingVerticalXXS },
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
  return (
    <div className={styles.root}>
      <Field
        label={label}
        size="small"
        {...(problem === null
          ? { validationState: "none" as const, ...(hint === null ? {} : { hint }) }
          : { validationState: "error" as const, validationMessage: problem })}
      >
        <Input
          size="medium"
          className={styles.input}
          value={value}
          onChange={(_, data) => onChange(data.value)}
        />
      </Field>
      {children !== undefined && <span className={styles.more}>{children}</span>}
    </div>
  );
}
