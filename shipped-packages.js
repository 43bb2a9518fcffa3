import { Buffer } from "node:buffer";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import webpack from "webpack";

const require = createRequire(import.meta.url);

/** Texts of licences beside the pages, and what the pages are made of, as CycloneDX has it. */
export const LICENCES = "THIRD-PARTY-LICENSES.txt";
export const SBOM = "sbom.cdx.json";

const SPEC_VERSION = "1.6";
/** Packages without the text of their licence: where the same text of the same holder stands. */
const TEXT_STANDS_IN = { "@fluentui/react-icons": "@fluentui/react-components" };
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-][\w.-]*)?$/i;

/**
 * Writes for every package of which anything is in the files: the text of its licence, and its name, version, place and
 * checksum. A package without a licence's text stops the build: it must not be passed on.
 */
export class ShippedPackages {
  /** `root`: folder with package.json and package-lock.json. */
  constructor(root) {
    this.root = root;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("ShippedPackages", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "ShippedPackages", stage }, () => {
        const packages = packagesIn(compilation.modules);
        for (const { name, licenceTexts } of packages) {
          if (licenceTexts.length === 0)
            compilation.errors.push(
              new webpack.WebpackError(`${name} comes without the text of its licence`),
            );
        }
        const emit = (name, text) => compilation.emitAsset(name, new webpack.sources.RawSource(text));
        emit(LICENCES, licencesText(packages));
        emit(SBOM, `${JSON.stringify(this.bill(packages), null, 2)}\n`);
      });
    });
  }

  bill(packages) {
    const own = JSON.parse(readFileSync(path.join(this.root, "package.json"), "utf8"));
    const lock = JSON.parse(readFileSync(path.join(this.root, "package-lock.json"), "utf8"));
    const shipped = new Map(packages.map((one) => [one.name, one]));
    const dependsOn = (dependencies) =>
      Object.keys(dependencies ?? {})
        .flatMap((name) => shipped.get(name)?.purl ?? [])
        .sort();
    const ownPurl = `pkg:npm/${own.name}@${own.version}`;
    return {
      $schema: `http://cyclonedx.org/schema/bom-${SPEC_VERSION}.schema.json`,
      bomFormat: "CycloneDX",
      specVersion: SPEC_VERSION,
      version: 1,
      metadata: {
        component: {
          type: "application",
          "bom-ref": ownPurl,
          name: own.name,
          version: own.version,
          licenses: [{ license: { id: own.license } }],
          purl: ownPurl,
        },
      },
      components: packages.map(({ name, version, purl, manifest, place }) => {
        const [scope, bare] = name.startsWith("@") ? name.split("/") : [null, name];
        const hash = hashOf(lock.packages[place]?.integrity);
        return {
          type: "library",
          "bom-ref": purl,
          ...(scope === null ? {} : { group: scope }),
          name: bare,
          version,
          ...(hash === null ? {} : { hashes: [hash] }),
          licenses: [licenceOf(manifest.license)],
          purl,
        };
      }),
      dependencies: [
        { ref: ownPurl, dependsOn: dependsOn(own.dependencies) },
        ...packages.map(({ purl, manifest }) => ({ ref: purl, dependsOn: dependsOn(manifest.dependencies) })),
      ],
    };
  }
}

/** The packages that any of these modules comes from, and webpack, whose own lines start every file; by name. */
export function packagesIn(modules) {
  const folders = new Set([packageFolder(require.resolve("webpack"))]);
  const look = (module) => {
    const folder = packageFolder(module.resource ?? "");
    if (folder !== null) folders.add(folder);
    for (const inner of module.modules ?? []) look(inner);
  };
  for (const module of modules) look(module);
  const packages = [...folders].filter((folder) => folder !== null).map(readPackage);
  return packages.sort((a, b) => (a.purl < b.purl ? -1 : 1));
}

/** ".../node_modules/@scope/name"; null for a file of ours. */
function packageFolder(file) {
  const parts = file.split(/[\\/]/);
  const at = parts.lastIndexOf("node_modules");
  if (at < 0) return null;
  const length = parts[at + 1]?.startsWith("@") ? 2 : 1;
  return parts.slice(0, at + 1 + length).join(path.sep);
}

function readPackage(folder) {
  const manifest = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const { name, version } = manifest;
  const own = textsIn(folder);
  const other = TEXT_STANDS_IN[name];
  const licenceTexts =
    own.length > 0 || other === undefined ? own : textsIn(path.join(folder.slice(0, -name.length), other));
  const place = folder.slice(folder.indexOf("node_modules")).split(path.sep).join("/");
  return { name, version, manifest, licenceTexts, place, purl: purlOf(name, version) };
}

function textsIn(folder) {
  return readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), "utf8").trim());
}

function purlOf(name, version) {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}

/** "MIT", or an expression of several. */
function licenceOf(license) {
  if (typeof license !== "string") throw new TypeError("a package that names no licence");
  return / |\(/.test(license) ? { expression: license } : { license: { id: license } };
}

/** "sha512-…" of the lock file, as hexadecimal digits. */
function hashOf(integrity) {
  const [kind, digest] = integrity?.split("-", 2) ?? [];
  if (kind !== "sha512") return null;
  return { alg: "SHA-512", content: Buffer.from(digest, "base64").toString("hex") };
}

function licencesText(packages) {
  const head =
    "Các gói của bên thứ ba có trong những tệp này, kèm nguyên văn giấy phép.\n" +
    "Packages of third parties in these files, with the texts of their licences.\n";
  const line = "-".repeat(80);
  return [
    head,
    ...packages.map(
      ({ name, version, manifest, licenceTexts }) =>
        `${line}\n${name} ${version} (${manifest.license})\n${line}\n\n${licenceTexts.join("\n\n")}\n`,
    ),
  ].join("\n");
}
