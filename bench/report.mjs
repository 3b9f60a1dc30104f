// What was measured, for people.
import { table } from './table.mjs';

const fixed = (number, digits = 0) => number.toFixed(digits);

function comparison(title, { sides, ratios, rounds }) {
  const rows = Object.values(sides).map((side) => [
    side.name,
    fixed(side.perSecond),
    fixed(side.p50, 1),
    fixed(side.p99, 1),
    fixed(side.cpuMsPerRequest, 2),
    `${fixed(side.settleSeconds, 2)} s`,
    side.faults,
  ]);
  const heads = ['', 'requests/s', 'p50 ms', 'p99 ms', 'cpu ms/request', 'log carried', 'failed'];
  const lines = Object.entries(ratios).map(
    ([name, { ratio, lowest, highest }]) =>
      `ours ÷ ${sides[name].name}: ${fixed(ratio, 2)} (${fixed(lowest, 2)} to ${fixed(highest, 2)} in ${rounds.length} rounds)`,
  );
  return `${title}\n\n${table(heads, rows)}\n\n${lines.join('\n')}`;
}

function statements({ one, page }) {
  const names = [...new Set([...Object.keys(one), ...Object.keys(page)])].sort();
  const rows = names.map((name) => [name, one[name] ?? 0, page[name] ?? 0]);
  const total = (counts) => Object.values(counts).reduce((sum, each) => sum + each, 0);
  return table(
    ['SQL statements of one request', 'one youth', 'a page of 50'],
    [...rows, ['all', total(one), total(page)]],
  );
}

/** The tables that the bench prints. */
export function report({ covered, alone, whole, memory, counts, faults, other }) {
  return [
    comparison('The picture that the purpose covers; all sides answer the same', covered),
    comparison('The same at one connection', alone),
    ...(whole === null
      ? []
      : [
          comparison(
            'The whole picture; ours withholds three records and explains the access, stock gives everything',
            whole,
          ),
        ]),
    ...(other === null ? [] : [comparison(`The picture that the purpose covers, on Node ${other.version}`, other)]),
    `Resident memory over ${memory.requests} requests: at most ${fixed(memory.most)} MB, at the end ` +
      `${fixed(memory.end)} MB, growth over the second half ${fixed(memory.growthOfSecondHalf, 1)} MB`,
    statements(counts),
    faults.length === 0 ? 'within every bound' : faults.map((fault) => `OVER THE BOUND: ${fault}`).join('\n'),
  ].join('\n\n');
}
