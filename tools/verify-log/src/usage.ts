import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCheckpoint, type Checkpoint } from './note/checkpoint';
import { readVerifierKey, type SignerRole, type VerifierKey } from './note/verifier-key';
import type { Options } from './verify-rows';

export const USAGE =
  'usage: npm run verify-log -- (--database <url> [--write-dump <file>] | --dump <file>)\n' +
  '  [--key <verifier key>]... [--witness <verifier key>]... [--quorum <number>] [--holds <checkpoint file>]...';

/** What the words of the command line are not. */
export class BadUsage extends Error {
  override readonly name = 'BadUsage';
}

export interface Asked extends Options {
  readonly database: string | null;
  readonly dump: string | null;
  readonly dumpTo: string | null;
}

/**
 * Reads the words of the command.
 * @throws BadUsage with one line that says what is wrong
 */
export function readWords(words: readonly string[]): Asked {
  const { database, dump, 'write-dump': dumpTo, key = [], witness = [], quorum, holds = [] } = optionsIn(words);
  if ((database === undefined) === (dump === undefined)) throw new BadUsage('give either --database or --dump');
  if (dumpTo !== undefined && database === undefined) throw new BadUsage('--write-dump needs --database');
  const witnesses = witness.map((text) => keyOf(text, 'witness'));
  return {
    database: database ?? null,
    dump: dump ?? null,
    dumpTo: dumpTo ?? null,
    keys: key.map((text) => keyOf(text, 'log')),
    witnesses,
    quorum: quorumOf(quorum, witnesses.length),
    held: holds.map(heldIn),
  };
}

function optionsIn(words: readonly string[]) {
  const one = { type: 'string' } as const;
  const many = { type: 'string', multiple: true } as const;
  const options = { database: one, dump: one, 'write-dump': one, key: many, witness: many, quorum: one, holds: many };
  try {
    return parseArgs({ args: [...words], options, strict: true }).values;
  } catch (cause) {
    throw new BadUsage((cause as Error).message.split('\n')[0]);
  }
}

function keyOf(text: string, role: SignerRole): VerifierKey {
  const key = readVerifierKey(text, role);
  const option = role === 'log' ? '--key' : '--witness';
  if (key === null) throw new BadUsage(`${option} is no verifier key as in \`name+12345678+base64\` of a ${role}`);
  return key;
}

function quorumOf(text: string | undefined, most: number): number {
  const quorum = Number(text ?? 0);
  if (text !== undefined && !/^\d{1,3}$/.test(text)) throw new BadUsage('--quorum is no number');
  if (quorum > most) throw new BadUsage(`--quorum ${quorum} needs so many --witness, and there are ${most}`);
  return quorum;
}

function heldIn(file: string): Checkpoint {
  const checkpoint = readCheckpoint(textOf(file));
  if (checkpoint === null) throw new BadUsage(`--holds: \`${file}\` is no checkpoint`);
  return checkpoint;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new BadUsage(`--holds: \`${file}\` cannot be read (${(cause as NodeJS.ErrnoException).code})`);
  }
}
