import { texts } from "./texts.ts";

/** Workbooks the server has under /assets/. */
export const SAMPLES = [
  { label: texts.sample[0], description: texts.sample[1], file: "so-ket-nap-mau.xlsx" },
  { label: texts.mistakenSample[0], description: texts.mistakenSample[1], file: "so-ket-nap-loi.xlsx" },
] as const;
