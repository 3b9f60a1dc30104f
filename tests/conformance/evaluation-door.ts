import { EvaluationsSemantic, isId, newId, Role, type AccessQuestion } from '@brobygger/domain';
import { askedTogether, isOfAnyWorker, type Asked, type Door, type Told } from './door';

/**
 * AuthZEN, as a system of the worker's organisation asks it of the registry: a yes or a no without a reason. It names no order, so that
 * what a statute opens is not asked; nor what an emergency does, of which systems are not told.
 */
export const evaluationDoor: Door = {
  name: 'AuthZEN',
  async ask(asked, { platform }) {
    const told = new Map<Asked, Told>();
    for (const group of askedTogether(asked.filter(isAsked))) {
      const questions = group.map(questionOf);
      const [first] = group;
      if (first === undefined) continue;
      const caller = { ...first.caller, personId: 'a system', role: Role.SYSTEM };
      const asker = { caller, requestId: newId() };
      const answers = await platform.consent.accessAnswers.evaluate(asker, questions, EvaluationsSemantic.EXECUTE_ALL);
      group.forEach((each, n) => told.set(each, { effect: answers[n] === true ? 'permit' : 'deny' }));
    }
    return asked.map((each) => told.get(each) ?? null);
  },
};

const isAsked = (each: Asked): boolean =>
  isOfAnyWorker(each) &&
  each.question.expect.reason !== 'EMERGENCY' &&
  each.question.purpose !== null &&
  each.question.order === null &&
  isId(each.caller.organisationId ?? '');

const questionOf = ({ question, caller, youthId }: Asked): AccessQuestion | null =>
  question.purpose === null
    ? null
    : {
        youthId,
        organisationId: caller.organisationId ?? '',
        purpose: question.purpose,
        category: question.category,
        placesYouth: question.placesYouth,
      };
