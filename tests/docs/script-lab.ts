import { PROBES } from "./probes.ts";

/** What each probe answers, or the code of its error; run by the snippet and by the tests alike. */
export const RUNNER = `
async function answersOf(probes) {
  const answers = {};
  for (const [name, probe] of Object.entries(probes)) {
    answers[name] = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("knv thử " + name.slice(0, 20));
      await context.sync();
      const answer = await probe(sheet, context).catch((error) => ({ error: error.code || String(error) }));
      context.workbook.worksheets.getItemOrNullObject("knv thử " + name.slice(0, 20)).delete();
      await context.sync().catch(() => undefined);
      return answer;
    }).catch((error) => ({ error: error.code || String(error) }));
  }
  return answers;
}

function differences(expected, found) {
  return Object.keys(expected)
    .filter((name) => JSON.stringify(expected[name]) !== JSON.stringify(found[name]))
    .map((name) => name + "\\n  host:  " + JSON.stringify(expected[name]) + "\\n  Excel: " + JSON.stringify(found[name]));
}
`.trim();

export const PROBES_TEXT = `const PROBES = {\n${Object.entries(PROBES)
  .map(([name, probe]) => `  ${name}: ${probe.toString()},`)
  .join("\n")}\n};`;

/** docs/script-lab.yaml: as Script Lab imports it. */
export function snippet(answers: unknown): string {
  const script = [
    "// Made by tests/integration/host/script-lab.test.ts. Asks Excel what the add-in asks of it, on sheets that it removes again.",
    `const HOST_ANSWERS = ${JSON.stringify(answers, null, 2)};`,
    PROBES_TEXT,
    RUNNER,
    `document.getElementById("run").addEventListener("click", async () => {
  const out = document.getElementById("result");
  out.textContent = "…";
  const info = Office.context.diagnostics;
  const found = differences(HOST_ANSWERS, await answersOf(PROBES));
  const head = [info.platform, info.version, Office.context.displayLanguage, new Date().toISOString()].join(" · ");
  out.textContent = head + "\\n" + (found.length === 0 ? "no differences" : found.join("\\n"));
});`,
  ].join("\n\n");
  return [
    "name: Kết nạp đảng viên - so với Excel thật",
    "description: Compares this Excel with the embedded host, prints what differs. Run it in a new, empty workbook.",
    "host: EXCEL",
    "api_set:",
    "  ExcelApi: '1.14'",
    "script:",
    "  content: |-",
    indented(script),
    "  language: typescript",
    "template:",
    "  content: |-",
    indented('<button id="run">Run</button>\n<pre id="result"></pre>'),
    "  language: html",
    "style:",
    "  content: ''",
    "  language: css",
    "libraries: |-",
    "  https://officeapis.public.onecdn.static.microsoft/1/office.js",
    "  @types/office-js",
    "",
  ].join("\n");
}

function indented(text: string): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? "" : `    ${line}`))
    .join("\n");
}
