import { createError, type ServiceName } from '@brobygger/domain';
import { HopRefusal, HopRefused } from '@brobygger/hop-token';

/** Asks another service a question that is about no person, in this service's own name. Rejects when there is no answer. */
export type Ask = (service: ServiceName, question: string, body: unknown) => Promise<unknown>;

/** What a service answers to one question, and whom. */
export interface Answering {
  /** The names of the services that may ask. */
  readonly askers: readonly ServiceName[];
  /** Answers a body as it came. One that is no such question throws `BAD_USER_INPUT`. */
  answer(body: unknown, by: AskedBy): Promise<unknown>;
}

/** Who asks, and whether the asker still waits. */
export interface AskedBy {
  readonly asker: ServiceName;
  /** Aborted when the asker is gone: nobody would hear the answer. */
  readonly signal?: AbortSignal | undefined;
}

/** The questions that a service answers, by name. */
export type Answers = Readonly<Record<string, Answering>>;

/** Answers the question of another service, whose name was verified. */
export type AnswerQuestion = (question: string, asker: string, body: unknown, signal?: AbortSignal) => Promise<unknown>;

/** Makes the answering of a service: a question that it does not know is not found, and one of another's is refused. */
export function createAnswerQuestion(answers: Answers): AnswerQuestion {
  const byName = new Map(Object.entries(answers));
  return async (question, asker, body, signal) => {
    const answering = byName.get(question);
    if (answering === undefined) throw createError('NOT_FOUND', 'there is no such question');
    const known = answering.askers.find((name) => name === asker);
    if (known === undefined) throw new HopRefused(HopRefusal.UNKNOWN_ISSUER);
    return answering.answer(body, { asker: known, signal });
  };
}
