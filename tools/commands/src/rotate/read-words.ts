import { DATABASE_NAMES } from '@brobygger/domain';
import { parseArgs } from 'node:util';
import { STEPS, type Step } from './rotate';
import type { Signer } from './verifiers';

/** What `npm run keys -- rotate` is asked for. */
export interface RotateWords {
  readonly signer: Signer;
  readonly step: Step;
  readonly folder: string;
}

export const ROTATE_USAGE = `npm run keys -- rotate <${DATABASE_NAMES.join('|')}> --folder <folder> --step ${STEPS.join('|')}`;

/** Reads the words behind `rotate`; a string says what is wrong with them. */
export function readRotateWords(words: readonly string[]): RotateWords | string {
  const options = { folder: { type: 'string' }, step: { type: 'string' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const signer = DATABASE_NAMES.find((name) => name === positionals[0]);
    const step = STEPS.find((name) => name === values.step);
    if (signer === undefined || positionals.length > 1) return 'name one whose key it is';
    if (step === undefined) return `\`--step\` is one of ${STEPS.join(', ')}`;
    if (values.folder === undefined) return '`--folder` is missing';
    return { signer, step, folder: values.folder };
  } catch (cause) {
    return (cause as Error).message;
  }
}
