// What was measured, for people.
import { RATIOS } from './ratios.mjs';
import { table } from './table.mjs';
import { ratioOf } from './turns.mjs';

const fixed = (number, digits = 0) => (number === null || number === undefined ? '–' : number.toFixed(digits));

const HEADS = ['', 'requests/s', 'p50 ms', 'p99 ms', 'cpu ms/request', 'log carried', 'failed'];

/** One side by another in a chapter, with how far it went. */
function quotient({ sides, rounds }, one, other) {
  const { ratio, lowest, highest } = ratioOf(rounds, one, other);
  return `${sides[one].name} ÷ ${sides[other].name}: ${fixed(ratio, 2)} (${fixed(lowest, 2)} to ${fixed(highest, 2)} in ${rounds.length} rounds)`;
}

function chapter(title, measured) {
  if (measured === null || measured === undefined) return [];
  const { sides, connections } = measured;
  const rows = Object.values(sides).map((side) => [
    side.name,
    fixed(side.perSecond, side.perSecond < 20 ? 1 : 0),
    fixed(side.p50, 1),
    fixed(side.p99, 1),
    fixed(side.cpuMsPerRequest, 2),
    `${fixed(side.settleSeconds, 2)} s`,
    side.faults,
  ]);
  const lines = Object.keys(sides)
    .filter((name) => name !== 'ours' && sides.ours !== undefined)
    .map((name) => quotient(measured, 'ours', name));
  const at = connections === 1 ? 'one connection' : `${connections} connections`;
  return [[`${title} (${at})`, table(HEADS, rows), ...(lines.length === 0 ? [] : [lines.join('\n')])].join('\n\n')];
}

function statements({ one, page, messages }) {
  const names = [...new Set([...Object.keys(one), ...Object.keys(page)])].sort();
  const rows = names.map((name) => [name, one[name] ?? 0, page[name] ?? 0]);
  const total = (counts) => Object.values(counts).reduce((sum, each) => sum + each, 0);
  const counted = Object.entries(messages).map(([connections, count]) => `${fixed(count, 1)} at ${connections}`);
  return [
    table(['SQL statements of one request', 'one youth', 'a page of 50'], [...rows, ['all', total(one), total(page)]]),
    `Messages to databases for a picture: ${counted.join(', ')} connections`,
  ].join('\n\n');
}

function memory({ mostMemoryMb, memory: watched }) {
  const most = `Resident memory of our process: at most ${fixed(mostMemoryMb)} MB`;
  if (watched === null) return most;
  const { first, last, atFirst, atLast, ratio } = watched;
  return `${most}; ${fixed(atFirst)} MB after ${first} requests, ${fixed(atLast)} MB after ${last}: ${fixed(ratio, 2)}`;
}

/** How far the slowest are behind the middle: ours and the floor's. */
function spread({ covered, spreads }) {
  const each = Object.entries(spreads).map(([name, by]) => `${covered.sides[name].name} ${fixed(by, 1)}`);
  return `p99 ÷ p50, median of ${covered.rounds.length} turns: ${each.join(', ')}`;
}

/** The tables that the bench prints. */
export function report({ ratios, faults, counts, other, ...measured }) {
  const { million } = measured;
  return [
    ...chapter('The picture that the purpose covers; all sides answer the same', measured.covered),
    spread(measured),
    ...chapter('The same', measured.alone),
    ...chapter('The same', measured.many),
    ...chapter('The same, with 4 ms added to each answer of a database', measured.far),
    ...chapter('A list of fifty youths, each with the picture', measured.list),
    ...chapter('A page of twenty of a list, with one record of each', measured.listPage),
    ...chapter("A year's report; the floor is the same SQL behind one handler", measured.report),
    ...chapter('The sessions of a year with what is in them, twenty at a time', measured.nested),
    ...chapter('A consent given, and withdrawn; the floor commits two inserts', measured.consents),
    ...chapter('Operations that nobody asked before', measured.cold),
    ...chapter(
      'The whole picture; ours withholds three records and explains the access, stock gives everything',
      measured.whole,
    ),
    ...(million === null || million === undefined
      ? []
      : chapter(
          `A million youths, ${fixed(million.gigabytes, 1)} GB written in ${fixed(million.loadSeconds / 60, 1)} minutes`,
          million,
        )),
    ...(other === null ? [] : chapter(`The picture that the purpose covers, on Node ${other.version}`, other)),
    memory(measured),
    statements(counts),
    table(
      ['ratio', ''],
      Object.entries(RATIOS).map(([name, { is }]) => [is, fixed(ratios[name], 2)]),
    ),
    faults.length === 0 ? 'within every bound' : faults.map((fault) => `OVER THE BOUND: ${fault}`).join('\n'),
  ].join('\n\n');
}
