import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";

const useStyles = makeStyles({
  place: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    position: "relative",
    ":focus-within": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  choose: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  // The browser writes on its own field in its own language, so ours is seen and its field lies over it.
  input: {
    position: "absolute",
    inset: 0,
    opacity: 0,
    cursor: "pointer",
    ":disabled": { cursor: "default" },
  },
});

/** A place on which files are dropped or, by press or key, chosen; browsers take dropped ones as if they had been chosen. */
export function FileChoice({
  help,
  label,
  accept,
  multiple = false,
  disabled,
  onChoose,
}: {
  help: string;
  label: string;
  /** Endings: ".json". */
  accept: string;
  multiple?: boolean;
  disabled: boolean;
  onChoose: (files: readonly File[]) => void;
}) {
  const styles = useStyles();
  const helpId = useId();
  return (
    <label className={styles.place}>
      <span id={helpId}>{help}</span>
      <span className={styles.choose} aria-hidden>
        {label}
      </span>
      <input
        className={styles.input}
        type="file"
        aria-label={label}
        aria-describedby={helpId}
        multiple={multiple}
        disabled={disabled}
        accept={accept}
        onChange={(event) => {
          onChoose([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </label>
  );
}
