// Two that do the same, in turns: each round gives a ratio, and the result is the median.
export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

async function millisecondsOf(act, times) {
  const began = performance.now();
  for (let n = 0; n < times; n += 1) await act();
  return (performance.now() - began) / times;
}

/** Rounds A B, B A, A B …, so that neither always goes first; `times` acts of each in a round. What comes before is not counted. */
export async function inTurns(one, other, { rounds, times, warmUp }) {
  for (let n = 0; n < warmUp; n += 1) {
    await millisecondsOf(one, times);
    await millisecondsOf(other, times);
  }
  const pairs = [];
  for (let n = 0; n < rounds; n += 1) {
    const first = n % 2 === 0 ? await millisecondsOf(one, times) : null;
    const second = await millisecondsOf(other, times);
    pairs.push([first ?? (await millisecondsOf(one, times)), second]);
  }
  const ratios = pairs.map(([mine, theirs]) => mine / theirs).sort((a, b) => a - b);
  const quarter = ratios.length >> 2;
  return {
    ratio: median(ratios),
    from: ratios[quarter],
    to: ratios[ratios.length - 1 - quarter],
    ms: median(pairs.map(([mine]) => mine)),
    otherMs: median(pairs.map(([, theirs]) => theirs)),
    rounds,
  };
}
