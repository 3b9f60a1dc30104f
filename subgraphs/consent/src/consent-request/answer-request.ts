import {
  createError,
  isId,
  ruleViolated,
  type Caller,
  type DataCategory,
  type Language,
  type RuleArgument,
} from '@brobygger/domain';
import { queryIn } from '@brobygger/subgraph-kit';
import { GraphQLError } from 'graphql';
import type { ConsentService, ConsentsWithin } from '../consent/consent.service';
import { isOwnWord } from '../consent/consent-author.type';
import { stateOf } from '../consent/consent.entity';
import { holdConsents } from '../consent/end-consents';
import { withKnownWitness } from '../consent/known-witness';
import { signingOf, type Signing } from '../consent/signing';
import { tellEntered } from '../consent/tell-entered';
import { assertKnown } from './assert-known';
import { enterAnswer } from './enter-answer';
import { lastOf, RECEIVED, receivedBy, type ReceivedRow } from './read-received';
import { sentStateOf, SentState, YouthAnswer } from './request-state';
import { standingFor } from './standing-for';
import { textsOf } from './text-answered';

/** What is said of the categories of a request; those that are not named stay as they were. */
export interface AnswerForm {
  readonly youthId: string;
  readonly requestId: string;
  readonly answers: readonly {
    readonly category: DataCategory;
    readonly accept: boolean;
    readonly textVersion?: number | null | undefined;
    readonly expectedVersion?: number | null | undefined;
  }[];
  readonly validTo?: Date | null | undefined;
  readonly language?: Language | null | undefined;
  readonly signing?: Signing | null | undefined;
  readonly despiteRefusal?: boolean | null | undefined;
}

/**
 * Enters a youth's yes and no to what was asked, each category on its own: all of it, or nothing. Saying the same again changes nothing.
 * @throws NOT_FOUND where no request of this id reached the youth; RULE_VIOLATED with the argument's path; CONFLICT where something was
 * said of a category that an officer does not know of
 */
export type AnswerRequest = (caller: Caller, form: AnswerForm, at: Date) => Promise<void>;

type Argument = RuleArgument<'CONSENT_REQUESTED'>;

/** Makes what answers requests. */
export const createAnswerRequest =
  ({ consents }: { readonly consents: Pick<ConsentService, 'together'> }): AnswerRequest =>
  (caller, form, at) =>
    consents.together(async (within) => {
      await holdConsents(within.transaction, form.youthId);
      const request = await findOpen(within, caller, form, at);
      const saidBy = signingOf(caller, form.signing);
      assertAsked(request, form);
      if (!isOwnWord(caller.role)) await assertKnown(within.transaction, request, form.answers, at);
      const heard = { youthId: request.youthId, recipientId: request.organisationId };
      const signing = await withKnownWitness(within.transaction, caller, saidBy, heard);
      let isUntold = false;
      const textOf = await textsOf(within.transaction, request);
      for (const [n, { category, accept, textVersion }] of form.answers.entries()) {
        const path: Argument = `input.answers[${n}].category`;
        const { language, validTo } = form;
        const text = textOf({ category, textVersion, language, validTo }, `input.answers[${n}].textVersion`, at);
        const said = { ...form, request, category, textVersion, signing, path };
        const given = accept ? await acceptedBy(within, caller, said, at) : null;
        const consentId = given?.id ?? null;
        const hasEnded = accept ? false : await decline(within, caller, said, at);
        const last = lastOf(request, category);
        const answer = accept ? YouthAnswer.ACCEPTED : YouthAnswer.DECLINED;
        // A no that is said again changes nothing, unless a yes had come in between.
        if (last?.answer === answer && last.consentId === consentId && !hasEnded) continue;
        const line = { requestId: request.id, category, answer, consentId, language: language ?? 'nb', signing, text };
        await enterAnswer(within.transaction, caller, line, at);
        // What is given now is told of by its giving; a no, and a yes where a consent stands already, by nothing else.
        isUntold ||= given?.isNew !== true;
      }
      if (isUntold) await tellEntered(within.transaction, caller, { youthId: form.youthId, subjectId: request.id }, at);
    });

async function findOpen(
  { transaction }: ConsentsWithin,
  caller: Caller,
  { youthId, requestId }: AnswerForm,
  at: Date,
): Promise<ReceivedRow> {
  const page = { before: null, most: 1, id: requestId };
  const [request] = isId(requestId)
    ? await queryIn<ReceivedRow>(transaction, 'received-request', RECEIVED, receivedBy(youthId, caller, page))
    : [];
  if (request === undefined) throw createError('NOT_FOUND', 'no request that you may answer has this id');
  if (sentStateOf(request, at) !== SentState.OPEN) {
    throw ruleViolated('CONSENT_REQUESTED', 'the request is not open any more', 'input.requestId');
  }
  return request;
}

function assertAsked({ categories }: ReceivedRow, { answers }: AnswerForm): void {
  for (const [n, { category }] of answers.entries()) {
    const path: Argument = `input.answers[${n}].category`;
    if (!categories.includes(category)) throw ruleViolated('CONSENT_REQUESTED', 'this was not asked for', path);
    if (answers.findIndex((each) => each.category === category) < n) {
      throw ruleViolated('CONSENT_REQUESTED', 'a category is answered once at a time', path);
    }
  }
}

type Said = AnswerForm & {
  readonly request: ReceivedRow;
  readonly category: DataCategory;
  readonly textVersion: number | null | undefined;
  readonly signing: Signing;
  readonly path: Argument;
};

/** The consent that holds for the category, or that is given now: of this category alone. */
async function acceptedBy(
  within: ConsentsWithin,
  caller: Caller,
  said: Said,
  at: Date,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const holding = (await standingFor(within.transaction, said.request, [said.category], at)).find(
    (consent) => stateOf(consent, at) === 'ACTIVE',
  );
  if (holding !== undefined) return { id: holding.id, isNew: false };
  const { youthId, request, category, validTo, language, textVersion, despiteRefusal } = said;
  const form = {
    youthId,
    recipientId: request.organisationId,
    purpose: request.purpose,
    answers: request,
    categories: [category],
    signedBy: ['YOUTH'] as const,
    said: said.signing,
    validTo,
    language,
    textVersion,
    despiteRefusal,
  };
  const { id } = await within.give(caller, form, at).catch((cause: unknown) => {
    throw atPath(cause, said.path);
  });
  return { id, isNew: true };
}

/** After a no there is no yes left to the category: it is taken out of what names it, and what else that names stands (ADR 0112). */
async function decline(within: ConsentsWithin, caller: Caller, said: Said, at: Date): Promise<boolean> {
  const standing = await standingFor(within.transaction, said.request, [said.category], at);
  const word = { caller, at, said: { signing: said.signing, language: said.language ?? 'nb' } };
  await within.narrow(standing, [said.category], word);
  return standing.length > 0;
}

/** What giving objects to is of the category that was answered. */
function atPath(cause: unknown, path: Argument): unknown {
  if (!(cause instanceof GraphQLError) || cause.extensions['argument'] === 'input.despiteRefusal') return cause;
  return new GraphQLError(cause.message, { extensions: { ...cause.extensions, argument: path } });
}
