// Resident memory of our process over many requests.
import { median } from './statistics.mjs';
import { COVERED } from './questions.mjs';

const CONNECTIONS = 16;
/** How many of the last requests before a mark are looked at. */
const WINDOW = 2_000;
const MB = 1024 * 1024;

/** What is resident after `first` requests and after `last`, and the most that ever was, in megabytes. */
export async function watchMemory({ load, sides: { ours }, progress }, { first, last }) {
  const at = {};
  let done = 0;
  for (const mark of [first, last]) {
    await run(mark - WINDOW - done);
    await ours.ask('watchMemory');
    await run(WINDOW);
    at[mark] = median(await ours.ask('memory')) / MB;
    done = mark;
    progress.say(`  after ${mark} requests ${at[mark].toFixed(0)} MB`);
  }
  return { first, last, atFirst: at[first], atLast: at[last], ratio: at[last] / at[first] };

  async function run(requests) {
    const result = await load.ask('run', {
      url: ours.url,
      headers: ours.headers(COVERED.as),
      question: COVERED,
      turn: { seed: 11 + done, youths: ours.youths },
      connections: CONNECTIONS,
      requests,
    });
    if (result.faults > 0) throw new Error(`${result.faults} of ${requests} failed, first: ${result.firstFault}`);
    await ours.ask('settle');
    progress.spent(result.seconds);
  }
}
