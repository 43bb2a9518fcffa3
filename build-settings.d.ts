export const MANIFEST_BASE_URL: string;
/** Microsoft's addresses of office.js, the one to use first. */
export const MICROSOFT_OFFICE_JS: readonly [string, string];
/** "0.1.0" and "0.1.0.0". */
export const VERSION: string;
export const MANIFEST_VERSION: string;

export class SettingError extends Error {}

export interface BuildSettings {
  /** Ends with a slash. */
  readonly addInUrl: string;
  readonly officeJsUrl: string;
  readonly supportUrl: string;
  readonly helpUrl: string;
}

/** Throws a `SettingError` whose message is one sentence. */
export function buildSettings(env: Readonly<Record<string, string | undefined>>): BuildSettings;
export function builtManifest(xml: string, settings: BuildSettings): string;
export function contentSecurityPolicy(officeJsUrl: string): string;
