// What was measured, for people.
import { table } from '../table.mjs';
import { REPORTS } from './questions.mjs';

const ms = (number) => number.toFixed(2);
const ratioOf = ({ ratio, from, to }) => `${ratio.toFixed(2)} (${from.toFixed(2)}–${to.toFixed(2)})`;

/** The tables that the bench prints. A ratio stands with the middle half of its rounds. */
export function print({ years, year, loaded, floor, oneYear, allYears, alone, session, faults }) {
  const requests = allYears[REPORTS[0]].requests;
  return [
    `${years} years loaded in ${loaded.seconds.toFixed(0)} s by a process that had at most ${loaded.maxRssMb.toFixed(0)} MB resident`,
    table(
      [`the year ${year}`, 'gateway ms', 'bare SQL ms', 'ratio'],
      REPORTS.map((report) => [report, ms(oneYear[report].ms), ms(oneYear[report].otherMs), ratioOf(oneYear[report])]),
    ),
    `before anything is counted: ${ms(floor.gatewayMs)} ms for a request that asks no service, ` +
      `${ms(floor.emptyReportMs)} ms for a report without a row (${ms(floor.emptyReportCpuMs)} ms of the ` +
      `processor in our process), ${ms(floor.roundTripMs)} ms for a statement that reads nothing`,
    table(
      [`all ${years} years`, `${requests} requests, ms`, `${years} bare statements, ms`, 'ratio'],
      REPORTS.map((report) => [
        report,
        ms(allYears[report].ms),
        ms(allYears[report].otherMs),
        ratioOf(allYears[report]),
      ]),
    ),
    table(
      [`the year ${year}, through the gateway`, `among ${years} years, ms`, 'alone, ms', 'ratio'],
      REPORTS.map((report) => [report, ms(alone[report].ms), ms(alone[report].otherMs), ratioOf(alone[report])]),
    ),
    table([`a session with ${session.encounters} encounters`, 'statements'], Object.entries(session.statements)),
    faults.length === 0 ? 'within every bound' : faults.map((fault) => `OVER THE BOUND: ${fault}`).join('\n'),
  ].join('\n\n');
}
