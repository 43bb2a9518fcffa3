import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";

const LOCALES = resolve(import.meta.dirname, "../../src/locales");
const files = readdirSync(join(LOCALES, "vi")).sort();

/** Every text of a dictionary by its path: "pane.header.check" → "Kiểm tra". */
async function textsOf(language: "vi" | "en", file: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const collect = (path: string, value: unknown): void => {
    if (typeof value === "string") texts.set(path, value);
    else if (typeof value === "object" && value !== null) {
      for (const [key, part] of Object.entries(value)) collect(`${path}.${key}`, part);
    }
  };
  const module: unknown = await import(pathToFileURL(join(LOCALES, language, file)).href);
  collect(file.replace(/\.ts$/, ""), module);
  return texts;
}

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

describe("locales", () => {
  it("have the same files", () => {
    expect(readdirSync(join(LOCALES, "en")).sort()).toEqual(files);
    expect(files.length).toBeGreaterThan(3);
  });

  it.each(files)(
    "%s has the same keys and placeholders in both languages, and no empty text",
    async (file) => {
      const vi = await textsOf("vi", file);
      const en = await textsOf("en", file);
      expect([...en.keys()].sort()).toEqual([...vi.keys()].sort());
      expect(vi.size).toBeGreaterThan(0);
      for (const [key, text] of vi) {
        expect(text.trim(), key).not.toBe("");
        expect(en.get(key)?.trim(), key).not.toBe("");
        expect(placeholders(en.get(key) ?? ""), key).toEqual(placeholders(text));
      }
    },
  );

  it.each(files)("%s is written in composed characters, without look-alikes", async (file) => {
    for (const language of ["vi", "en"] as const) {
      for (const [key, text] of await textsOf(language, file)) {
        expect(text, key).toBe(text.normalize("NFC"));
        expect(text, key).not.toMatch(/[ÐðƉ\u200B-\u200D\uFEFF]/);
      }
    }
  });
});
