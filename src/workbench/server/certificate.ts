import { X509Certificate, createPrivateKey } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { generate } from "selfsigned";

/** PEM texts for an https server on localhost. */
export interface Certificate {
  cert: string;
  key: string;
  /** `officeTools`: the development certificate of the Office tools, which their `install` made this machine trust. */
  origin: "officeTools" | "own";
}

/**
 * The certificate for localhost: that of the Office tools where somebody has installed it, else one of our own,
 * made on the spot and kept in `cacheFolder`. Installs nothing and asks nothing.
 */
export async function localhostCertificate(cacheFolder: string): Promise<Certificate> {
  const officeTools = join(homedir(), ".office-addin-dev-certs");
  const trusted = await readPair(join(officeTools, "localhost.crt"), join(officeTools, "localhost.key"));
  if (trusted) return { ...trusted, origin: "officeTools" };
  const certPath = join(cacheFolder, "localhost.crt");
  const keyPath = join(cacheFolder, "localhost.key");
  return { ...((await readPair(certPath, keyPath)) ?? (await makePair(certPath, keyPath))), origin: "own" };
}

interface Pair {
  cert: string;
  key: string;
}

/** null when a file is missing, the two do not belong together, or the certificate ends within a day. */
async function readPair(certPath: string, keyPath: string): Promise<Pair | null> {
  try {
    const [cert, key] = await Promise.all([readFile(certPath, "utf8"), readFile(keyPath, "utf8")]);
    const certificate = new X509Certificate(cert);
    const inADay = Date.now() + 24 * 60 * 60 * 1000;
    const isUsable =
      certificate.checkPrivateKey(createPrivateKey(key)) && Date.parse(certificate.validTo) > inADay;
    return isUsable ? { cert, key } : null;
  } catch {
    return null;
  }
}

async function makePair(certPath: string, keyPath: string): Promise<Pair> {
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    // Browsers refuse certificates of servers that are valid for longer than 398 days.
    notAfterDate: new Date(Date.now() + 397 * 24 * 60 * 60 * 1000),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
          { type: 7, ip: "::1" },
        ],
      },
    ],
  });
  await mkdir(dirname(certPath), { recursive: true });
  await writeFile(certPath, made.cert);
  await writeFile(keyPath, made.private, { mode: 0o600 });
  return { cert: made.cert, key: made.private };
}
