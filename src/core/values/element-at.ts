/** Anything but a gap: what was told of a code is never undefined. */
export type Told = string | number | boolean | object;

/**
 * An element that is there: what lies beyond the ends is a mistake of the program, and no value stands in for it.
 * @throws RangeError outside the list.
 */
export function elementAt<Element extends Told | null>(list: ArrayLike<Element>, index: number): Element {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no element ${index} of ${list.length}`);
  return found;
}
