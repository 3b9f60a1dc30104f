import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Cast,
  ExpectedAnswer,
  ExpectedQuestion,
  ExpectedRequest,
  Facts,
  Moment,
  Question,
  Scenario,
  Suite,
} from './suite';

/** One or several, as it is written: each makes a question of its own. */
type Each<Value> = Value | readonly Value[];

interface WrittenMoment {
  readonly at: string;
  readonly change?: readonly (Readonly<Record<string, unknown>> & { readonly refused?: string })[];
  readonly questions?: readonly {
    readonly ask: Partial<Omit<Question, 'who' | 'purpose' | 'category'>> & {
      readonly who: Each<string>;
      readonly purpose: Each<string | null>;
      readonly category: Each<string>;
    };
    readonly expect: string;
    readonly on?: string;
  }[];
  readonly signatures?: readonly {
    readonly to: string;
    readonly purpose: string;
    readonly category: Each<string>;
    readonly expect: readonly string[];
  }[];
  readonly requests?: readonly (Omit<ExpectedRequest, 'youth'> & { readonly youth?: string })[];
}

interface WrittenScenario extends WrittenMoment {
  readonly scenario: string;
  readonly law?: string | null;
  readonly facts?: Facts;
  readonly then?: readonly WrittenMoment[];
}

const CAST = 'cast.json';

/** The suite of this package, every file in the order of its name; `folder` is that of another edition of it. */
export function readSuite(folder: string = join(__dirname, 'suite')): Suite {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== CAST);
  return {
    cast: read(CAST) as Cast,
    scenarios: files
      .sort()
      .flatMap((file) => (read(file) as readonly WrittenScenario[]).map((each) => scenarioOf(file, each))),
  };
}

const scenarioOf = (
  file: string,
  { scenario, law = null, facts = {}, then = [], ...first }: WrittenScenario,
): Scenario => ({
  file: file.replace('.json', ''),
  name: scenario,
  law,
  facts,
  moments: [first, ...then].map(momentOf),
});

const momentOf = ({ at, change = [], questions = [], signatures = [], requests = [] }: WrittenMoment): Moment => ({
  at,
  changes: change.map(({ refused = null, ...done }) => ({ change: done, refused })),
  questions: questions.flatMap(questionsOf),
  signatures: signatures.flatMap(({ category, expect, ...ask }) =>
    several(category).map((each) => ({ ask: { ...ask, category: each }, expect })),
  ),
  requests: requests.map(({ youth = null, ...standing }) => ({ ...standing, youth })),
});

const questionsOf = ({
  ask,
  expect,
  on,
}: NonNullable<WrittenMoment['questions']>[number]): readonly ExpectedQuestion[] =>
  several(ask.who).flatMap((who) =>
    several<string | null>(ask.purpose).flatMap((purpose) =>
      several(ask.category).map((category) => ({
        ask: { placesYouth: false, order: null, reason: null, about: 'youth', ...ask, who, purpose, category },
        expect: answerIn(expect, on ?? null),
      })),
    ),
  );

function answerIn(written: string, on: string | null): ExpectedAnswer {
  const [effect, reason = ''] = written.split(' ');
  return { effect: effect === 'permit' ? 'permit' : 'deny', reason, on };
}

const several = <Value>(each: Each<Value>): readonly Value[] =>
  (Array.isArray(each) ? each : [each]) as readonly Value[];
