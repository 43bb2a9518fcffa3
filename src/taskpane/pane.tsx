import { makeStyles, tokens } from "@fluentui/react-components";
import {
  lazy,
  startTransition,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Finding } from "../core/rules/finding.ts";
import type { Language } from "../locales/format.ts";
import { loadEngine, preload } from "./engine.ts";
import type { PaneHost } from "./host.ts";
import { Announcement } from "./parts/announcement.tsx";
import { useKeptFocus } from "./parts/kept-focus.ts";
import { LanguageSwitch } from "./parts/language-switch.tsx";
import { ReportProvider, type ReportView } from "./report-context.ts";
import { announcementOf } from "./said.ts";
import { useSpeech } from "./texts.ts";
import { usePane } from "./use-pane.ts";
import { Header } from "./views/header.tsx";
import { Progress } from "./views/progress.tsx";
import { Start } from "./views/start.tsx";
import { Status } from "./views/status.tsx";

const loadResults = () => import("./views/results.tsx");
const loadFixes = () => import("./views/fixes.tsx");
const loadSettings = () => import("./views/settings.tsx");
const Results = lazy(async () => ({ default: (await loadResults()).Results }));
const Fixes = lazy(async () => ({ default: (await loadFixes()).Fixes }));
const SettingsView = lazy(async () => ({ default: (await loadSettings()).SettingsView }));

/** What stands over the results: nothing, the preview of fixes, or the settings. */
type Opened =
  | { readonly kind: "nothing" }
  | { readonly kind: "fixes"; readonly findings: readonly Finding[] }
  | { readonly kind: "settings" };

const NOTHING: Opened = { kind: "nothing" };

/** A pane enlarged to 200 %: the head would leave nothing to scroll, so it scrolls with the rest. */
const LITTLE_ROOM = "@media (max-height: 320px)";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    overflow: "hidden",
    [LITTLE_ROOM]: { overflowY: "scroll" },
  },
  /** WebView2 hides scroll bars unless asked (docs: office facts). */
  main: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "scroll",
    display: "flex",
    flexDirection: "column",
    [LITTLE_ROOM]: { flexShrink: 0, overflowY: "visible" },
  },
  foot: {
    marginTop: "auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    textAlign: "end",
  },
});

/** The one screen inside Excel. */
export function Pane({
  host,
  onLanguage,
  onStoredLanguage,
}: {
  host: PaneHost;
  /** The user asked for the other language. */
  onLanguage: (language: Language) => void;
  /** The workbook's settings name a language, or none. */
  onStoredLanguage: (language: Language | null) => void;
}) {
  const styles = useStyles();
  const speech = useSpeech();
  const { t, language } = speech;
  const pane = usePane(host, language);
  const { report, check, select, workbookChanged } = pane;
  const [opened, setOpened] = useState<Opened>(NOTHING);
  const root = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLElement>(null);
  const scrolledTo = useRef(0);
  const open = useCallback((view: Opened) => startTransition(() => setOpened(view)), []);
  const close = () => setOpened(NOTHING);
  // What is opened begins at its top; the results are found again where they were left.
  useLayoutEffect(() => {
    main.current?.scrollTo(0, opened.kind === "nothing" ? scrolledTo.current : 0);
  }, [opened]);

  useKeptFocus(root);
  useEffect(() => preload(loadEngine, loadResults, loadFixes), []);
  useEffect(() => host.watchChanges(workbookChanged), [host, workbookChanged]);
  useEffect(() => {
    if (host.takeCheckNote()) check();
    return host.watchCheckNotes(check);
  }, [host, check]);
  const storedLanguage = report?.settings.language;
  useEffect(() => {
    if (storedLanguage !== undefined) onStoredLanguage(storedLanguage);
  }, [storedLanguage, onStoredLanguage]);

  const { busy, highlighted, setHighlighted, marked, setMarked } = pane;
  const stale = pane.results?.stale ?? false;
  const view: ReportView | null = useMemo(
    () =>
      report && {
        report,
        stale,
        jump: (at) => select(report, at),
        proposeFixes: (findings) => open({ kind: "fixes", findings }),
        highlighted,
        setHighlighted,
        marked,
        setMarked,
        busy,
      },
    [report, stale, select, open, highlighted, setHighlighted, marked, setMarked, busy],
  );

  return (
    <div ref={root} className={styles.root}>
      <header>
        <Header
          report={report}
          busy={busy}
          onCheck={pane.check}
          onSummary={pane.summarise}
          onSettings={() => open({ kind: "settings" })}
        />
        <Announcement text={announcementOf(pane.run, pane.changes, pane.live, speech)} />
        <Status pane={pane} />
      </header>
      <main
        ref={main}
        className={styles.main}
        onScroll={({ currentTarget }) => {
          if (opened.kind === "nothing") scrolledTo.current = currentTarget.scrollTop;
        }}
      >
        <Suspense fallback={<Progress label={t.progress.view} share={null} />}>
          <ReportProvider value={view}>
            {opened.kind === "settings" && (
              <SettingsView
                report={report}
                busy={busy}
                onSave={(settings) => {
                  pane.saveSettings(settings);
                  close();
                }}
                onRemoveMarks={pane.removeMarks}
                onClose={close}
              />
            )}
            {view && opened.kind === "fixes" && (
              <Fixes
                findings={opened.findings}
                onApply={(writes) => {
                  pane.applyFixes(writes);
                  close();
                }}
                onClose={close}
              />
            )}
            <div hidden={opened.kind !== "nothing"}>
              {view ? (
                <Results />
              ) : (
                <Start
                  introduced={pane.introduced}
                  onSkip={pane.skipIntroduction}
                  onSample={pane.openSample}
                />
              )}
            </div>
          </ReportProvider>
        </Suspense>
        <div className={styles.foot} hidden={opened.kind !== "nothing"}>
          <LanguageSwitch onLanguage={onLanguage} />
        </div>
      </main>
    </div>
  );
}
