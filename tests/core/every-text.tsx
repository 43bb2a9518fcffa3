import { renderToStaticMarkup } from "react-dom/server";
import { reportJson } from "../../src/cli/report-json.ts";
import { reportText } from "../../src/cli/report-text.ts";
import { namesMessage, noticeQuery } from "../../src/commands/notice-address.ts";
import { commandNoticeWords } from "../../src/commands/notice-words.ts";
import { noticeOf } from "../../src/commands/quick-check.ts";
import { planForms } from "../../src/core/forms/forms.ts";
import type { Gathering } from "../../src/core/gather/gathering.ts";
import { sentSheet } from "../../src/core/gather/sent-sheet.ts";
import { planGathering } from "../../src/core/gather/plan-gathering.ts";
import type { SheetPlan } from "../../src/core/plan/sheet-plan.ts";
import { isSafeFix, writesOf } from "../../src/core/rules/fixes.ts";
import type { Report } from "../../src/core/rules/report.ts";
import { planSlips } from "../../src/core/summary/slips.ts";
import { planSummary, reportParagraph } from "../../src/core/summary/summary.ts";
import { command as enCommand } from "../../src/locales/en/command.ts";
import { findingMessage } from "../../src/locales/findings.ts";
import type { Language } from "../../src/locales/format.ts";
import { formTexts } from "../../src/locales/forms.ts";
import {
  changeText,
  choiceText,
  keptSheetsOf,
  newRowText,
  openingTexts,
  reasonText,
  sendFormTexts,
  sentText,
  sentTexts,
} from "../../src/locales/gather.ts";
import { summaryTexts } from "../../src/locales/summary.ts";
import { command as viCommand } from "../../src/locales/vi/command.ts";
import { formattedReport, reportParts } from "../../src/taskpane/report-html.ts";
import { ReportProvider } from "../../src/taskpane/report-context.ts";
import { SpeechProvider, speechIn } from "../../src/taskpane/texts.ts";
import { CellOriginView } from "../../src/taskpane/views/cell-origin.tsx";
import { Fixes } from "../../src/taskpane/views/fixes.tsx";
import { FormsToSend } from "../../src/taskpane/views/forms-to-send.tsx";
import { GatheredFileItem } from "../../src/taskpane/views/gathered-file.tsx";
import { GatheredUnits } from "../../src/taskpane/views/gathered-units.tsx";
import { Groups } from "../../src/taskpane/views/groups.tsx";
import { Lists } from "../../src/taskpane/views/lists.tsx";
import { OfficeCard } from "../../src/taskpane/views/office-card.tsx";
import { RecognisedView } from "../../src/taskpane/views/recognised-view.tsx";
import { ReportParagraph } from "../../src/taskpane/views/report-paragraph.tsx";
import { Results } from "../../src/taskpane/views/results.tsx";
import { draftOf } from "../../src/taskpane/views/settings-form.ts";
import { suggestionsFrom } from "../../src/taskpane/views/settings-suggestions.ts";
import { SettingsView } from "../../src/taskpane/views/settings.tsx";
import { Slips } from "../../src/taskpane/views/slips.tsx";
import { Units } from "../../src/taskpane/views/units.tsx";
import { gatheringText } from "../../src/cli/gather-text.ts";
import { readSnapshot } from "../../src/xlsx/read-snapshot.ts";
import { commonForm, unitForms } from "../../src/xlsx/unit-forms.ts";
import { reportView } from "../taskpane/made-up-report.ts";

const nothing = () => undefined;

/** What a sheet shows: its name, its texts and formulas, what stands over its pages, and the titles of its charts. */
export const textsIn = ({ name, cells, page, charts }: SheetPlan): string[] => [
  name,
  page.notice ?? "",
  JSON.stringify(charts),
  ...cells.flatMap(({ content }) =>
    content.kind === "text"
      ? [content.text]
      : content.kind === "formula"
        ? [content.formula, String(content.result)]
        : [],
  ),
];

/** Every text that the product can make of a report, whoever shows it, in both languages. */
export function everythingOf(report: Report): string {
  return (["vi", "en"] as const).flatMap((language) => textsOf(report, language)).join("\n");
}

