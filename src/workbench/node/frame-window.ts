import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createContext, Script, type Context } from "node:vm";

/** Where the add-in's page and office.js seem to be served from; nothing is ever fetched. */
export const ORIGIN = "https://localhost";
const LIBRARY_PATH = "/office-js/";
const LIBRARY = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));

/** Compiled once a process: several sessions may run in one test file. */
const compiled = new Map<string, Script>();

export interface FrameOptions {
  /** `window.name`: how office.js learns its host. */
  readonly name: string;
  /** What the page posts to its host. */
  readonly onMessage: (text: string) => void;
}

/**
 * As much of a browser window as office.js needs to start in a frame: its scripts come from the npm package, its
 * messages go to `onMessage`. It is a realm of its own, but errors, promises and parsed JSON are those of Node, so
 * that `instanceof Error` and deep equality work across it.
 */
export class FrameWindow {
  readonly #context: Context;
  readonly #listeners = new Set<(event: unknown) => void>();
  readonly #parent = { postMessage: (text: string) => this.options.onMessage(text) };

  constructor(private readonly options: FrameOptions) {
    const sandbox: Record<string, unknown> = {
      ...nodeGlobals(),
      ...this.#windowMembers(),
      document: fakeDocument((source) => this.#load(source)),
      name: options.name,
    };
    this.#context = createContext(sandbox);
    sandbox["window"] = sandbox["self"] = sandbox["frames"] = new Script("this").runInContext(this.#context);
    this.run("office.js");
  }

  /** A global of the page, `Office` or `Excel`. */
  global(name: string): unknown {
    return new Script(`globalThis[${JSON.stringify(name)}]`).runInContext(this.#context);
  }

  /** Brings a message of the host to the page. */
  deliver(text: string): void {
    for (const listener of this.#listeners) listener({ data: text, origin: ORIGIN, source: this.#parent });
  }

  run(file: string): void {
    let script = compiled.get(file);
    if (!script) {
      script = new Script(readFileSync(join(LIBRARY, file), "utf8"), { filename: file });
      compiled.set(file, script);
    }
    script.runInContext(this.#context);
  }

  /** Loading a script runs it later, as in a browser. */
  #load(script: FakeScript): void {
    setTimeout(() => {
      this.run(new URL(script.src).pathname.replace(LIBRARY_PATH, ""));
      script.onload?.();
    }, 0);
  }

  #windowMembers(): Record<string, unknown> {
    return {
      parent: this.#parent,
      top: this.#parent,
      location: new URL(`${ORIGIN}/taskpane.html`),
      sessionStorage: new FakeStorage(),
      localStorage: new FakeStorage(),
      navigator: { userAgent: "Mozilla/5.0 Chrome/120", platform: "Linux", language: "vi-VN" },
      history: {},
      addEventListener: (type: string, listener: (event: unknown) => void) => {
        if (type === "message") this.#listeners.add(listener);
      },
      removeEventListener: (_type: string, listener: (event: unknown) => void) => {
        this.#listeners.delete(listener);
      },
      postMessage: () => undefined,
      open: () => null,
    };
  }
}

function nodeGlobals(): Record<string, unknown> {
  return {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    crypto: { randomUUID },
    URL,
    JSON,
    Promise,
    Error,
    TypeError,
    RangeError,
    Date,
  };
}

interface FakeScript {
  src: string;
  onload?: () => void;
}

function fakeDocument(load: (script: FakeScript) => void): Record<string, unknown> {
  const library = { src: `${ORIGIN}${LIBRARY_PATH}office.js`, getAttribute: () => null };
  const head = { appendChild: load };
  const nothing = (): undefined => undefined;
  return {
    domain: "localhost",
    URL: `${ORIGIN}/taskpane.html`,
    location: new URL(`${ORIGIN}/taskpane.html`),
    readyState: "complete",
    cookie: "",
    head,
    body: { appendChild: nothing, addEventListener: nothing },
    documentElement: {},
    addEventListener: nothing,
    removeEventListener: nothing,
    querySelectorAll: () => [],
    getElementsByTagName: (name: string) => (name === "script" ? [library] : name === "head" ? [head] : []),
    createElement: (name: string) => (name === "a" ? new FakeLink() : { style: {}, setAttribute: nothing }),
  };
}

/** office.js takes addresses apart with a link element. */
class FakeLink {
  #url = new URL(ORIGIN);
  set href(text: string) {
    this.#url = new URL(text, ORIGIN);
  }
  get href(): string {
    return this.#url.href;
  }
  get protocol(): string {
    return this.#url.protocol;
  }
  get hostname(): string {
    return this.#url.hostname;
  }
  get host(): string {
    return this.#url.host;
  }
  get port(): string {
    return this.#url.port;
  }
}

class FakeStorage {
  readonly #items = new Map<string, string>();
  get length(): number {
    return this.#items.size;
  }
  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.#items.set(key, value);
  }
  removeItem(key: string): void {
    this.#items.delete(key);
  }
}
