import { type DataCategory, type Purpose, type StatedReason } from '@brobygger/domain';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import {
  CastFile,
  ScenarioFile,
  type Cast,
  type Change,
  type Expected,
  type Scenario,
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
}

/** A scenario as it is run. */
export interface RunnableScenario {
  readonly file: string;
  readonly name: string;
  readonly facts: ScenarioFacts;
  readonly moments: readonly Moment[];
}

/** The suite is not well formed: where, and what is wrong there. */
export class SuiteMalformed extends Error {}

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
      moments: [{ at: written.at, change: [], questions: written.questions }, ...written.then].map(
        ({ at, change, questions }) => ({ at, changes: change, questions: questions.flatMap(spread) }),
      ),
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

/** Whom the youth of the scenario is among those who ask. */
export const YOUTHS = ['youth', 'another-youth'] as const;

function assertNamed(place: string, { scenario, facts, at, questions, then }: Scenario, cast: Cast): void {
  const known = (kind: string, names: readonly string[], path: string, used: readonly string[]): void => {
    for (const name of used) {
      if (!names.includes(name)) {
        throw new SuiteMalformed(`${place}.${path}: no ${kind} is called \`${name}\` (${scenario})`);
      }
    }
  };
  const organisations = Object.keys(cast.organisations);
  const people = [...Object.keys(cast.people), ...YOUTHS];
  const changes = then.flatMap(({ change }) => change);
  const given = changes.flatMap((change) => ('give' in change ? [change.give] : []));
  const consents = [...facts.consents, ...given].flatMap(({ name }) => name ?? []);
  const asked = [...questions, ...then.flatMap((step) => step.questions)];
  known('organisation', organisations, 'facts', [
    ...facts.services.map(({ organisation }) => organisation),
    ...[...facts.consents, ...given].map(({ to }) => to),
    ...facts.orders.map(({ of }) => of),
    ...facts.emergencies.map(({ organisation }) => organisation),
  ]);
  known(
    'consent',
    consents,
    'then',
    changes.flatMap((change) => ('withdraw' in change ? [change.withdraw] : [])),
  );
  known('person', people, 'facts', [...facts.blocks, ...facts.conflicts, ...facts.assigned]);
  known(
    'person',
    people,
    'questions',
    asked.flatMap(({ ask }) => [...ask.who]),
  );
  known(
    'consent',
    consents,
    'questions',
    asked.flatMap(({ on }) => on ?? []),
  );
  known(
    'order',
    facts.orders.map(({ name }) => name),
    'questions',
    asked.flatMap(({ ask }) => ask.order ?? []),
  );
  const moments = [at, ...then.map((step) => step.at)].map((moment) => moment.getTime());
  if (moments.some((moment, n) => n > 0 && moment <= (moments[n - 1] ?? 0))) {
    throw new SuiteMalformed(`${place}.then: time goes forward (${scenario})`);
  }
}
