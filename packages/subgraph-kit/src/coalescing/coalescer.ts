/** Runs calls together: while `inFlight` batches are under way, further calls wait and go as one batch. */
export function createCoalescer<Call, Answer>(
  inFlight: number,
  run: (calls: readonly Call[]) => Promise<readonly Answer[]>,
): (call: Call) => Promise<Answer> {
  interface Waiting {
    readonly call: Call;
    readonly resolve: (answer: Answer) => void;
    readonly reject: (cause: unknown) => void;
  }
  let waiting: Waiting[] = [];
  let running = 0;

  async function runNext(): Promise<void> {
    const batch = waiting;
    waiting = [];
    running += 1;
    try {
      const answers = await run(batch.map(({ call }) => call));
      batch.forEach(({ resolve, reject }, n) => {
        const answer = answers[n];
        if (answer === undefined) reject(new Error('a batch answered too little'));
        else resolve(answer);
      });
    } catch (cause) {
      batch.forEach(({ reject }) => reject(cause));
    } finally {
      running -= 1;
      start();
    }
  }

  function start(): void {
    if (waiting.length > 0 && running < inFlight) void runNext();
  }

  return (call) =>
    new Promise((resolve, reject) => {
      waiting.push({ call, resolve, reject });
      // The calls of one request arrive in one turn; let them go together.
      if (waiting.length === 1) setImmediate(start);
    });
}
