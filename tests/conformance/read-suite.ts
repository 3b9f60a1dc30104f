import { type DataCategory, type Purpose, type Signer, type StatedReason } from '@brobygger/domain';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { assertNamed } from './assert-named';
import { SuiteMalformed } from './suite-malformed';
import {
  CastFile,
  ScenarioFile,
  type Cast,
  type Change,
  type Expected,
  type RequestStanding,
  type ScenarioFacts,
  type WrittenQuestion,
} from './suite-schema';

export const SUITE = join(__dirname, '..', '..', 'conformance');
const CAST = 'cast.yaml';

/** One question with its answer: who asks, for what, of which category. */
export interface Question {
  readonly who: string;
  readonly purpose: Purpose | null;
  readonly category: DataCategory;
  readonly placesYouth: boolean;
  readonly order: string | null;
  readonly reason: StatedReason | null;
  readonly about: 'youth' | 'nobody';
  readonly expect: Expected;
  readonly on: string | null;
}

/** A moment of a scenario: what was done at it, and what is asked then. */
export interface Moment {
  readonly at: Date;
  readonly changes: readonly Change[];
  readonly questions: readonly Question[];
  readonly signatures: readonly SignatureQuestion[];
  readonly requests: readonly RequestStanding[];
}

/** Who must sign a consent to one category. */
export interface SignatureQuestion {
  readonly to: string;
  readonly purpose: Purpose;
  readonly category: DataCategory;
  readonly expect: readonly Signer[];
}

/** How many answers a moment expects: of its questions, of who must sign, of how requests stand, and of what is refused. */
export const expectationsOf = ({ changes, questions, signatures, requests }: Moment): number =>
  questions.length +
  signatures.length +
  requests.reduce((sum, { asker }) => sum + 2 + Object.keys(asker.told).length, 0) +
  changes.filter((change) => 'refused' in change && change.refused !== undefined).length;

/** A scenario as it is run. */
export interface RunnableScenario {
  readonly file: string;
  readonly name: string;
  readonly facts: ScenarioFacts;
  readonly moments: readonly Moment[];
}

const readYaml = <Schema extends z.ZodType>(file: string, text: string, schema: Schema): z.output<Schema> => {
  const read = schema.safeParse(parse(text));
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${file}: ${path.join('.')}: ${message}`);
  throw new SuiteMalformed(faults.join('\n'));
};

/** The scenarios of one file. @throws SuiteMalformed with the path of each fault */
export const parseScenarios = (file: string, text: string, cast: Cast): readonly RunnableScenario[] =>
  readYaml(file, text, ScenarioFile).map((written, n) => {
    assertNamed(`${file}: ${n}`, written, cast);
    return {
      file,
      name: written.scenario,
      facts: written.facts,
      moments: [{ ...written, change: [] }, ...written.then].map(({ at, change, questions, signatures, requests }) => ({
        at,
        changes: change,
        questions: questions.flatMap(spread),
        signatures: signatures.flatMap((each) => each.category.map((category) => ({ ...each, category }))),
        requests,
      })),
    };
  });

export const readCast = (): Cast => readYaml(CAST, readFileSync(join(SUITE, CAST), 'utf8'), CastFile);

/** Every scenario of the suite, file by file. */
export const readSuite = (cast: Cast): readonly RunnableScenario[] =>
  readdirSync(SUITE)
    .filter((file) => file.endsWith('.yaml') && file !== CAST)
    .sort()
    .flatMap((file) => parseScenarios(file, readFileSync(join(SUITE, file), 'utf8'), cast));

/** A question for each of those who ask, of the purposes and of the categories. */
const spread = ({ ask, expect, on }: WrittenQuestion): readonly Question[] =>
  ask.who.flatMap((who) =>
    ask.purpose.flatMap((purpose) =>
      ask.category.map((category) => ({ ...ask, who, purpose, category, expect, on: on ?? null })),
    ),
  );
