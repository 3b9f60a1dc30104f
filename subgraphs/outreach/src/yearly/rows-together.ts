/** What is asked for by the name of its statement; `select` gives one row for each that asks. */
export type ReadRow<Asked> = <Row>(name: string, select: string, asked: Asked) => Promise<Row>;

/** Reads a row for each that asks, in their order. */
export type ReadRows<Asked> = (name: string, select: string, all: readonly Asked[]) => Promise<readonly unknown[]>;

/**
 * The most rows of one statement: a list of years goes as some statements, which share the cores of the database, and the first of
 * which is made into an answer while the others are counted.
 */
const MOST_TOGETHER = 5;

interface Waiting<Asked> {
  readonly asked: Asked;
  readonly resolve: (row: never) => void;
  readonly reject: (cause: unknown) => void;
}

/**
 * Reads in one statement what is asked for at once. Years that one request asks for by aliases cost a round trip together,
 * not one each.
 */
export function createRowsTogether<Asked>(readRows: ReadRows<Asked>): ReadRow<Asked> {
  const waiting = new Map<string, { readonly select: string; readonly all: Waiting<Asked>[] }>();

  async function run(name: string, select: string, all: readonly Waiting<Asked>[]): Promise<void> {
    try {
      const asked = all.map((one) => one.asked);
      const rows = await readRows(name, select, asked);
      if (rows.length !== all.length) throw new Error(`\`${name}\` gave another number of rows than was asked for`);
      all.forEach(({ resolve }, n) => resolve(rows[n] as never));
    } catch (cause) {
      for (const { reject } of all) reject(cause);
    }
  }

  function runAll(name: string): void {
    const together = waiting.get(name);
    if (together === undefined) return;
    const { select, all } = together;
    waiting.delete(name);
    for (let from = 0; from < all.length; from += MOST_TOGETHER) {
      void run(name, select, all.slice(from, from + MOST_TOGETHER));
    }
  }

  function enqueue(name: string, select: string, one: Waiting<Asked>): void {
    const together = waiting.get(name);
    if (together !== undefined) {
      together.all.push(one);
      return;
    }
    waiting.set(name, { select, all: [one] });
    // The fields of one request are asked for in one turn: they go when that is over.
    void Promise.resolve().then(() => process.nextTick(runAll, name));
  }

  return (name, select, asked) => new Promise((resolve, reject) => enqueue(name, select, { asked, resolve, reject }));
}