function textsOf(report: Report, language: Language): string[] {
  const notice = noticeOf(report, language);
  const words = summaryTexts(language);
  const [summary] = planSummary(report, words);
  const everybody = {
    units: report.figures.units.map(({ unit }) => unit),
    groups: report.figures.groups.map((_, index) => index),
  };
  const slips = planSlips(report, words, everybody);
  const texts = language === "vi" ? viCommand : enCommand;
  return [
    ...planSummary(report, words).flatMap(textsIn),
    ...(slips === null ? [] : textsIn(slips)),
    ...planForms(report, formTexts(language)).flatMap(textsIn),
    ...[
      ...unitForms(report, report.period.cutOff, sendFormTexts(language)),
      { name: "", bytes: commonForm(report, report.period.cutOff, sendFormTexts(language)) },
    ].flatMap(({ name, bytes }) => [
      name,
      JSON.stringify(readSnapshot(bytes, name).sheets.map((sheet) => [sheet.name, sheet.values])),
    ]),
    reportParagraph(report, words),
    ...(summary ? copied(summary, language) : []),
    reportText("a.xlsx", report, texts, language, true),
    JSON.stringify(reportJson("a.xlsx", report, language)),
    ...report.findings.map((finding) => findingMessage(finding, language)),
    JSON.stringify(commandNoticeWords(notice)),
    decodeURIComponent(noticeQuery(notice)),
    namesMessage(notice) ?? "",
    ...fixesOf(report, language),
    JSON.stringify(draftOf(report.settings)),
    JSON.stringify(suggestionsFrom(report)),
    paneOf(report, language),
  ];
}

/** Every fix: its preview in the pane, before and after a reading is chosen, and what it would write. */
function fixesOf(report: Report, language: Language): string[] {
  const mendable = report.findings.filter(({ fix }) => fix !== null);
  const preview = (findings: typeof mendable) =>
    shown(report, language, <Fixes findings={findings} onApply={nothing} onClose={nothing} />);
  return [
    ...mendable.flatMap((finding) => [
      preview([finding]),
      ...(finding.fix?.kind === "choice" ? finding.fix.choices.map((_, at) => at) : [null]).map((choice) =>
        JSON.stringify(writesOf({ findings: [finding], choice })),
      ),
    ]),
    preview(mendable.filter(isSafeFix)),
  ];
}

/** What goes to the clipboard with every table. */
function copied(summary: SheetPlan, language: Language): string[] {
  const { html, text } = formattedReport("", summary, reportParts(summary), language);
  return [html, text];
}

/** What comes of gathering: sent as text, printed, shown in the pane, written into the book and kept with it. */
export function everythingGathered(gathering: Gathering): string {
  return (["vi", "en"] as const).flatMap((language) => gatheredTexts(gathering, language)).join("\n");
}

const SOME_DAY = { year: 2026, month: 7, day: 5 };

function gatheredTexts(gathering: Gathering, language: Language): string[] {
  const { book, files } = gathering;
  const kept = keptSheetsOf(gathering, language);
  return [
    sentText(gathering, language),
    gatheringText(gathering, language),
    ...textsIn(sentSheet(gathering, sentTexts(language))),
    ...openingTexts(gathering, language),
    ...kept.flatMap(textsIn),
    ...files.flatMap(({ reasons, questions, changes, newRows }) => [
      ...[...reasons, ...questions].map((reason) => reasonText(reason, language)),
      ...questions.flatMap(({ choices }) => choices.map((one) => choiceText(one, gathering, language))),
      ...changes.map((change) => changeText(gathering, change, language)),
      ...newRows.map((row) => newRowText(gathering, row, language)),
    ]),
    JSON.stringify(planGathering(gathering, book.settings, SOME_DAY, kept)),
    shown(book, language, <GatheredUnits gathering={gathering} />),
    ...files.map((file) =>
      shown(
        book,
        language,
        <GatheredFileItem gathering={gathering} file={file} answers={new Map()} onAnswer={nothing} />,
      ),
    ),
    shown(book, language, <FormsToSend openFile={() => Promise.resolve()} download={nothing} />),
    shown(book, language, <CellOriginView selectedCell={() => Promise.reject(new Error("none"))} />),
  ];
}

/** Every view of the pane over this report. */
function paneOf(report: Report, language: Language): string {
  const query = { filter: "all", sort: "workbook", group: null } as const;
  const views = [
    <Results
      key="r"
      tab="findings"
      onTab={nothing}
      onForms={nothing}
      onSample={nothing}
      onSaveSettings={nothing}
    />,
    <Units key="u" query={query} onQuery={nothing} />,
    <Lists key="l" />,
    <Groups key="g" onShowUnits={nothing} />,
    <OfficeCard key="o" onSave={nothing} />,
    <RecognisedView key="v" onClose={nothing} />,
    <ReportParagraph key="p" onClose={nothing} />,
    <Slips key="s" busy={false} onWrite={nothing} onClose={nothing} />,
    <SettingsView
      key="t"
      report={report}
      busy={false}
      beginsWithMapping={false}
      chosenTable={null}
      tellOf="Chi bộ cũ"
      onSave={nothing}
      onRemoveMarks={nothing}
      onClose={nothing}
    />,
  ];
  return views.map((view) => shown(report, language, view)).join("\n");
}

function shown(report: Report, language: Language, view: React.JSX.Element): string {
  return renderToStaticMarkup(
    <SpeechProvider value={speechIn(language)}>
      <ReportProvider value={reportView(report)}>{view}</ReportProvider>
    </SpeechProvider>,
  );
}
