import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkWorkbook } from "../../src/core/job/check.ts";
import { DEFAULT_SETTINGS } from "../../src/core/settings/defaults.ts";
import { sendFormTexts } from "../../src/locales/gather.ts";
import { cleanSample, mistakenSample } from "../../src/workbench/samples/sample-files.ts";
import { readSnapshot } from "../../src/xlsx/read-snapshot.ts";
import { unitForms } from "../../src/xlsx/unit-forms.ts";
import { writeDocument } from "../../src/xlsx/workbook/write-document.ts";
import { makeOffice } from "../bench/office-workbook.ts";
import { officeFile } from "../bench/office-file.ts";
import { OFFICES } from "../fixtures/offices/index.ts";
import { documentOf, manyUnits } from "../fixtures/workbook-file.ts";
import { KINDS } from "../reading/kinds/index.ts";
import { makeVariant } from "../reading/variants.ts";
import { foreignParts } from "../xlsx/foreign-workbook.ts";
import { pack } from "../xlsx/fixtures.ts";

/** A workbook that the repository makes or holds, made up whole. */
export interface MadeFile {
  /** Which of the repository's generators it is from. */
  readonly source: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const TESTS = resolve(import.meta.dirname, "..");

export function samples(): MadeFile[] {
  return [
    { source: "samples", name: "mau", bytes: cleanSample() },
    { source: "samples", name: "loi", bytes: mistakenSample() },
  ];
}

/** The invented offices: those of the tests, and whole workbooks with an answer expected. */
export function offices(): MadeFile[] {
  return [
    ...OFFICES.map(({ name, sheets }) => ({
      source: "offices",
      name,
      bytes: writeDocument(documentOf(sheets)),
    })),
    ...workbooksIn("offices", join(TESTS, "fixtures/cases")),
  ];
}

/** Workbooks as other programs write them. */
export function foreignFiles(): MadeFile[] {
  return [
    { source: "foreign", name: "everything", bytes: pack(foreignParts()) },
    ...workbooksIn("foreign", join(TESTS, "xlsx/foreign")),
  ];
}

/** Units' files, the forms that are sent to them, and large offices. */
export function otherFiles(): MadeFile[] {
  const report = checkWorkbook(readSnapshot(cleanSample(), "so.xlsx"), DEFAULT_SETTINGS, {
    year: 2022,
    month: 7,
    day: 5,
  });
  const forms = [...unitForms(report, report.period.cutOff, sendFormTexts("vi"))].slice(0, 10);
  return [
    ...workbooksIn("gather", join(TESTS, "fixtures/gather")),
    ...workbooksIn("gather", join(TESTS, "fixtures/gather/files")),
    ...forms.map(({ name, bytes }) => ({ source: "forms", name, bytes })),
    ...[1, 60, 600].map((count) => ({
      source: "many units",
      name: String(count),
      bytes: writeDocument(documentOf([manyUnits(count)])),
    })),
    { source: "large office", name: "3000 rows", bytes: officeFile(makeOffice(3_000)) },
  ];
}

/** Workbooks of the reading hunt: so many seeds of every kind of layout. */
export function* variants(seeds: number): Generator<MadeFile> {
  for (let seed = 1; seed <= seeds; seed++) {
    for (const kind of KINDS) {
      const { sheets } = makeVariant(seed, [kind]);
      yield {
        source: "reading hunt",
        name: `${kind.name} ${seed}`,
        bytes: writeDocument(documentOf(sheets)),
      };
    }
  }
}

/** Files of the command's own tests: what reading and writing must stand. */
export function hostileFiles(): MadeFile[] {
  return workbooksIn("hostile", join(TESTS, "cli/fixtures"));
}

function workbooksIn(source: string, folder: string): MadeFile[] {
  return readdirSync(folder)
    .filter((name) => /\.xls[xm]$/.test(name) && statSync(join(folder, name)).isFile())
    .map((name) => ({ source, name: name.slice(0, -5), bytes: readFileSync(join(folder, name)) }));
}
