import type { AnsweredChange, AnsweredQuestion, AnsweredRequest, Answers, LeftOut } from './driver';
import type { Result } from './report';
import type { ExpectedAnswer, ExpectedRequest, Moment, Question, Scenario } from './suite';

/** One thing that a moment expects, in words, with what was told of it; `null`: what was told is no answer. */
interface Held {
  readonly question: string;
  readonly expected: string;
  readonly told: string | LeftOut;
}

/** Holds the answers to a moment against what it expects. */
export const resultsOf = (scenario: Scenario, moment: Moment, answers: Answers): readonly Result[] =>
  heldOf(moment, answers).map(({ question, expected, told }) => ({
    ...placeOf(scenario, moment),
    question,
    expected,
    ...(typeof told === 'string'
      ? { outcome: told === expected ? 'passed' : 'failed', told }
      : { outcome: 'left out', told: told.leftOut }),
  }));

/** All that a moment expects, where none of it was asked, or could be. */
export const leftOutOf = (scenario: Scenario, moment: Moment, why: string): readonly Result[] =>
  heldOf(moment, null).map(({ question, expected }) => ({
    ...placeOf(scenario, moment),
    question,
    expected,
    outcome: 'left out',
    told: why,
  }));

const placeOf = ({ file, name }: Scenario, { at }: Moment) => ({ scenario: `${file}: ${name}`, at });

const NOT_ASKED: LeftOut = { leftOut: 'not asked' };
const CARRIED_OUT = 'carried out';

function heldOf({ changes, questions, signatures, requests }: Moment, answers: Answers | null): readonly Held[] {
  return [
    ...changes.flatMap(({ change, refused }, n) => heldChange(change, refused, answers?.changes[n] ?? NOT_ASKED)),
    ...questions.map(({ ask, expect }, n) => {
      const answer = answers?.questions[n] ?? NOT_ASKED;
      return { question: inWords(ask), expected: answerInWords(expect), told: toldOf(expect, answer) };
    }),
    ...signatures.map(({ ask, expect }, n) => {
      const answer = answers?.signatures[n] ?? NOT_ASKED;
      const told = 'leftOut' in answer ? answer : sorted(answer.signers);
      return {
        question: `who signs for ${ask.category} to ${ask.to} for ${ask.purpose}`,
        expected: sorted(expect),
        told,
      };
    }),
    ...requests.flatMap((standing, n) => heldRequest(standing, answers?.requests[n] ?? NOT_ASKED)),
  ];
}

/** That something is carried out is an expectation where it is not. */
function heldChange(change: object, refused: string | null, answer: AnsweredChange): readonly Held[] {
  const question = JSON.stringify(change);
  const expected = refused === null ? CARRIED_OUT : `refused by ${refused}`;
  if ('leftOut' in answer) return refused === null ? [] : [{ question, expected, told: answer }];
  if (answer.outcome !== 'refused') return refused === null ? [] : [{ question, expected, told: CARRIED_OUT }];
  // Who tells no rule has refused it, and that is what is compared.
  return [{ question, expected, told: `refused by ${answer.rule ?? refused ?? 'a rule'}` }];
}

/** The effect, and of the reason and the consent what is told. */
function toldOf(expect: ExpectedAnswer, answer: AnsweredQuestion): string | LeftOut {
  if ('leftOut' in answer) return answer;
  const { effect, reason = effect === expect.effect ? expect.reason : '', consent = expect.on } = answer;
  return answerInWords({ effect, reason, on: expect.on === null ? null : consent });
}

const answerInWords = ({ effect, reason, on }: ExpectedAnswer): string =>
  [effect, reason, on === null ? '' : `on ${on}`].filter((part) => part !== '').join(' ');

function heldRequest({ request, asker, youth }: ExpectedRequest, answer: AnsweredRequest): readonly Held[] {
  const held = (question: string, expected: string, tell: (standing: Omit<ExpectedRequest, 'request'>) => string) => ({
    question: `${question} of ${request}`,
    expected,
    told: 'leftOut' in answer ? answer : tell(answer),
  });
  return [
    held('the state', asker.state, (told) => told.asker.state),
    ...Object.entries(asker.told).map(([category, said]) =>
      held(category, said, (told) => told.asker.told[category] ?? NOTHING),
    ),
    held('what the youth sees', youth ?? NOTHING, (told) => told.youth ?? NOTHING),
  ];
}

const NOTHING = 'nothing';

const sorted = (signers: readonly string[]): string => [...signers].sort().join(' and ');

const inWords = ({ who, purpose, category, placesYouth, order, reason, about }: Question): string =>
  [
    `${who} asks for ${category}${placesYouth ? ' (where the youth is)' : ''} for ${purpose ?? 'no purpose'}`,
    ...(order === null ? [] : [`under ${order}`]),
    ...(reason === null ? [] : [`for the reason ${reason}`]),
    ...(about === 'nobody' ? ['of nobody'] : []),
  ].join(' ');
