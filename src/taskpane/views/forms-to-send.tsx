import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { nextMonth } from "../../core/gather/opened-period.ts";
import { gatherTexts, sendFormTexts } from "../../locales/gather.ts";
import type { UnitForm } from "../../xlsx/unit-forms.ts";
import type { PaneHost } from "../host.ts";
import { Choice } from "../parts/choice.tsx";
import { Disclosure } from "../parts/disclosure.tsx";
import { problemOf, problemWords } from "../problem.ts";
import { useReport } from "../report-context.ts";
import { useSpeech } from "../texts.ts";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  text: { margin: 0 },
});

/** What makes the forms: loaded when the first one is asked for. */
const loadForms = () => import("../../xlsx/unit-forms.ts");

/** *Tạo mẫu gửi đơn vị*: forms with name, month, plan and latest figures, whose answers are read for certain. */
export function FormsToSend({ openFile, download }: Pick<PaneHost, "openFile" | "download">) {
  const styles = useStyles();
  const { language, say } = useSpeech();
  const texts = gatherTexts(language).sendForms;
  const { report } = useReport();
  const [said, setSaid] = useState("");
  const months = [report.period.cutOff, nextMonth(report.period.cutOff)];
  const [chosen, setChosen] = useState(0);
  const { year, month } = months[chosen] ?? report.period.cutOff;
  const name = say(texts.fileName, { month, year: String(year) });

  async function make(kind: "each" | "all") {
    setSaid("");
    try {
      const { commonForm, unitForms, zipped } = await loadForms();
      const words = sendFormTexts(language);
      if (kind === "all") {
        await openFile(commonForm(report, { year, month }, words), `${name}.xlsx`);
        return;
      }
      const forms: UnitForm[] = [];
      for (const form of unitForms(report, { year, month }, words)) {
        forms.push(form);
        setSaid(say(texts.making, { count: forms.length }));
        await new Promise((resolve) => setTimeout(resolve));
      }
      download(zipped(forms), `${name}.zip`);
      setSaid(say(texts.made, { count: forms.length, file: `${name}.zip` }));
    } catch (error) {
      const { title, wayOut } = problemWords(problemOf(error), language);
      setSaid(`${title}. ${wayOut}`);
    }
  }
  return (
    <Disclosure title={texts.paneTitle}>
      <div className={styles.body}>
        <p className={styles.text}>{texts.paneHelp}</p>
        <Choice
          label={texts.month}
          value={String(chosen)}
          options={months.map((one, at) => ({ key: String(at), text: `${one.month}/${one.year}` }))}
          onChoose={(key) => setChosen(Number(key))}
        />
        <Button onClick={() => void make("each")}>{texts.each}</Button>
        <Button onClick={() => void make("all")}>{texts.all}</Button>
        <p className={styles.text} role="status">
          {said}
        </p>
      </div>
    </Disclosure>
  );
}
