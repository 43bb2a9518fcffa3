import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const FILE = join(ROOT, "manifest.xml");
const BASE = "https://localhost:3000/";
const xml = readFileSync(FILE, "utf8").replace(/<!--[\s\S]*?-->/g, "");

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The manifest as a tree; it has no entities but the five of XML and no CDATA. */
function tree(source: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  for (const [, closing, name = "", attributes = "", single, text] of source.matchAll(
    /<(\/)?([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/)?>|([^<]+)/g,
  )) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.text += text.trim();
    else if (closing !== undefined) expect(open.pop()?.name).toBe(name);
    else {
      const pairs = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [
        key,
        value,
      ]);
      const element: Element = {
        name,
        attributes: Object.fromEntries(pairs) as Record<string, string>,
        children: [],
        text: "",
      };
      parent.children.push(element);
      if (single === undefined) open.push(element);
    }
  }
  expect(open).toHaveLength(1);
  return root;
}

const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];
const root = tree(xml.replace(/<\?xml.*\?>/, ""));
const elements = all(root);
const named = (name: string): Element[] => elements.filter((element) => element.name === name);
const names = (element: Element | undefined): string[] => element?.children.map(({ name }) => name) ?? [];
/** The names in the order of the schema, as far as they are there. */
const inOrder = (found: readonly string[], schema: readonly string[]) =>
  expect(found).toEqual(schema.flatMap((name) => found.filter((one) => one === name)));

describe("manifest.xml", () => {
  it("is read by the Office tools", async () => {
    const read = await OfficeAddinManifest.readManifestFile(FILE);
    expect(read).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as unknown,
      defaultLocale: "vi-VN",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
    });
  });

  it("has a version of four parts: Excel on the web turns three down", () => {
    expect(named("Version").map(({ text }) => text)).toEqual([expect.stringMatching(/^\d+(\.\d+){3}$/)]);
  });

  it("has its elements in the order of the schema", () => {
    inOrder(names(root.children[0]), [
      "Id",
      "AlternateId",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "AppDomains",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
    inOrder(names(named("VersionOverrides")[0]), [
      "Description",
      "Requirements",
      "Hosts",
      "Resources",
      "VersionOverrides",
    ]);
    inOrder(names(named("DesktopFormFactor")[0]), ["GetStarted", "FunctionFile", "ExtensionPoint"]);
    inOrder(names(named("Resources")[0]), ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
    inOrder(names(named("Group")[0]), ["Label", "Icon", "Control"]);
    for (const control of named("Control")) inOrder(names(control), ["Label", "Supertip", "Icon", "Action"]);
    for (const tip of named("Supertip")) inOrder(names(tip), ["Title", "Description"]);
    inOrder(names(named("GetStarted")[0]), ["Title", "Description", "LearnMoreUrl"]);
  });

  it("asks for the floor of the product and no more", () => {
    expect(named("Set").map(({ attributes }) => attributes)).toEqual([
      { Name: "ExcelApi", MinVersion: "1.14" },
      { Name: "AddinCommands", MinVersion: "1.1" },
    ]);
  });

  it("defines every resource it uses, uses every one it defines, in names Excel takes", () => {
    const used = new Set(elements.flatMap(({ attributes }) => attributes["resid"] ?? []));
    const resources = ["bt:Image", "bt:Url", "bt:String"]
      .flatMap(named)
      .flatMap(({ attributes }) => attributes["id"] ?? []);
    expect([...used].sort()).toEqual([...resources].sort());
    expect(new Set(resources).size).toBe(resources.length);
    for (const id of resources) expect(id.length, id).toBeLessThanOrEqual(32);
    const ids = [...named("Group"), ...named("Control")].map(({ attributes }) => attributes["id"]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("says everything in both languages, short enough", () => {
    const texts = [
      ...named("bt:String"),
      ...named("DisplayName"),
      ...named("Description").filter(({ attributes }) => "DefaultValue" in attributes),
    ];
    const longest = new Map([
      ["bt:ShortStrings", 125],
      ["bt:LongStrings", 250],
    ]);
    for (const text of texts) {
      const [english] = text.children;
      expect(english?.attributes["Locale"], text.attributes["DefaultValue"]).toBe("en-US");
      expect(english?.attributes["Value"]).not.toBe("");
      expect(text.attributes["DefaultValue"]).toBe(text.attributes["DefaultValue"]?.normalize("NFC"));
    }
    for (const [group, limit] of longest) {
      for (const { attributes } of named(group).flatMap(all)) {
        for (const key of ["DefaultValue", "Value"])
          expect(attributes[key]?.length ?? 0).toBeLessThanOrEqual(limit);
      }
    }
  });

  it("has its icons, each as large as it says", () => {
    const sizes = new Map(
      named("bt:Image")
        .filter(({ attributes }) => "DefaultValue" in attributes)
        .map(({ attributes }) => [attributes["id"], attributes["DefaultValue"] ?? ""]),
    );
    const wanted = named("bt:Image").flatMap(({ attributes: { resid, size } }) =>
      resid === undefined ? [] : [[sizes.get(resid) ?? "", Number(size)] as const],
    );
    const icons = [
      ...wanted,
      [valueOf("IconUrl"), 32] as const,
      [valueOf("HighResolutionIconUrl"), 64] as const,
    ];
    expect(new Set(icons.map(([, size]) => size))).toEqual(new Set([16, 32, 64, 80]));
    for (const [url, size] of icons) {
      expect(url.startsWith(BASE), url).toBe(true);
      const png = readFileSync(join(ROOT, url.slice(BASE.length)));
      expect([png.toString("latin1", 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)], url).toEqual([
        "PNG",
        size,
        size,
      ]);
    }
    for (const icon of named("Icon")) {
      expect(icon.children.map(({ attributes }) => attributes["size"])).toEqual(["16", "32", "80"]);
    }
  });

  it("opens pages and calls functions that there are", () => {
    const webpack = readFileSync(join(ROOT, "webpack.config.js"), "utf8");
    for (const { attributes } of named("bt:Url")) {
      const page = attributes["DefaultValue"]?.slice(BASE.length).replace(/\.html(\?.*)?$/, "") ?? "";
      expect(webpack, page).toMatch(new RegExp(`page\\("src/[a-z]+/${page}\\.html", "${page}"\\)`));
    }
    const commands = readFileSync(join(ROOT, "src/commands/commands.ts"), "utf8");
    const functions = named("FunctionName").map(({ text }) => text);
    expect(functions).toEqual(["quickCheck", "summarise", "layOutForms"]);
    for (const name of functions) expect(commands).toMatch(new RegExp(`\\b${name}:`));
  });
});

function valueOf(name: string): string {
  return named(name)[0]?.attributes["DefaultValue"] ?? "";
}
