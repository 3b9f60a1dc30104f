import { engineDoor, registryDoor, type Asked, type Door, type Told } from './door';
import { makeChange } from './change-facts';
import { evaluationDoor } from './evaluation-door';
import { afterChanges, beginningOf } from './facts-of';
import { createGatewayDoors } from './gateway-doors';
import type { OtherAnswer } from './other-answer';
import type { Moment, Question, RunnableScenario } from './read-suite';
import { standingsAt } from './request-doors';
import { signersAt } from './signature-doors';
import type { SuiteWorld } from './suite-world';
import { writeFacts } from './write-facts';
import { accessDoor, explainDoor, explainedLaterDoor, previewDoor } from './youth-doors';

/** The doors of this system, in the order in which they are asked. Another is a line here. */
export const createDoors = (): readonly Door[] => [
  engineDoor,
  registryDoor,
  ...createGatewayDoors(),
  accessDoor,
  explainDoor,
  previewDoor,
  evaluationDoor,
];

/** A door that answered otherwise than the suite says. */
export interface Disagreement {
  readonly scenario: string;
  readonly question: string;
  readonly door: string;
  readonly expected: string;
  readonly told: string;
}

/** What came of a scenario: how often each door answered, and where one disagreed. */
export interface Outcome {
  readonly answered: ReadonlyMap<string, number>;
  readonly disagreements: readonly Disagreement[];
}

/** Runs a scenario through every door, from its beginning to its end. */
export async function runScenario(scenario: RunnableScenario, world: SuiteWorld): Promise<Outcome> {
  const ids = world.ids();
  const answered = new Map<string, number>();
  const disagreements: Disagreement[] = [];
  const past: Asked[] = [];
  let state = beginningOf(scenario);

  async function through(door: Door, asked: readonly Asked[]): Promise<void> {
    const told = await door.ask(asked, world);
    asked.forEach((each, n) => {
      const said = told[n] ?? null;
      if (said === null) return;
      answered.set(door.name, (answered.get(door.name) ?? 0) + 1);
      if (agrees(each, said)) return;
      disagreements.push({
        scenario: `${scenario.file}: ${scenario.name}`,
        question: inWords(each.question, each.at),
        door: door.name,
        expected: `${each.question.expect.effect} ${each.question.expect.reason}`,
        told: [said.effect, said.reason, said.consentId]
          .filter((part) => part !== undefined && part !== null)
          .join(' '),
      });
    });
  }

  const hold = (moment: Moment, answers: readonly OtherAnswer[]): void => {
    for (const { door, question, expected, told } of answers) {
      answered.set(door, (answered.get(door) ?? 0) + 1);
      if (told === expected) continue;
      const at = `${question} at ${moment.at.toISOString()}`;
      disagreements.push({ scenario: `${scenario.file}: ${scenario.name}`, question: at, door, expected, told });
    }
  };

  await writeFacts(world.databases, state, ids);
  for (const moment of scenario.moments) {
    world.setNow(moment.at);
    for (const change of moment.changes) {
      const told = (await makeChange(world, change, ids)) ?? CARRIED_OUT;
      const expected = ('refused' in change ? change.refused : undefined) ?? CARRIED_OUT;
      if (expected === CARRIED_OUT && told === CARRIED_OUT) continue;
      hold(moment, [{ door: 'mutation', question: JSON.stringify(change), expected, told }]);
    }
    state = afterChanges(state, moment, (who) => scenarioOrganisation(world, who));
    hold(moment, await signersAt(world, { moment, born: state.youth.born, ids }));
    hold(moment, await standingsAt(world, { moment, requests: state.requests, ids }));
    const asked = moment.questions.map((question): Asked => ({
      question,
      caller: ids.caller(question.who),
      youthId: question.about === 'nobody' ? ids.nobody : ids.youth,
      state,
      at: moment.at,
      ids,
    }));
    if (asked.length > 0) for (const door of createDoors()) await through(door, asked);
    past.push(...asked);
  }
  // Of facts that have no history nobody says what they were.
  const isForgetful = scenario.moments.some(({ changes }) => changes.some((change) => 'protect' in change));
  const last = scenario.moments.at(-1);
  const before = past.filter(({ at }) => last !== undefined && at < last.at);
  if (!isForgetful && before.length > 0) await through(explainedLaterDoor, before);
  return { answered, disagreements };
}

const CARRIED_OUT = 'carried out';

/** The organisation of somebody of the cast, by its name. */
const scenarioOrganisation = ({ cast }: SuiteWorld, who: string): string => cast.people[who]?.organisation ?? '';

function agrees({ question: { expect, on }, ids }: Asked, { effect, reason, consentId }: Told): boolean {
  if (effect !== expect.effect) return false;
  if (reason !== undefined && reason !== expect.reason) return false;
  return on === null || consentId === undefined || consentId === ids.consent(on);
}

const inWords = ({ who, purpose, category, placesYouth, order, about }: Question, at: Date): string =>
  [
    `${who} asks for ${category}${placesYouth ? ' (where the youth is)' : ''}`,
    `for ${purpose ?? 'no purpose'}`,
    ...(order === null ? [] : [`under ${order}`]),
    ...(about === 'nobody' ? ['of nobody'] : []),
    `at ${at.toISOString()}`,
  ].join(' ');
