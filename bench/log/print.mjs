// What was measured of the log, for people.
import { table } from '../table.mjs';

const count = (number) => Math.round(number).toLocaleString('en');
const us = (number) => `${number.toFixed(1)} µs`;
const ratioOf = ({ ratio, from, to }) => `${ratio.toFixed(2)} (${from.toFixed(2)}–${to.toFixed(2)})`;

/** The tables that the bench prints. A ratio stands with the middle half of its rounds. */
export function print({ short, long, appending, proofs, verifying, disclosing, sealing, faults }) {
  const { atOnce, entering, appending: both } = appending;
  return [
    table(
      ['log', 'entered/s', 'sealed/s'],
      [short, long].map((of) => [count(of.entries), count(of.enteredPerSecond), count(of.sealedPerSecond)]),
    ),
    table(
      [`an entry, ${atOnce} at once`, `of ${count(long.entries)}`, `of ${count(short.entries)}`, 'ratio'],
      [
        ['entered', us(entering.longUs), us(entering.shortUs), ratioOf(entering)],
        ['entered and sealed', us(both.longUs), us(both.shortUs), ratioOf(both)],
      ],
    ),
    `a proof of inclusion in ${count(proofs.size)}: p50 ${proofs.p50.toFixed(2)} ms, p95 ${proofs.p95.toFixed(2)} ms`,
    `verify-log over ${count(proofs.size)}: ${verifying.seconds.toFixed(0)} s, at most ${verifying.heldMb.toFixed(0)} MB resident`,
    disclosing === null ? 'no `pgbench` was found' : printDisclosing(disclosing),
    `readings cost ${(sealing.cost * 100).toFixed(1)} % more while a log is sealed, the median of ${sealing.pairs} pairs of ` +
      `${count(sealing.requests)} (${count(sealing.perSecond.with)}/s and ${count(sealing.perSecond.without)}/s)`,
    faults.length === 0 ? 'within every bound' : faults.map((fault) => `OVER THE BOUND: ${fault}`).join('\n'),
  ].join('\n\n');
}

const printDisclosing = ({ clients, askers, perSecond, ratios }) =>
  table(
    ['', 'transactions/s', ...['many', 'few'].map((of) => `disclose by it, ${askers[of]} at once`)],
    [
      ...['many', 'few'].map((of) => [`\`disclose\`, ${askers[of]} at once`, count(perSecond[of]), '', '']),
      [
        `\`pgbench -c ${clients}\` into the log`,
        count(perSecond.pgbench),
        ratios.many.log.toFixed(2),
        ratios.few.log.toFixed(2),
      ],
      [
        `the same into its columns and indexes alone`,
        count(perSecond.bare),
        ratios.many.bare.toFixed(2),
        ratios.few.bare.toFixed(2),
      ],
    ],
  );
