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
import type { Language } from "../locales/format.ts";
import { loadEngine, preload } from "./engine.ts";
import type { PaneHost } from "./host.ts";
import { loadFixes, NOTHING_OPENED, OpenedView, type Opened } from "./opened-view.tsx";
import { KeyListeners, usePaneKeys } from "./pane-keys.ts";
import { Announcement } from "./parts/announcement.tsx";
import { useKeptFocus } from "./parts/kept-focus.ts";
import { LanguageSwitch } from "./parts/language-switch.tsx";
import { TipPlaceProvider } from "./parts/tip-place.ts";
import { useViewPlaces } from "./parts/view-places.ts";
import { ReportProvider, type ReportView } from "./report-context.ts";
import { announcementOf } from "./said.ts";
import { useSpeech } from "./texts.ts";
import { usePane, type PaneState } from "./use-pane.ts";
import { Header } from "./views/header.tsx";
import { Progress } from "./views/progress.tsx";
import type { ResultTab } from "./views/result-tabs.ts";
import { Start } from "./views/start.tsx";
import { Status } from "./views/status.tsx";

const loadResults = () => import("./views/results.tsx");
const loadMenu = () => import("./views/pane-menu.tsx");
const Results = lazy(async () => ({ default: (await loadResults()).Results }));
const PaneMenu = lazy(async () => ({ default: (await loadMenu()).PaneMenu }));

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
  const { t, language } = useSpeech();
  const pane = usePane(host, language);
  const [opened, setOpened] = useState<Opened>(NOTHING_OPENED);
  const [tab, setTab] = useState<ResultTab>("findings");
  const open = useCallback((view: Opened) => startTransition(() => setOpened(view)), []);
  const close = () => setOpened(NOTHING_OPENED);
  const root = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLElement>(null);
  const [tipPlace, setTipPlace] = useState<HTMLElement | null>(null);
  const places = useViewPlaces(main, opened.kind === "nothing" ? tab : opened);
  const keys = useMemo(() => new KeyListeners(), []);
  const mended = useMemo(() => new Flag(), []);

  useKeptFocus(root);
  usePaneKeys(keys.pressed);
  useEffect(() => preload(loadEngine, loadResults, loadFixes, loadMenu), []);
  useHostRequests(host, pane);
  useStoredLanguage(pane.report?.settings.language, onStoredLanguage);

  function showErrors() {
    close();
    setTab("findings");
  }
  return (
    <div ref={root} className={styles.root}>
      <header className={styles.header}>
        <PaneHeader pane={pane} onOpen={open} onLanguage={onLanguage} />
        <Status facts={pane} actions={{ ...pane, showErrors }} />
        <div ref={setTipPlace} />
      </header>
      <main ref={main} className={styles.main} onScroll={places.note}>
        <Suspense fallback={<Progress label={t.progress.view} share={null} />}>
          <TipPlaceProvider value={tipPlace}>
            <ReportProvider value={reportView(pane, open, mended.take, keys.watch)}>
              <OpenedView opened={opened} host={host} pane={pane} onMendOne={mended.set} onClose={close} />
              <div hidden={opened.kind !== "nothing"}>
                <ResultsOrStart pane={pane} tab={tab} onTab={setTab} />
              </div>
            </ReportProvider>
          </TipPlaceProvider>
        </Suspense>
        {pane.report === null && (
          <div className={styles.foot} hidden={opened.kind !== "nothing"}>
            <LanguageSwitch onLanguage={onLanguage} />
          </div>
        )}
      </main>
    </div>
  );
}

/** What is always in sight: checking, the summary, the menu; and what a screen reader hears of them. */
function PaneHeader({
  pane,
  onOpen,
  onLanguage,
}: {
  pane: Pick<
    PaneState,
    "report" | "busy" | "run" | "changes" | "live" | "check" | "summarise" | "layOutForms" | "openSample"
  >;
  onOpen: (view: Opened) => void;
  onLanguage: (language: Language) => void;
}) {
  const styles = useStyles();
  const speech = useSpeech();
  return (
    <>
      <Header
        busy={pane.busy}
        onCheck={pane.check}
        onSummary={pane.summarise}
        menu={
          <Suspense fallback={<span className={styles.menuPlace} />}>
            <PaneMenu
              hasReport={pane.report !== null}
              busy={pane.busy}
              onOpen={(kind) => onOpen({ kind })}
              onForms={pane.layOutForms}
              onSample={pane.openSample}
              onLanguage={onLanguage}
            />
          </Suspense>
        }
      />
      <Announcement text={announcementOf(pane.run, pane.changes, pane.live, speech)} />
    </>
  );
}

function ResultsOrStart({
  pane: { report, layOutForms, openSample, saveSettings },
  tab,
  onTab,
}: {
  pane: Pick<PaneState, "report" | "layOutForms" | "openSample" | "saveSettings">;
  tab: ResultTab;
  onTab: (tab: ResultTab) => void;
}) {
  return report === null ? (
    <Start onForms={layOutForms} onSample={openSample} />
  ) : (
    <Results
      tab={tab}
      onTab={onTab}
      onForms={layOutForms}
      onSample={openSample}
      onSaveSettings={saveSettings}
    />
  );
}

/** What the place that the pane runs in asks for or tells: a check from the ribbon, a change of the workbook. */
function useHostRequests(
  host: PaneHost,
  { check, workbookChanged }: Pick<PaneState, "check" | "workbookChanged">,
): void {
  useEffect(() => host.watchChanges(workbookChanged), [host, workbookChanged]);
  useEffect(() => host.watchCheckNotes(check), [host, check]);
  const checkIfAsked = useEffectEvent(() => {
    // Also taken where the ribbon's word was enough: a note left behind would check the next pane.
    if (host.takeCheckNote() || host.checksAtOnce) check();
  });
  useEffect(() => checkIfAsked(), []);
}

/** Tells of the language that the workbook's settings name, once they were read. */
function useStoredLanguage(
  stored: Language | null | undefined,
  tell: (language: Language | null) => void,
): void {
  useEffect(() => {
    if (stored !== undefined) tell(stored);
  }, [stored, tell]);
}

/** What the views of the results have at hand; null before the first check. */
function reportView(
  { report, results, select, ...pane }: PaneState,
  open: (view: Opened) => void,
  takeMended: ReportView["takeMended"],
  watchKeys: ReportView["watchKeys"],
): ReportView | null {
  if (report === null) return null;
  const { previous, comparePrevious, highlighted, setHighlighted, marked, setMarked, busy } = pane;
  return {
    report,
    stale: results?.stale ?? false,
    jump: (at) => select(report, at),
    openMapping: (at) => open({ kind: "mapping", at }),
    tellSuccessor: (old) => open({ kind: "successor", old }),
    proposeFixes: (findings) => open({ kind: "fixes", findings }),
    previous,
    comparePrevious,
    highlighted,
    setHighlighted,
    marked,
    setMarked,
    takeMended,
    watchKeys,
    busy,
  };
}

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
