import { X509Certificate } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { localhostCertificate } from "../../../src/workbench/server/certificate.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "certificate-"));
  vi.stubEnv("HOME", folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test("makes a certificate for localhost and keeps it", async () => {
  const made = await localhostCertificate(folder);
  const certificate = new X509Certificate(made.cert);
  expect(made.origin).toBe("own");
  expect(certificate.checkHost("localhost")).toBe("localhost");
  expect(certificate.checkIP("127.0.0.1")).toBe("127.0.0.1");
  expect(certificate.ca).toBe(false);
  expect(await localhostCertificate(folder)).toEqual(made);
});

test("makes another when the one kept cannot be used", async () => {
  const first = await localhostCertificate(folder);
  writeFileSync(join(folder, "localhost.key"), "not a key");
  const second = await localhostCertificate(folder);
  expect(second.cert).not.toBe(first.cert);
});
