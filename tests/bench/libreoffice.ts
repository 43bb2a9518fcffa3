import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { officeFile } from "./office-file.ts";
import { makeOffice, UNIT_HEADER_ROWS, type Office } from "./office-workbook.ts";
import { CACHE } from "./programs.ts";
import type { LibreOfficeTime } from "./results.ts";
import { median } from "./timing.ts";

const run = promisify(execFile);
const MOST_MS = 120_000;
const ROUNDS = 3;

/**
 * How long LibreOffice takes to open, calculate and write what an office would write by hand, and to open and write the
 * same file without formulas; the two take turns. Null when it is not installed.
 */
export async function libreOffice(rows: number): Promise<LibreOfficeTime | null> {
  const office = makeOffice(rows);
  const formulas = countingFormulas(office);
  try {
    await converted("warm-up", officeFile(makeOffice(1)));
    const plain: number[] = [];
    const calculated: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const without = await converted("plain", officeFile(office));
      const withFormulas = await converted("formulas", officeFile(office, formulas));
      if (without !== null) plain.push(without);
      if (withFormulas === null) break;
      calculated.push(withFormulas);
    }
    const formulaCount = formulas.length * (formulas[0]?.length ?? 0);
    return {
      rows,
      formulas: formulaCount,
      plain: median(plain),
      calculated: calculated.length < ROUNDS ? null : median(calculated),
    };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** For each unit its people, heads, member heads, and new members: what replaces counting by hand. */
function countingFormulas({ units, roster, register }: Office): string[][] {
  const column = (sheet: string, letter: string, rows: number) =>
    `'${sheet}'!$${letter}$1:$${letter}$${rows}`;
  const of = (letter: string) => column(roster.name, letter, roster.rows.length);
  return units.rows.slice(UNIT_HEADER_ROWS, -1).map((_, at) => {
    const name = `'${units.name}'!$B$${UNIT_HEADER_ROWS + at + 1}`;
    return [
      `COUNTIFS(${of("B")},${name})`,
      `COUNTIFS(${of("B")},${name},${of("D")},"Trưởng thôn")`,
      `COUNTIFS(${of("B")},${name},${of("D")},"Trưởng thôn",${of("G")},"x")`,
      `SUMIFS(${of("F")},${of("B")},${name})`,
      `COUNTIFS(${column(register.name, "D", register.rows.length)},${name})`,
    ];
  });
}

/** Milliseconds from start to written file; null when it took too long. */
async function converted(name: string, file: Uint8Array): Promise<number | null> {
  const folder = join(CACHE, "libreoffice");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, file);
  const started = performance.now();
  try {
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    await run("soffice", [profile, "--headless", "--convert-to", "ods", "--outdir", folder, path], {
      timeout: MOST_MS,
    });
  } catch (error) {
    if (error instanceof Error && "killed" in error && error.killed === true) return null;
    throw error;
  }
  return performance.now() - started;
}
