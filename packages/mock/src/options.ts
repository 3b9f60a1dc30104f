import { SERVICE_NAMES } from '@brobygger/domain';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { MockOptions, World } from './mock-types';

/** Where the command listens unless it is told otherwise: beside the system, which has 4000. */
const PORT = 4010;

/** A latency beyond this is a slip of the key. */
const LONGEST_MS = 60_000;

export const USAGE = `usage: brobygger-mock [--port ${PORT}] [--host 127.0.0.1] [--world people.json] [--latency ms] [--away service]…
                      [--origin url]… [--list]
  --port     0 to 65535; 0 is any that is free
  --world    a file with people of your own (JSON), in place of the demo world
  --latency  so many milliseconds before each answer
  --away     a service that does not answer: ${SERVICE_NAMES.join(', ')}
  --origin   pages of it may ask from a browser
  --list     lists the personas, and ends
`;

/** What the command was told. */
export interface CommandOptions extends MockOptions {
  readonly port: number;
  /** Whether the personas are listed, and nothing is started. */
  readonly isList: boolean;
}

/** An argument that says nothing that can be done; the message says which. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault';
}

/** @throws UsageFault naming the argument */
export function readOptions(words: readonly string[]): CommandOptions {
  const { values } = asUsage(() =>
    parseArgs({
      args: [...words],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        world: { type: 'string' },
        latency: { type: 'string' },
        away: { type: 'string', multiple: true },
        origin: { type: 'string', multiple: true },
        list: { type: 'boolean' },
      },
    }),
  );
  const unknown = values.away?.find((name) => !(SERVICE_NAMES as readonly string[]).includes(name));
  if (unknown !== undefined) throw new UsageFault(`\`--away\`: no service is called \`${unknown}\``);
  return {
    port: wholeNumber('--port', values.port ?? String(PORT), 65_535),
    latencyMs: wholeNumber('--latency', values.latency ?? '0', LONGEST_MS),
    away: values.away ?? [],
    corsOrigins: values.origin ?? [],
    isList: values.list === true,
    ...(values.host === undefined ? {} : { host: values.host }),
    ...(values.world === undefined ? {} : { world: readWorldFile(values.world) }),
  };
}

function wholeNumber(argument: string, text: string, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= most) return number;
  throw new UsageFault(`\`${argument}\` is a whole number from 0 to ${most}`);
}

/** What is in the file is looked at when the mock starts. */
const readWorldFile = (file: string): World =>
  asUsage(() => JSON.parse(readFileSync(file, 'utf8')) as World, '`--world`: ');

function asUsage<Result>(read: () => Result, before = ''): Result {
  try {
    return read();
  } catch (cause) {
    throw new UsageFault(`${before}${(cause as Error).message}`);
  }
}
