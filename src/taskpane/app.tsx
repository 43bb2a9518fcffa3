import {
  Button,
  FluentProvider,
  makeStyles,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { PlugDisconnected48Regular } from "@fluentui/react-icons/svg/plug-disconnected";
import { Suspense, use, useCallback, useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import type { Language } from "../locales/format.ts";
import { languageOf } from "../locales/language-of.ts";
import type { PaneHost, PaneStart } from "./host.ts";
import { rememberedLanguage, rememberLanguage } from "./memory.ts";
import { Pane } from "./pane.tsx";
import { LanguageSwitch } from "./parts/language-switch.tsx";
import { Empty } from "./parts/empty.tsx";
import { problemTexts, speechIn, SpeechProvider, useSpeech } from "./texts.ts";
import { themeFor } from "./theme.ts";
import { Progress } from "./views/progress.tsx";

const useStyles = makeStyles({
  root: {
    height: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  outside: { height: "100%", overflowY: "auto" },
});

/** The whole page, from the moment it opens: waits for Office, then shows the pane or why there is none. */
export function TaskPane({ start }: { start: Promise<PaneStart> }) {
  return (
    <Suspense
      fallback={
        <Frame language="vi" background={null}>
          <Opening />
        </Frame>
      }
    >
      <Started start={start} />
    </Suspense>
  );
}

function Started({ start }: { start: Promise<PaneStart> }) {
  const started = use(start);
  return started.kind === "excel" ? <InExcel host={started.host} /> : <OutsideExcel reason={started.kind} />;
}

/** The language is the one asked for here, else the one stored in the workbook, else Office's. */
function InExcel({ host }: { host: PaneHost }) {
  const [asked, setAsked] = useState<Language | null>(rememberedLanguage);
  const [stored, setStored] = useState<Language | null>(null);
  const ask = useCallback((language: Language) => {
    rememberLanguage(language);
    setAsked(language);
  }, []);
  return (
    <Frame language={asked ?? stored ?? languageOf(host.displayLanguage)} background={host.background}>
      <Pane host={host} onLanguage={ask} onStoredLanguage={setStored} />
    </Frame>
  );
}

/**
 * Fluent's own colour of links has 3.8 : 1 on a row that is pointed at, where WCAG 2.2 (1.4.3) asks for 4.5 : 1;
 * shade 120 of the same blue has 5.2 : 1.
 */
const DARK_THEME = { ...webDarkTheme, colorBrandForegroundLink: "#77b7f7" };

function Frame({
  language,
  background,
  children,
}: {
  language: Language;
  background: string | null;
  children: ReactNode;
}) {
  const styles = useStyles();
  const prefersDark = useSyncExternalStore(watchSystemTheme, systemPrefersDark);
  const theme = themeFor(background, prefersDark) === "dark" ? DARK_THEME : webLightTheme;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <SpeechProvider value={speechIn(language)}>
      {/* Fluent gives its own class to menus and tips too: the page's size and ground are not theirs. */}
      <FluentProvider theme={theme}>
        <div className={styles.root}>{children}</div>
      </FluentProvider>
    </SpeechProvider>
  );
}

function Opening() {
  const { t } = useSpeech();
  return <Progress label={t.progress.view} share={null} />;
}

/** Vietnamese unless asked otherwise: a browser's language says nothing about the office it is used in. */
function OutsideExcel({ reason }: { reason: Exclude<PaneStart["kind"], "excel"> }) {
  const styles = useStyles();
  const [language, setLanguage] = useState<Language>(() => rememberedLanguage() ?? "vi");
  const { title, wayOut } = problemTexts(language).starts[reason];
  return (
    <Frame language={language} background={null}>
      <main className={styles.outside}>
        <Empty icon={<PlugDisconnected48Regular aria-hidden />} title={title} isWholePage body={wayOut}>
          {reason === "unreachable" && (
            <Button appearance="primary" onClick={() => window.location.reload()}>
              {speechIn(language).t.actions.retry}
            </Button>
          )}
          <LanguageSwitch onLanguage={setLanguage} />
        </Empty>
      </main>
    </Frame>
  );
}

const DARK = "(prefers-color-scheme: dark)";

function systemPrefersDark(): boolean {
  return window.matchMedia(DARK).matches;
}

function watchSystemTheme(changed: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}
