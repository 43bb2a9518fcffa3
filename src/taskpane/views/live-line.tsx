import { Button, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "40px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  text: { flexGrow: 1 },
});

export interface LiveLineProps {
  text: string;
  action?: { readonly label: string; readonly onPress: () => void };
}

/** One line of one height for all that live mode does: a pane that jumps while a person types would be in the way. */
export function LiveLine({ text, action }: LiveLineProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <span className={styles.text}>{text}</span>
      {action && (
        <Button size="small" onClick={action.onPress}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
