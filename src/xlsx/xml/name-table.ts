const SIZE = 256;

/**
 * Element names as strings, made once each: a sheet has millions of tags and some twenty names.
 * A hash is built while the name is scanned; a slot holds the last name with that hash.
 */
export class NameTable {
  private readonly slots: (string | undefined)[] = new Array<string | undefined>(SIZE).fill(undefined);
  private hash = 0;

  begin(): void {
    this.hash = 0;
  }

  add(byte: number): void {
    this.hash = (Math.imul(this.hash, 31) + byte) | 0;
  }

  /** The name at these bytes, for which `begin` and `add` have been called. */
  find(bytes: Uint8Array, start: number, end: number): string {
    const slot = this.hash & (SIZE - 1);
    const known = this.slots[slot];
    if (known !== undefined && known.length === end - start) {
      let same = 0;
      while (same < known.length && bytes[start + same] === known.charCodeAt(same)) same++;
      if (same === known.length) return known;
    }
    const name = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 256)));
    this.slots[slot] = name;
    return name;
  }
}
