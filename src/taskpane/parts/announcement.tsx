import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Said by a screen reader whenever it changes, and never shown. It is always there, or the first one is lost. */
export function Announcement({ text }: { text: string }) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.root}>
      {text}
    </div>
  );
}
