import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { cleanSample, mistakenSample } from "./sample-files.ts";

/** `npm run samples`: writes the two sample workbooks into assets/. */
const assets = new URL("../../../assets/", import.meta.url);
const files = { "so-ket-nap-mau.xlsx": cleanSample, "so-ket-nap-loi.xlsx": mistakenSample } as const;

for (const [name, make] of Object.entries(files)) {
  const path = fileURLToPath(new URL(name, assets));
  const bytes = make();
  writeFileSync(path, bytes);
  console.log(`${path}: ${bytes.length} bytes`);
}
