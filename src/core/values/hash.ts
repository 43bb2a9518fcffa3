/**
 * cyrb53 of bryc (public domain), fed piece by piece: 53 bits that tell equal from changed. It is no secret and guards
 * against nobody.
 */
export class Hash {
  #one = 0xdeadbeef;
  #two = 0x41c6ce57;

  add(text: string): void {
    for (let at = 0; at <= text.length; at += 1) {
      // The end of a piece counts as well: "ab","c" is not "a","bc".
      const code = at === text.length ? 0x1f : text.charCodeAt(at);
      this.#one = Math.imul(this.#one ^ code, 2_654_435_761);
      this.#two = Math.imul(this.#two ^ code, 1_597_334_677);
    }
  }

  text(): string {
    const mixed = (a: number, b: number) =>
      Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
    const low = mixed(this.#one, this.#two) >>> 0;
    const high = mixed(this.#two, this.#one) >>> 0;
    return (4_294_967_296 * (2_097_151 & high) + low).toString(36);
  }
}
