import { makeStyles, tokens } from "@fluentui/react-components";
import {
  lazy,
  startTransition,
  Suspense,
  useCallback,
  useEffect,
  useEffectEvent,
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
import { TipPlaceProvider } from "./parts/tip-place.ts";
import { useViewPlaces } from "./parts/view-places.ts";
import { KeyListeners, usePaneKeys } from "./pane-keys.ts";
import { LanguageSwitch } from "./parts/language-switch.tsx";
import { ReportProvider, type ReportView } from "./report-context.ts";
import { announcementOf } from "./said.ts";
import { useSpeech } from "./texts.ts";
import { usePane } from "./use-pane.ts";
import type { TablePlace } from "./views/known-tables.ts";
import { Header } from "./views/header.tsx";
import { Progress } from "./views/progress.tsx";
import type { ResultTab } from "./views/result-tabs.ts";
import { Start } from "./views/start.tsx";
import { Status } from "./views/status.tsx";

const loadResults = () => import("./views/results.tsx");
const loadFixes = () => import("./views/fixes.tsx");
const loadSettings = () => import("./views/settings.tsx");
const loadMenu = () => import("./views/pane-menu.tsx");
const loadParagraph = () => import("./views/report-paragraph.tsx");
const loadGather = () => import("./views/gather.tsx");
const loadSlips = () => import("./views/slips.tsx");
const loadRecognised = () => import("./views/recognised-view.tsx");
const Results = lazy(async () => ({ default: (await loadResults()).Results }));
const PaneMenu = lazy(async () => ({ default: (await loadMenu()).PaneMenu }));
const ReportParagraph = lazy(async () => ({ default: (await loadParagraph()).ReportParagraph }));
const RecognisedView = lazy(async () => ({ default: (await loadRecognised()).RecognisedView }));
const Slips = lazy(async () => ({ default: (await loadSlips()).Slips }));
const GatherView = lazy(async () => ({ default: (await loadGather()).GatherView }));
const Fixes = lazy(async () => ({ default: (await loadFixes()).Fixes }));
const SettingsView = lazy(async () => ({ default: (await loadSettings()).SettingsView }));

/** What stands over the results: nothing, or a view that was opened from them. */
type Opened =
  | {
      readonly kind: "nothing" | "settings" | "paragraph" | "recognised" | "gather" | "slips";
    }
  | { readonly kind: "mapping"; readonly at: TablePlace | null }
  | { readonly kind: "successor"; readonly old: string }
  | { readonly kind: "fixes"; readonly findings: readonly Finding[] };

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
  /** Its menu lies over what stays in sight below. */
  header: { position: "relative", zIndex: 3 },
  menuPlace: { width: "32px" },
  foot: {
    marginTop: "auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    textAlign: "end",
  },
});

