/** Writes the made-up office as a file: `node write-file.mjs ROWS FILE`. */
import { writeFileSync } from "node:fs";
import { officeFile } from "../office-file.ts";
import { makeOffice } from "../office-workbook.ts";

const [rows = "300", file = ""] = process.argv.slice(2);
const bytes = officeFile(makeOffice(Number(rows)));
writeFileSync(file, bytes);
console.log(JSON.stringify({ bytes: bytes.length }));
