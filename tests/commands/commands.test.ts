import { afterEach, expect, it, vi } from "vitest";

afterEach(() => vi.unstubAllGlobals());

it("knows the functions of the ribbon's buttons before Office is ready, and completes those it cannot carry out", async () => {
  const functions = new Map<string, (event: { completed: () => void }) => void>();
  let isReady: (info: { host: null }) => void = () => undefined;
  vi.stubGlobal("Office", {
    HostType: { Excel: "Excel" },
    actions: { associate: (name: string, run: () => void) => functions.set(name, run) },
    onReady: () => new Promise((resolve) => (isReady = resolve)),
  });
  await import("../../src/commands/commands.ts");
  expect([...functions.keys()]).toEqual(["quickCheck", "layOutForms", "summarise"]);

  const completed = vi.fn();
  functions.get("quickCheck")?.({ completed });
  expect(completed).not.toHaveBeenCalled();
  isReady({ host: null });
  await vi.waitFor(() => expect(completed).toHaveBeenCalledOnce());
});
