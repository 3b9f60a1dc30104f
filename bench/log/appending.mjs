// What an entry costs in a long log and in a short one: to be entered, and to be sealed.
import { inTurns } from '../reports/turns.mjs';
import { enter } from './fill-log.mjs';

/** So many are entered by one statement, and sealed by one round. */
const AT_ONCE = 500;

/** A long log and a short one in turns, each with the microseconds for an entry and the ratio of long to short. */
export async function compareAppending(long, short, plan) {
  const sealed = (log) => () => log.sealer.seal();
  const entering = await inTurns(
    () => enter(long, AT_ONCE),
    () => enter(short, AT_ONCE),
    plan,
  );
  await Promise.all([long, short].map(({ sealer }) => sealer.seal()));
  const both = (log) => async () => {
    await enter(log, AT_ONCE);
    await sealed(log)();
  };
  const appending = await inTurns(both(long), both(short), plan);
  return { atOnce: AT_ONCE, entering: each(entering), appending: each(appending) };
}

const each = ({ ms, otherMs, ...of }) => ({
  ...of,
  longUs: (ms * 1000) / AT_ONCE,
  shortUs: (otherMs * 1000) / AT_ONCE,
});
