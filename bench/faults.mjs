// What must not be: then the bench ends with 1.
import { worseThan } from './ratios.mjs';
import { statementsOverBound } from './statements.mjs';
import { sum } from './statistics.mjs';

const LEAST_RATIO = 1.5;
const MOST_MEMORY_MB = 400;

/** The sides of which no request may fail. Others are measured by what they answered. */
const NEVER_FAIL = ['ours', 'oursMillion', 'unprotected', 'pooled', 'distributed'];

/** Requests that failed, by chapter and side. */
function failedIn(chapter, measured) {
  return NEVER_FAIL.flatMap((side) => {
    const turns = (measured?.rounds ?? []).map((round) => round[side]).filter((turn) => turn?.faults > 0);
    if (turns.length === 0) return [];
    const count = sum(turns.map(({ faults }) => faults));
    return [`${side} failed ${count} requests in \`${chapter}\`, the first with ${turns[0].firstFault}`];
  });
}

/** All that is wrong with what was measured, in words. */
export function faultsOf({ ratios, kept, mostMemoryMb, counts, failures, ...chapters }) {
  const { stock } = ratios;
  return [
    ...Object.entries(chapters).flatMap(([chapter, measured]) => failedIn(chapter, measured)),
    ...(stock !== null && stock < LEAST_RATIO
      ? [`the ratio to stock is ${stock.toFixed(2)}, below ${LEAST_RATIO}`]
      : []),
    ...(mostMemoryMb > MOST_MEMORY_MB ? [`${mostMemoryMb.toFixed(0)} MB resident, above ${MOST_MEMORY_MB}`] : []),
    ...statementsOverBound(counts.one).map((over) => `statements of one youth, ${over}`),
    ...statementsOverBound(counts.page).map((over) => `statements of a page, ${over}`),
    ...Object.entries(failures).map(([what, times]) => `${what} failed ${times} times`),
    ...worseThan(kept, ratios),
  ];
}
