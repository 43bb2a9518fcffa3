import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import {
  buildSettings,
  builtManifest,
  contentSecurityPolicy,
  MANIFEST_VERSION,
  MICROSOFT_OFFICE_JS,
} from "../../build-settings.js";

const ROOT = resolve(import.meta.dirname, "../..");
const MANIFEST = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const ADDIN_URL = "https://may-chu.vi-du.vn/ket-nap";

describe("where office.js comes from", () => {
  it("is the address Microsoft documents since September 2026, and the older one is allowed beside it", () => {
    const { officeJsUrl } = buildSettings({});
    expect(officeJsUrl).toBe("https://officeapis.public.onecdn.static.microsoft/1/office.js");
    for (const address of MICROSOFT_OFFICE_JS) {
      const sources =
        "'self' https://officeapis.public.onecdn.static.microsoft https://appsforoffice.microsoft.com";
      expect(contentSecurityPolicy(address)).toContain(`script-src ${sources};`);
      expect(contentSecurityPolicy(address)).toContain(`frame-src ${sources};`);
    }
  });

  it.each([
    ["/office-js/office.js", "'self'"],
    ["https://appsforoffice.gcc.vi-du.vn/office.js", "'self' https://appsforoffice.gcc.vi-du.vn"],
  ])("can be set to %s, and then nothing else is allowed", (address, sources) => {
    expect(buildSettings({ OFFICE_JS_URL: address }).officeJsUrl).toBe(address);
    expect(contentSecurityPolicy(address)).toContain(`script-src ${sources};`);
  });
});

describe("settings that cannot be used", () => {
  it.each([
    ["ADDIN_URL", "http://may-chu.vi-du.vn"],
    ["ADDIN_URL", "https://"],
    ["ADDIN_URL", "file:///C:/ket-nap"],
    ["ADDIN_URL", "may-chu.vi-du.vn/ket-nap"],
    ["ADDIN_URL", 'https://vi-du.vn/"><x'],
    ["OFFICE_JS_URL", "http://vi-du.vn/office.js"],
    ["SUPPORT_URL", "mailto:ai-do@vi-du.vn"],
    ["HELP_URL", "huong-dan"],
  ])("%s=%s is refused with one sentence that names it", (name, value) => {
    expect(() => buildSettings({ [name]: value })).toThrow(
      new RegExp(`^${name} must be an https address with a host, .*$`),
    );
  });

  it.each(["https://may-chu/x?y=1", "https://may-chu/x#y"])("%s is no folder", (address) => {
    expect(() => buildSettings({ ADDIN_URL: address })).toThrow(
      /^ADDIN_URL must be the address of a folder: .*$/,
    );
  });

  it.each(["https://localhost:3000/", "https://may-chu.vi-du.vn/ket-nap", "https://may-chu/a/"])(
    "%s can",
    (address) => {
      expect(buildSettings({ ADDIN_URL: address }).addInUrl).toBe(address.replace(/\/?$/, "/"));
    },
  );

  it("stop the build with that sentence and nothing else", () => {
    const run = (): string =>
      execFileSync(
        process.execPath,
        [join(ROOT, "node_modules/webpack/bin/webpack.js"), "--mode", "production"],
        {
          cwd: ROOT,
          env: { ...process.env, ADDIN_URL: "http://may-chu" },
          encoding: "utf8",
          stdio: "pipe",
        },
      );
    expect(run).toThrow(
      expect.objectContaining({
        status: 1,
        stderr:
          'ADDIN_URL must be an https address with a host, such as https://may-chu.vi-du.vn/ket-nap: "http://may-chu"\n',
        stdout: "",
      }) as Error,
    );
  });
});

describe("the manifest of a build", () => {
  it("has the version of package.json, as the manifest in the repository has", () => {
    expect(MANIFEST).toContain(`<Version>${MANIFEST_VERSION}</Version>`);
    expect(builtManifest(MANIFEST.replace(MANIFEST_VERSION, "9.9.9.9"), buildSettings({}))).toBe(
      builtManifest(MANIFEST, buildSettings({})),
    );
  });

  it("names the office's server, its help and its support", () => {
    const built = builtManifest(
      MANIFEST,
      buildSettings({
        ADDIN_URL,
        SUPPORT_URL: "https://vi-du.vn/ho-tro",
        HELP_URL: "https://vi-du.vn/huong-dan",
      }),
    );
    expect(built).not.toContain("localhost");
    expect(built).toContain('<SupportUrl DefaultValue="https://vi-du.vn/ho-tro" />');
    expect(built).toContain('<bt:Url id="Help.Url" DefaultValue="https://vi-du.vn/huong-dan" />');
    expect(built).toContain(`<SourceLocation DefaultValue="${ADDIN_URL}/taskpane.html" />`);
  });

  it("leads to the licence and the pane where nothing else is set", () => {
    const built = builtManifest(MANIFEST, buildSettings({ ADDIN_URL }));
    expect(built).toContain(`<SupportUrl DefaultValue="${ADDIN_URL}/LICENSE" />`);
    expect(built).toContain(`<bt:Url id="Help.Url" DefaultValue="${ADDIN_URL}/taskpane.html" />`);
  });
});
