import { readFileSync } from "node:fs";

/** What the pages and the manifest in the repository say; builds put their own addresses in their place. */
const MANIFEST_BASE_URL = "https://localhost:3000/";

/**
 * Where Microsoft serves office.js: since 10 September 2026 at the first, which its documentation names; the second
 * still answers and may send on to the first, so pages must allow both (office-js-docs-pr #5882; seen 2026-11-29).
 */
export const MICROSOFT_OFFICE_JS = [
  "https://officeapis.public.onecdn.static.microsoft/1/office.js",
  "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
];

/** The version of the add-in, in package.json and nowhere else; a manifest wants four parts. */
export const VERSION = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")).version;
export const MANIFEST_VERSION = `${VERSION}.0`;

/** A setting that cannot be used; the message is one sentence for whoever builds. */
export class SettingError extends Error {}

/**
 * Settings of `npm run build`, from the environment:
 * ADDIN_URL     where an office serves dist/ ("https://may-chu.vi-du.vn/ket-nap/"); goes into manifest.xml
 * OFFICE_JS_URL where office.js comes from; default Microsoft's own address
 * SUPPORT_URL   where users find help with trouble; default the licence beside the pages
 * HELP_URL      where users read on; default the pane itself
 */
export function buildSettings(env) {
  const addInUrl = withSlash(httpsAddress("ADDIN_URL", env.ADDIN_URL || MANIFEST_BASE_URL));
  if (/[?#]/.test(addInUrl))
    throw new SettingError(`ADDIN_URL must be the address of a folder: "${addInUrl}"`);
  const officeJsUrl = env.OFFICE_JS_URL || MICROSOFT_OFFICE_JS[0];
  if (!/^\.{0,2}\//.test(officeJsUrl)) httpsAddress("OFFICE_JS_URL", officeJsUrl);
  return {
    addInUrl,
    officeJsUrl,
    supportUrl: httpsAddress("SUPPORT_URL", env.SUPPORT_URL || `${addInUrl}LICENSE`),
    helpUrl: httpsAddress("HELP_URL", env.HELP_URL || `${addInUrl}taskpane.html`),
  };
}

function httpsAddress(name, text) {
  const isWhole = URL.canParse(text) && /^https:\/\/[^/]/i.test(text) && !/[\s"<>&]/.test(text);
  if (!isWhole) {
    throw new SettingError(
      `${name} must be an https address with a host, such as https://may-chu.vi-du.vn/ket-nap: "${text}"`,
    );
  }
  return text;
}

function withSlash(address) {
  return address.endsWith("/") ? address : `${address}/`;
}

/** The manifest of the repository with the addresses and the version of a build. */
export function builtManifest(xml, { addInUrl, supportUrl, helpUrl }) {
  return xml
    .replace(/(<SupportUrl DefaultValue=")[^"]*/, `$1${supportUrl}`)
    .replace(/(<bt:Url id="Help.Url" DefaultValue=")[^"]*/, `$1${helpUrl}`)
    .replace(/<Version>[^<]*/, `<Version>${MANIFEST_VERSION}`)
    .replaceAll(MANIFEST_BASE_URL, addInUrl);
}

/**
 * Everything comes from the add-in's own server, office.js excepted. Office.js and the styles of Fluent UI are inline
 * styles; no script is inline and nothing is evaluated. Who may frame the page is for the server to say, since Excel on
 * the web frames it.
 */
export function contentSecurityPolicy(officeJsUrl) {
  const addresses = MICROSOFT_OFFICE_JS.includes(officeJsUrl) ? MICROSOFT_OFFICE_JS : [officeJsUrl];
  const origins = addresses
    .filter((address) => address.startsWith("https:"))
    .map((address) => new URL(address).origin);
  const sources = ["'self'", ...origins].join(" ");
  return [
    "default-src 'none'",
    `script-src ${sources}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    `frame-src ${sources}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
