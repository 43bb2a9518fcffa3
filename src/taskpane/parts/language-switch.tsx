import { makeStyles, tokens } from "@fluentui/react-components";
import type { Language } from "../../locales/format.ts";
import { useSpeech } from "../texts.ts";

const useStyles = makeStyles({
  root: {
    border: "none",
    padding: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Names the other language in that language, and switches to it. */
export function LanguageSwitch({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const other = language === "vi" ? "en" : "vi";
  return (
    <button type="button" className={styles.root} lang={other} onClick={() => onLanguage(other)}>
      {t.app.otherLanguage}
    </button>
  );
}
