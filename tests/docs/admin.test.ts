import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const MANUAL = readFileSync(resolve(import.meta.dirname, "../../docs/admin.md"), "utf8");

/** Whose pages show the pane of an add-in on the web (office-js-docs-pr #4911, office-js #3342; looked up 2026-11-29). */
const FRAMING_HOSTS = [
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.sharepoint.com",
  "https://*.cloud.microsoft",
  "https://onedrive.live.com",
];

describe("what the administrator's page says of a server that limits who may frame it", () => {
  it("names every host of Office that frames panes", () => {
    const paragraph = MANUAL.split("\n\n").find((text) => text.includes("`frame-ancestors`")) ?? "";
    expect(FRAMING_HOSTS.filter((host) => !paragraph.includes(host))).toEqual([]);
  });
});
