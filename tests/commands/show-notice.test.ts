import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { HERE, HERE_EVERY_MS, noticeIn } from "../../src/commands/notice-address.ts";
import { OF_VILLAGES } from "./notices.ts";
import { showNotice } from "../../src/commands/show-notice.ts";

type Handler = (arg: { message?: string; error?: number }) => void;
/** A dialog that says what the test lets it say. */
function dialog() {
  const handlers = new Map<string, Handler>();
  const close = vi.fn();
  return {
    close,
    messageChild: vi.fn<(message: string) => void>(),
    addEventHandler: (type: string, handler: Handler) => handlers.set(type, handler),
    says: (message: string) => handlers.get("message")?.({ message }),
    isClosed: () => handlers.get("event")?.({ error: 12006 }),
  };
}

let opened: ReturnType<typeof dialog>;
let isDone: boolean;
let hasMessages: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  opened = dialog();
  isDone = false;
  hasMessages = true;
  vi.stubGlobal("location", { href: "https://localhost/commands.html" });
  vi.stubGlobal("Office", {
    AsyncResultStatus: { Succeeded: "succeeded" },
    EventType: { DialogEventReceived: "event", DialogMessageReceived: "message" },
    context: {
      requirements: { isSetSupported: () => hasMessages },
      ui: {
        displayDialogAsync: (_address: string, _options: unknown, done: (result: unknown) => void) =>
          done({ status: "succeeded", value: opened }),
      },
    },
  });
  void showNotice(OF_VILLAGES).then(() => (isDone = true));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** So long the notice goes on saying that it is there. */
async function isThereFor(milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += HERE_EVERY_MS) {
    opened.says(HERE);
    await vi.advanceTimersByTimeAsync(HERE_EVERY_MS);
  }
}

describe("a notice of a ribbon command", () => {
  it("is waited for as long as somebody reads it", async () => {
    await isThereFor(180_000);
    expect(isDone).toBe(false);
    opened.says("close");
    await vi.advanceTimersByTimeAsync(0);
    expect(isDone).toBe(true);
    expect(opened.close).toHaveBeenCalled();
  });

  it("is told the names once, after it has said that it is there", async () => {
    expect(opened.messageChild).not.toHaveBeenCalled();
    await isThereFor(3_000);
    expect(opened.messageChild).toHaveBeenCalledTimes(1);
    expect(noticeIn(opened.messageChild.mock.calls[0]?.[0] ?? "")).toEqual(OF_VILLAGES);
  });

  it("does without the names where a dialog cannot be told anything", async () => {
    hasMessages = false;
    await isThereFor(3_000);
    expect(opened.messageChild).not.toHaveBeenCalled();
    expect(isDone).toBe(false);
  });

  it("is over at once when Excel tells that it was closed", async () => {
    await isThereFor(3_000);
    opened.isClosed();
    await vi.advanceTimersByTimeAsync(0);
    expect(isDone).toBe(true);
  });

  it("is over some seconds after Esc although nobody tells (#5200, #5410)", async () => {
    await isThereFor(3_000);
    // A busy machine may hold its words back for some seconds.
    await vi.advanceTimersByTimeAsync(9_000);
    expect(isDone).toBe(false);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(isDone).toBe(true);
  });

  it("that never says a word does not keep the button dead", async () => {
    await vi.advanceTimersByTimeAsync(29_000);
    expect(isDone).toBe(false);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(isDone).toBe(true);
  });
});
