import { expect, it } from "vitest";
import { moveFixedParts, type MovedSheet, type WritableParts } from "../../src/xlsx/move-fixed-parts.ts";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET = "xl/worksheets/sheet1.xml";
const note = (row: number, column: number): string =>
  `<x:ClientData><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 3}, 15, ${row + 3}, 4</x:Anchor>` +
  `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData>`;
const comments = (...places: string[]): string =>
  `<comments><commentList>${places.map((ref) => `<comment ref="${ref}"/>`).join("")}</commentList></comments>`;
const drawing = (row: number, column: number): string =>
  `<d:wsDr xmlns:d="urn:d"><d:from><d:col>${column}</d:col><d:row>${row}</d:row></d:from></d:wsDr>`;
const vml = (...notes: string[]): string => `<xml xmlns:x="urn:x">${notes.join("")}</xml>`;

/** Comments in B3 and D6 with their boxes, a picture at D6, a link in D6. */
function moved(how: Omit<MovedSheet, "part" | "name">): Record<string, string> {
  const parts = new Map<string, string>([
    [SHEET, '<worksheet><sheetData/><hyperlinks><hyperlink ref="D6"/></hyperlinks></worksheet>'],
    [
      "xl/worksheets/_rels/sheet1.xml.rels",
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
        ["comments", "../comments1.xml"],
        ["vmlDrawing", "../v.vml"],
        ["drawing", "../d.xml"],
      ]
        .map(([type, to]) => `<Relationship Id="${type}" Type="${RELATIONSHIPS}/${type}" Target="${to}"/>`)
        .join("")}</Relationships>`,
    ],
    ["xl/comments1.xml", comments("B3", "D6")],
    ["xl/v.vml", vml(note(2, 1), note(5, 3))],
    ["xl/d.xml", drawing(5, 3)],
  ]);
  const source: WritableParts = {
    names: () => [...parts.keys()],
    has: (name) => parts.has(name),
    read: (name) => (parts.has(name) ? new TextEncoder().encode(parts.get(name)) : null),
    packed: () => null,
    set: (name, content) => void parts.set(name, new TextDecoder().decode(content)),
  };
  moveFixedParts(source, { part: SHEET, name: "Trang", ...how });
  return {
    link: /hyperlink ref="(\w+)"/.exec(parts.get(SHEET) ?? "")?.[1] ?? "",
    comments: parts.get("xl/comments1.xml") ?? "",
    notes: parts.get("xl/v.vml") ?? "",
    drawing: parts.get("xl/d.xml") ?? "",
  };
}

it.each<[string, Parameters<typeof moved>[0], [link: string, b3: string, d6: string], string[], string]>([
  ["rows come in", { at: 4, count: 2 }, ["D8", "B3", "D8"], [note(2, 1), note(7, 3)], drawing(7, 3)],
  [
    "columns come in",
    { axis: "columns", at: 3, count: 1 },
    ["E6", "B3", "E6"],
    [note(2, 1), note(5, 4)],
    drawing(5, 4),
  ],
  [
    "columns go",
    { axis: "columns", at: 0, count: -1 },
    ["C6", "A3", "C6"],
    [note(2, 0), note(5, 2)],
    drawing(5, 2),
  ],
  [
    "cells of one column go down",
    { at: 1, count: 3, band: { first: 1, last: 1 } },
    ["D6", "B6", "D6"],
    [note(5, 1), note(5, 3)],
    drawing(5, 3),
  ],
  [
    "cells of one row go right",
    { axis: "columns", at: 0, count: 2, band: { first: 5, last: 5 } },
    ["F6", "B3", "F6"],
    [note(2, 1), note(5, 5)],
    drawing(5, 3),
  ],
])("what hangs on cells goes with them when %s", (_, how, [link, b3, d6], notes, picture) => {
  expect(moved(how)).toEqual({
    link,
    comments: comments(b3, d6),
    notes: vml(...notes),
    drawing: picture,
  });
});
