/** Runs what has the same name one after the other, in the order of asking; what failed holds nobody up. */
export function inTurn(): <Value>(name: string, run: () => Promise<Value>) => Promise<Value> {
  const last = new Map<string, Promise<unknown>>();
  return (name, run) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(run);
    const ended = mine.catch(() => undefined);
    last.set(name, ended);
    void ended.then(() => last.get(name) === ended && last.delete(name));
    return mine;
  };
}
