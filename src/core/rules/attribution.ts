/** Beyond this the search for who is meant would cost more than the answer is worth. */
const MOST_PAIRS = 200_000;

/**
 * Rows under an unknown name are missing from the unit that was meant. Where the rows of a name make up exactly what
 * one unit lacks, and no other's, that unit is not wrong: its name is, and that is reported already.
 */
export function attributedUnits<Short, Lost>(
  short: readonly Short[],
  lost: readonly Lost[],
  makesUp: (short: Short, lost: Lost) => boolean,
): ReadonlyMap<Short, Lost> {
  const attributed = new Map<Short, Lost>();
  if (short.length * lost.length > MOST_PAIRS) return attributed;
  for (const name of lost) {
    const [only, ...others] = short.filter((unit) => !attributed.has(unit) && makesUp(unit, name));
    if (only !== undefined && others.length === 0) attributed.set(only, name);
  }
  return attributed;
}
