import type { PackedPart } from "../../xlsx/bytes/packed-part.ts";
import type { PartSource } from "../../xlsx/opc/parts.ts";

/** The parts of a file with some of them changed; the file itself stays as it was read. */
export class PartsOver implements PartSource {
  private constructor(
    private readonly base: PartSource,
    private readonly changed: Map<string, Uint8Array>,
  ) {}

  /** A copy that can be changed without the other knowing; however often it is done, there is one layer of changes. */
  static copyOf(parts: PartSource): PartsOver {
    return parts instanceof PartsOver
      ? new PartsOver(parts.base, new Map(parts.changed))
      : new PartsOver(parts, new Map());
  }

  names(): string[] {
    return this.base.names();
  }

  has(name: string): boolean {
    return this.base.has(name);
  }

  read(name: string): Uint8Array | null {
    return this.changed.get(name.toLowerCase()) ?? this.base.read(name);
  }

  packed(name: string): PackedPart | null {
    return this.changed.has(name.toLowerCase()) ? null : this.base.packed(name);
  }

  /** Of a part that is there. */
  set(name: string, content: Uint8Array): void {
    this.changed.set(name.toLowerCase(), content);
  }
}
