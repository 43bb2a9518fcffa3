import { expect, test } from "vitest";
import type { RequestRecord } from "../../../src/workbench/engine/session.ts";
import { RunMeter, type RunFigures } from "../../../src/workbench/page/run-meter.ts";

const record = (change: Partial<RequestRecord>): RequestRecord => ({
  requestBytes: 100,
  responseBytes: 1000,
  milliseconds: 10,
  actions: 1,
  writes: false,
  cleanUp: false,
  errorCode: null,
  ...change,
});

test("adds up what comes together, starts anew after a pause, leaves out the library's clean-up", () => {
  const reported: RunFigures[] = [];
  const meter = new RunMeter((figures) => reported.push(figures));
  meter.add(record({}), 1010);
  meter.add(record({ responseBytes: 400 }), 1100);
  meter.add(record({ cleanUp: true }), 1110);
  expect(reported.at(-1)).toEqual({ requests: 2, bytes: 1600, milliseconds: 100 });
  meter.add(record({}), 9000);
  expect(reported.at(-1)).toEqual({ requests: 1, bytes: 1100, milliseconds: 10 });
});
