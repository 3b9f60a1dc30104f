// The ratios by which the bench judges, and whether one has become worse than the one that is kept.
import { ratioOf } from './turns.mjs';

/** What each ratio is, and which way is better. */
export const RATIOS = {
  stock: { is: 'ours ÷ stock', better: 'higher' },
  floor: { is: 'ours ÷ the floor', better: 'higher' },
  loggedFloor: { is: 'ours ÷ the logged floor', better: 'higher' },
  hive: { is: 'ours ÷ Hive Gateway', better: 'higher' },
  distributed: { is: 'ours distributed ÷ stock', better: 'higher' },
  distributedHive: { is: 'ours distributed ÷ Hive Gateway', better: 'higher' },
  unprotected: { is: 'ours ÷ the same, unprotected', better: 'higher' },
  pooled: { is: 'ours behind PgBouncer ÷ ours', better: 'higher' },
  million: { is: 'ours with a million youths ÷ with ten thousand', better: 'higher' },
  aloneP50: { is: 'p50 at one connection ÷ that of the logged floor', better: 'lower' },
};

/** How much worse than the kept ratio is too much. */
const TOLERANCE = 0.1;

/** The ratio of two sides in a chapter; `null` where one was not measured. */
function between(chapter, one, other, key) {
  const [round] = chapter?.rounds ?? [];
  if (round?.[one] === undefined || round[other] === undefined) return null;
  return ratioOf(chapter.rounds, one, other, key).ratio;
}

/** The ratios of what was measured, by name. */
export const ratiosOf = ({ covered, alone, million }) => ({
  stock: between(covered, 'ours', 'stock'),
  floor: between(covered, 'ours', 'floor'),
  loggedFloor: between(covered, 'ours', 'loggedFloor'),
  hive: between(covered, 'ours', 'hive'),
  distributed: between(covered, 'distributed', 'stock'),
  distributedHive: between(covered, 'distributed', 'hive'),
  unprotected: between(covered, 'ours', 'unprotected'),
  pooled: between(covered, 'pooled', 'ours'),
  million: between(million, 'oursMillion', 'ours'),
  aloneP50: between(alone, 'ours', 'loggedFloor', 'p50'),
});

/** Each ratio that is worse than the kept one by more than a tenth, in words. What was not measured, then or now, is not judged. */
export function worseThan(kept, now) {
  return Object.entries(RATIOS).flatMap(([name, { is, better }]) => {
    const [before, after] = [kept[name] ?? null, now[name] ?? null];
    if (before === null || after === null) return [];
    const isWorse = better === 'higher' ? after < before * (1 - TOLERANCE) : after > before * (1 + TOLERANCE);
    return isWorse ? [`${is} is ${after.toFixed(2)}, and was ${before.toFixed(2)}: worse by more than a tenth`] : [];
  });
}
