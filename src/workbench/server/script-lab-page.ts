import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SNIPPET = fileURLToPath(new URL("../../../docs/script-lab.yaml", import.meta.url));
/** Where the workbench's page finds it. */
const NAME = "script-lab";

/**
 * Puts the snippet that a person with Excel runs in Script Lab into a page of its own, so that it runs in the workbench
 * too: its markup, its script word for word, and the real office.js, ready before the script begins, as Script Lab has it.
 */
export async function writeScriptLabPage(folder: string): Promise<void> {
  const snippet = await readFile(SNIPPET, "utf8");
  const page =
    '<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8" />\n<title>Script Lab</title>\n' +
    `<style>body { font: 14px/1.5 "Segoe UI", sans-serif; margin: 12px } h1 { font-size: 16px } pre { white-space: pre-wrap; overflow-wrap: anywhere }</style>\n` +
    `<script src="/office-js/office.js"></script>\n<script src="/${NAME}.js"></script>\n</head>\n` +
    `<body>\n<main hidden>\n<h1>Script Lab</h1>\n${contentOf(snippet, "template")}\n</main>\n</body>\n</html>\n`;
  // Nobody can press what is not ready.
  const show = 'document.querySelector("main").hidden = false;';
  const script = `Office.onReady(() => {\n${contentOf(snippet, "script")}\n${show}\n});\n`;
  await writeFile(join(folder, `${NAME}.html`), page);
  await writeFile(join(folder, `${NAME}.js`), script);
}

/** The text under `content: |-` of a part of the snippet, which our own script lays out (tests/docs/script-lab.ts). */
function contentOf(snippet: string, part: string): string {
  const lines = snippet.split("\n");
  const first = lines.indexOf("  content: |-", lines.indexOf(`${part}:`)) + 1;
  const length = lines.slice(first).findIndex((line) => line !== "" && !line.startsWith("    "));
  if (first === 0 || length < 0) throw new Error(`docs/script-lab.yaml has no ${part}`);
  return lines
    .slice(first, first + length)
    .map((line) => line.slice(4))
    .join("\n");
}
