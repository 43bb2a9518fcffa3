import { within } from "../bytes/failure.ts";
import { XmlScanner } from "../xml/scanner.ts";
import type { PackedPart } from "../bytes/packed-part.ts";

/** Where parts come from: a zip that inflates on demand, or a map of bytes. Names in any letter case; null: no such part. */
export interface PartSource {
  names(): string[];
  has(name: string): boolean;
  read(name: string): Uint8Array | null;
  /** The part as it is to be copied into another file; null too where it is not packed. */
  packed(name: string): PackedPart | null;
}

/** A relationship of the package or of a part. */
export interface Relationship {
  readonly id: string;
  /** Last segment of the type's address ("worksheet", "theme"), the same in strict and transitional files. */
  readonly type: string;
  /** Name of the part; null when the target is outside the file. */
  readonly target: string | null;
}

/** The parts of a document as a map, found in any letter case. */
export class PartMap implements PartSource {
  private readonly nameByKey = new Map<string, string>();

  constructor(private readonly parts: ReadonlyMap<string, Uint8Array>) {
    for (const name of parts.keys()) this.nameByKey.set(name.toLowerCase(), name);
  }

  names(): string[] {
    return [...this.parts.keys()];
  }

  has(name: string): boolean {
    return this.nameByKey.has(name.toLowerCase());
  }

  read(name: string): Uint8Array | null {
    return this.parts.get(this.nameByKey.get(name.toLowerCase()) ?? name) ?? null;
  }

  packed(): null {
    return null;
  }
}

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels"; "" is the package itself. */
export function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part; none when it has no such list. */
export function readRelationships(source: PartSource, part: string): Relationship[] {
  const list = relationshipsPartOf(part);
  const bytes = source.read(list);
  return bytes ? within(list, () => readList(source, part, new XmlScanner(bytes))) : [];
}

function readList(source: PartSource, part: string, scanner: XmlScanner): Relationship[] {
  scanner.root();
  const found: Relationship[] = [];
  scanner.children((name) => {
    if (name !== "Relationship") return;
    const target = scanner.attribute("Target") ?? "";
    const isOutside = scanner.attribute("TargetMode") === "External";
    found.push({
      id: scanner.attribute("Id") ?? "",
      type: (scanner.attribute("Type") ?? "").split("/").at(-1) ?? "",
      target: isOutside ? null : resolveTarget(source, part, target),
    });
  });
  return found;
}

/** The name a target has in the zip: relative to the part's folder, or from the root with a leading slash. */
function resolveTarget(source: PartSource, part: string, target: string): string {
  const path = target.replaceAll("\\", "/").split("#")[0] ?? "";
  const segments = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment === "..") {
      // Above the root there is nothing; programs that read packages stay at it, as browsers do.
      segments.pop();
    } else {
      segments.push(segment);
    }
  }
  const name = segments.join("/");
  return name.includes("%") && !source.names().includes(name) ? decodePercent(name) : name;
}

function decodePercent(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Target of the first relationship of a type; null when there is none. */
export function targetOfType(relationships: readonly Relationship[], type: string): string | null {
  return relationships.find((one) => one.type === type && one.target !== null)?.target ?? null;
}
