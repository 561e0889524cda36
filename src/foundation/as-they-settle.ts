/**
 * Yields each promise's value as soon as it is there, whatever their order. None may reject.
 */
export async function* asTheySettle<Value>(promises: Iterable<Promise<Value>>): AsyncGenerator<Value, void> {
  const settled: Value[] = [];
  let open = 0;
  let wake: () => void = () => undefined;
  for (const promise of promises) {
    open += 1;
    void promise.then((value) => {
      settled.push(value);
      wake();
    });
  }
  while (open > 0) {
    const value = settled.shift();
    if (value === undefined) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    } else {
      open -= 1;
      yield value;
    }
  }
}
