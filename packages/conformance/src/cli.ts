#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { createHttpDriver, DriverFailed } from './http-driver';
import { readSuite } from './read-suite';
import { inTap, inWords, type Report } from './report';
import { runSuite } from './run-suite';

const HELP = `Runs the conformance suite of Brobygger against an implementation over HTTP.

  brobygger-conformance --url <address> [--only <text>] [--format text|tap|json] [--header 'name: value']... [--timeout <ms>]

  --url      where the implementation answers: POST <address>/scenarios begins one
  --only     scenarios with this text in their file and name
  --format   of the report on stdout; text when left out
  --header   is sent with each request; may be said several times
  --timeout  for one answer, in milliseconds; 30000 when left out

Ends with 0 where something was asked and all of it was answered as the suite says, with 1 where not, and with 2 where it could not run.
`;

const FORMATS: Readonly<Record<string, (report: Report) => string>> = {
  text: inWords,
  tap: inTap,
  json: (report) => JSON.stringify(report, null, 2),
};

/** What the command cannot run by. */
class Unusable extends Error {}

async function main(): Promise<number> {
  const {
    url,
    only = '',
    format = 'text',
    header = [],
    timeout = '30000',
    help = false,
  } = wordsOf(process.argv.slice(2));
  if (help) return say(HELP, 0);
  const tell = FORMATS[format];
  if (url === undefined || !URL.canParse(url)) throw new Unusable('--url names no address; --help says all');
  if (tell === undefined) throw new Unusable(`--format is none of ${Object.keys(FORMATS).join(', ')}`);
  if (!/^[1-9]\d*$/.test(timeout)) throw new Unusable('--timeout is no number of milliseconds');
  const driver = createHttpDriver({
    url,
    headers: Object.fromEntries(header.map(headerIn)),
    timeoutMs: Number(timeout),
  });
  const report = await runSuite(readSuite(), driver, { only });
  if (report.results.length === 0) throw new Unusable('--only names no scenario');
  return say(`${tell(report)}\n`, report.conforms ? 0 : 1);
}

function wordsOf(words: string[]) {
  try {
    return parseArgs({
      args: words,
      options: {
        url: { type: 'string' },
        only: { type: 'string' },
        format: { type: 'string' },
        header: { type: 'string', multiple: true },
        timeout: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (cause) {
    throw new Unusable((cause as Error).message);
  }
}

function headerIn(text: string): readonly [string, string] {
  const [, name, value] = /^([^:\s]+):\s*(.+)$/.exec(text) ?? [];
  if (name === undefined || value === undefined) throw new Unusable('--header is no `name: value`');
  return [name, value];
}

function say(text: string, code: number): number {
  process.stdout.write(text);
  return code;
}

// Who reads the report may stop in the middle of it.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
});

main().then(
  (code) => (process.exitCode = code),
  (cause: unknown) => {
    const isForeseen = cause instanceof Unusable || cause instanceof DriverFailed;
    process.stderr.write(`brobygger-conformance: ${isForeseen ? cause.message : String((cause as Error).stack)}\n`);
    process.exitCode = 2;
  },
);