/** Something that is asked for once and then is over; it changes nothing on the screen by itself. */
class Flag {
  #isSet = false;
  readonly set = (isSet: boolean): void => {
    this.#isSet = isSet;
  };
  /** Whether it was set; it no longer is. */
  readonly take = (): boolean => {
    const was = this.#isSet;
    this.#isSet = false;
    return was;
  };
}

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
  const [tipPlace, setTipPlace] = useState<HTMLElement | null>(null);
  const [tab, setTab] = useState<ResultTab>("findings");
  const places = useViewPlaces(main, opened.kind === "nothing" ? tab : opened);
  const mended = useMemo(() => new Flag(), []);
  const keys = useMemo(() => new KeyListeners(), []);
  const open = useCallback((view: Opened) => startTransition(() => setOpened(view)), []);
  const close = () => setOpened(NOTHING);

  useKeptFocus(root);
  usePaneKeys(keys.pressed);
  useEffect(() => preload(loadEngine, loadResults, loadFixes, loadMenu), []);
  useEffect(() => host.watchChanges(workbookChanged), [host, workbookChanged]);
  useEffect(() => host.watchCheckNotes(check), [host, check]);
  const checkIfAsked = useEffectEvent(() => {
    // Also taken where the ribbon's word was enough: a note left behind would check the next pane.
    if (host.takeCheckNote() || host.checksAtOnce) check();
  });
  useEffect(() => checkIfAsked(), []);
  const storedLanguage = report?.settings.language;
  useEffect(() => {
    if (storedLanguage !== undefined) onStoredLanguage(storedLanguage);
  }, [storedLanguage, onStoredLanguage]);

  const { busy, highlighted, setHighlighted, marked, setMarked, previous, comparePrevious } = pane;
  const stale = pane.results?.stale ?? false;
  const view: ReportView | null = useMemo(
    () =>
      report && {
        report,
        stale,
        jump: (at) => select(report, at),
        openMapping: (at) => open({ kind: "mapping", at }),
        tellSuccessor: (old) => open({ kind: "successor", old }),
        previous,
        comparePrevious,
        proposeFixes: (findings) => open({ kind: "fixes", findings }),
        highlighted,
        setHighlighted,
        marked,
        setMarked,
        takeMended: mended.take,
        watchKeys: keys.watch,
        busy,
      },
    [
      report,
      stale,
      select,
      open,
      highlighted,
      setHighlighted,
      marked,
      setMarked,
      mended,
      keys,
      busy,
      previous,
      comparePrevious,
    ],
  );

  return (
    <div ref={root} className={styles.root}>
      <header className={styles.header}>
        <Header
          busy={busy}
          onCheck={pane.check}
          onSummary={pane.summarise}
          menu={
            <Suspense fallback={<span className={styles.menuPlace} />}>
              <PaneMenu
                hasReport={report !== null}
                busy={busy}
                onGather={() => open({ kind: "gather" })}
                onSlips={() => open({ kind: "slips" })}
                onParagraph={() => open({ kind: "paragraph" })}
                onRecognised={() => open({ kind: "recognised" })}
                onSettings={() => open({ kind: "settings" })}
                onForms={pane.layOutForms}
                onSample={pane.openSample}
                onLanguage={onLanguage}
              />
            </Suspense>
          }
        />
        <Announcement text={announcementOf(pane.run, pane.changes, pane.live, speech)} />
        <Status
          pane={pane}
          onShowErrors={() => {
            close();
            setTab("findings");
          }}
        />
        <div ref={setTipPlace} />
      </header>
      <main ref={main} className={styles.main} onScroll={places.note}>
        <Suspense fallback={<Progress label={t.progress.view} share={null} />}>
          <TipPlaceProvider value={tipPlace}>
            <ReportProvider value={view}>
              {(opened.kind === "settings" || opened.kind === "mapping" || opened.kind === "successor") && (
                <SettingsView
                  tellOf={opened.kind === "successor" ? opened.old : null}
                  beginsWithMapping={opened.kind === "mapping"}
                  chosenTable={opened.kind === "mapping" ? opened.at : null}
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
                  onApply={(writes, confirmed) => {
                    mended.set(opened.findings.length === 1);
                    if (confirmed === null) pane.applyFixes(writes);
                    else pane.confirmCount(confirmed);
                    close();
                  }}
                  onClose={close}
                />
              )}
              {view && opened.kind === "gather" && (
                <GatherView host={host} onRequest={pane.gather} onClose={close} />
              )}
              {view && opened.kind === "paragraph" && <ReportParagraph onClose={close} />}
              {view && opened.kind === "slips" && (
                <Slips
                  busy={busy}
                  onWrite={(choice) => {
                    pane.writeSlips(choice);
                    close();
                  }}
                  onClose={close}
                />
              )}
              {view && opened.kind === "recognised" && <RecognisedView onClose={close} />}
              <div hidden={opened.kind !== "nothing"}>
                {view ? (
                  <Results
                    tab={tab}
                    onTab={setTab}
                    onForms={pane.layOutForms}
                    onSample={pane.openSample}
                    onSaveSettings={pane.saveSettings}
                  />
                ) : (
                  <Start onForms={pane.layOutForms} onSample={pane.openSample} />
                )}
              </div>
            </ReportProvider>
          </TipPlaceProvider>
        </Suspense>
        {report === null && (
          <div className={styles.foot} hidden={opened.kind !== "nothing"}>
            <LanguageSwitch onLanguage={onLanguage} />
          </div>
        )}
      </main>
    </div>
  );
}
