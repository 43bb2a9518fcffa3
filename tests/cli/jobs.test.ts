import { expect, it } from "vitest";
import { OrderedPrinter } from "../../src/cli/jobs.ts";
import type { FileOutcome } from "../../src/cli/check-one.ts";

const outcome = (out: string): FileOutcome => ({ out, notes: [], code: 0 });

function printer(inAnyOrder: boolean): { readonly ordered: OrderedPrinter; readonly printed: string[] } {
  const printed: string[] = [];
  const print = ({ out }: FileOutcome): Promise<void> => Promise.resolve(void printed.push(out));
  return { ordered: new OrderedPrinter(print, inAnyOrder, 3), printed };
}

it("prints in the order of the files, and holds back who is too far ahead of a slow one", async () => {
  const { ordered, printed } = printer(false);
  for (const index of [1, 2, 3]) await ordered.take(index, outcome(String(index)));
  expect(printed).toEqual([]);
  let isHeld = true;
  const room = ordered.room(4).then(() => (isHeld = false));
  await new Promise((resolve) => setImmediate(resolve));
  expect(isHeld).toBe(true);
  await ordered.take(0, outcome("0"));
  await room;
  expect(printed).toEqual(["0", "1", "2", "3"]);
});

it("prints a line as soon as its file is done where the order says nothing, and holds nobody back", async () => {
  const { ordered, printed } = printer(true);
  await ordered.take(7, outcome("7"));
  await ordered.room(1_000);
  await ordered.take(2, outcome("2"));
  expect(printed).toEqual(["7", "2"]);
});
