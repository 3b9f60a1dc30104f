import type { Answers, Driver, LeftOut } from './driver';
import { leftOutOf, resultsOf } from './hold-answers';
import { reportOf, type Report, type Result } from './report';
import type { Moment, Scenario, Suite } from './suite';

/** What of the suite is run, and who is told as it goes. */
export interface RunOptions {
  /** Scenarios whose file and name, `giving: the youth gives the rent to NAV`, have this text in them; all when left out. */
  readonly only?: string;
  readonly onScenario?: (scenario: Scenario, results: readonly Result[]) => void;
}

/** Runs scenarios one after another, each from its beginning to its end. @throws whatever the driver throws */
export async function runSuite(
  suite: Suite,
  driver: Driver,
  { only = '', onScenario }: RunOptions = {},
): Promise<Report> {
  const results: Result[] = [];
  for (const scenario of suite.scenarios.filter((each) => titleOf(each).includes(only))) {
    const own = await runScenario(scenario, suite, driver);
    onScenario?.(scenario, own);
    results.push(...own);
  }
  return reportOf(results);
}

const titleOf = ({ file, name }: Scenario): string => `${file}: ${name}`;

async function runScenario(scenario: Scenario, { cast }: Suite, driver: Driver): Promise<readonly Result[]> {
  const begun = await driver.begin({ cast, facts: scenario.facts });
  if ('leftOut' in begun) return scenario.moments.flatMap((moment) => leftOutOf(scenario, moment, begun.leftOut));
  const results: Result[] = [];
  let why: string | null = null;
  for (const moment of scenario.moments) {
    if (why === null) {
      const answers = await driver.moment(begun.id, askedOf(moment));
      why = leftOutIn(moment, answers);
      results.push(...(why === null ? resultsOf(scenario, moment, answers) : leftOutOf(scenario, moment, why)));
    } else {
      results.push(...leftOutOf(scenario, moment, why));
    }
  }
  await driver.end(begun.id);
  return results;
}

const askedOf = ({ at, changes, questions, signatures, requests }: Moment) => ({
  at,
  changes: changes.map(({ change }) => change),
  questions: questions.map(({ ask }) => ask),
  signatures: signatures.map(({ ask }) => ask),
  requests: requests.map(({ request }) => request),
});

/** Why a change was not made that should have been: what is asked after it is asked of another world. */
function leftOutIn({ changes }: Moment, answers: Answers): string | null {
  const missing = answers.changes.find(
    (answer, n): answer is LeftOut => 'leftOut' in answer && changes[n]?.refused === null,
  );
  return missing?.leftOut ?? null;
}
