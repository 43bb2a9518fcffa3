import { readFileSync, writeFileSync } from "node:fs";
import { collectGarbage } from "./timing.ts";

/** Bytes of everything that is still in use. */
export function heldBytes(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Makes the operating system forget the highest memory so far; returns the memory of now. Null where it cannot. */
export function startPeak(): number | null {
  collectGarbage();
  try {
    writeFileSync("/proc/self/clear_refs", "5");
  } catch {
    return null;
  }
  return residentBytes("VmRSS");
}

/** How far the process rose above `start`, garbage that was not yet collected included. */
export function peakSince(start: number | null): number | null {
  const peak = residentBytes("VmHWM");
  return start === null || peak === null ? null : peak - start;
}

function residentBytes(field: "VmRSS" | "VmHWM"): number | null {
  const [, kilobytes] =
    new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(readFileSync("/proc/self/status", "utf8")) ?? [];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}
