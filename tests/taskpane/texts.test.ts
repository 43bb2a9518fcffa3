import { describe, expect, test } from "vitest";
import { problems as en } from "../../src/locales/en/problems.ts";
import { pane } from "../../src/locales/vi/pane.ts";
import { problems as vi, type ProblemText } from "../../src/locales/vi/problems.ts";
import { languageOf } from "../../src/locales/language-of.ts";
import { themeFor } from "../../src/taskpane/theme.ts";

describe.each([
  ["vi", vi],
  ["en", en],
])("problems in %s", (_, { codes, starts }) => {
  const texts: readonly ProblemText[] = [...Object.values(codes), ...Object.values(starts)];

  test("each has a sentence of its own and a way out", () => {
    expect(new Set(texts.map(({ title }) => title)).size).toBe(texts.length);
    for (const { wayOut } of texts) expect(wayOut).toMatch(/^\S.*\.$/);
  });

  test("only the title that is for it names the sheet", () => {
    for (const { title, wayOut, titleWithSheet } of texts) {
      expect(title + wayOut).not.toContain("{");
      if (titleWithSheet !== undefined) expect(titleWithSheet).toContain("{sheet}");
    }
  });
});

test("the Vietnamese pane speaks Vietnamese", () => {
  const english = /\b(the|and|of|is|check|error|warning|cell|sheet|file|add-in|settings|undo|OK)\b/i;
  const foreign = stringsIn(pane).filter((text) => english.test(text.replace(/\{\w+\}/g, "")));
  expect(foreign).toEqual([]);
});

test.each([
  ["vi-VN", "vi"],
  ["vi", "vi"],
  ["VI-vn", "vi"],
  ["en-US", "en"],
  ["fr-FR", "en"],
  [null, "vi"],
  ["", "vi"],
])("Office in %s shows %s", (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});

test.each<[string | null, boolean, "light" | "dark"]>([
  ["#FFFFFF", true, "light"],
  ["#262626", false, "dark"],
  ["#000000", false, "dark"],
  ["#fff", true, "light"],
  ["#E6E6E6", true, "light"],
  ["#1f1f1f", false, "dark"],
  [null, true, "dark"],
  [null, false, "light"],
  ["window", true, "dark"],
  ["#GG0000", false, "light"],
])("on a background %s with a system that prefers dark %s the theme is %s", (background, dark, theme) => {
  expect(themeFor(background, dark)).toBe(theme);
});

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "otherLanguage" ? [] : stringsIn(inner)));
}
