import { expect, test } from "vitest";
import type { RequestRecord } from "../../../src/workbench/engine/session/session.ts";
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
  expect(reported.at(-1)).toEqual({
    number: 1,
    requests: 2,
    writes: 0,
    sentBytes: 200,
    receivedBytes: 1400,
    milliseconds: 100,
    errorCode: null,
  });
  meter.add(record({ writes: true, errorCode: "AccessDenied" }), 9000);
  expect(reported.at(-1)).toMatchObject({
    number: 2,
    requests: 1,
    writes: 1,
    milliseconds: 10,
    errorCode: "AccessDenied",
  });
});
