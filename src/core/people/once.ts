/** Remembers what is computed for an input, so that all who need the same evidence share one pass. */
export function oncePerInput<Input extends object, Result>(
  compute: (input: Input) => Result,
): (input: Input) => Result {
  const known = new WeakMap<Input, { readonly result: Result }>();
  return (input) => {
    const remembered = known.get(input);
    if (remembered) return remembered.result;
    const result = compute(input);
    known.set(input, { result });
    return result;
  };
}
