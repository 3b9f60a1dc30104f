import { DATABASE_NAMES } from '@brobygger/domain';
import { parseArgs } from 'node:util';
import { STEPS, type Step } from './steps';
import type { Signer } from './verifiers';

/** What goes over to another: the key of who signs, what the console is sealed by, or the passwords of the databases. */
export const SUBJECTS = [...DATABASE_NAMES, 'console', 'databases'] as const;
export type Subject = Signer | 'console' | 'databases';

/** What `npm run keys -- rotate` is asked for. */
export interface RotateWords {
  readonly subject: Subject;
  readonly step: Step;
  readonly folder: string;
}

export const ROTATE_USAGE = `npm run keys -- rotate <${SUBJECTS.join('|')}> --folder <folder> --step ${STEPS.join('|')}`;

/** Reads the words behind `rotate`; a string says what is wrong with them. */
export function readRotateWords(words: readonly string[]): RotateWords | string {
  const options = { folder: { type: 'string' }, step: { type: 'string' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const subject = SUBJECTS.find((name) => name === positionals[0]);
    const step = STEPS.find((name) => name === values.step);
    if (subject === undefined || positionals.length > 1) return 'name what is to be rotated';
    if (step === undefined) return `\`--step\` is one of ${STEPS.join(', ')}`;
    if (values.folder === undefined) return '`--folder` is missing';
    return { subject, step, folder: values.folder };
  } catch (cause) {
    return (cause as Error).message;
  }
}
