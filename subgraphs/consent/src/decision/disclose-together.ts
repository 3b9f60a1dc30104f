import { isOwnerName, SERVICES, type ErrorCode } from '@brobygger/domain';
import {
  forwardedAs,
  HopRefusal,
  HopRefused,
  type Hop,
  type HopVerifier,
  type ServiceVerifier,
} from '@brobygger/hop-token';
import type { Registry } from '@brobygger/subgraph-kit';
import { wantsIn } from './wants-in';

/** What became of one question: its decisions, or why there are none. */
export type AnswerOfOne =
  | Pick<Awaited<ReturnType<Registry['disclose']>>, 'decisions'>
  | { readonly refused: ErrorCode };

/** A question as it stands in a message with others: the place of its token, and that of its hop in a token of several. */
interface Call {
  readonly token: unknown;
  readonly place?: unknown;
  readonly wants: unknown;
}

/**
 * Answers the questions that an owner had in the same moment. The owner's token is good for the whole message, and each question stands on
 * a hop of its own, which is used up for it: one that does not hold is refused, and none of the others with it.
 */
export function createDiscloseTogether(deps: {
  readonly services: ServiceVerifier;
  readonly hops: HopVerifier;
  readonly registry: Pick<Registry, 'disclose'>;
  /** Told of a question that was refused for its hop. */
  readonly onRefused: (refused: HopRefused) => void;
  /** Told of one that could not be answered; says what its owner hears. */
  readonly onFailed: (cause: unknown, hop: Hop) => ErrorCode;
}) {
  return async (token: string, body: Buffer): Promise<readonly AnswerOfOne[]> => {
    const { claims, use } = await deps.services.inspect(token, body);
    const { issuer } = claims;
    if (!isOwnerName(issuer)) throw new HopRefused(HopRefusal.UNKNOWN_ISSUER);
    const questions = questionsIn(body);
    const inspected = questions.map(async ({ forwarded, wants }) => ({
      // As it would be asked alone: a question is asked once, whichever way.
      ...(await deps.hops.inspectForwarded(forwarded, issuer, JSON.stringify({ wants }))),
      wants: wantsIn(wants),
    }));
    const held = await Promise.allSettled(inspected);
    const wrong = held.find((end) => end.status === 'rejected' && !(end.reason instanceof HopRefused));
    if (wrong?.status === 'rejected') throw wrong.reason;
    // All in one turn, and so in one statement.
    const uses = held.map((end) => (end.status === 'rejected' ? Promise.reject(end.reason as Error) : end.value.use()));
    const [, used] = await Promise.all([use(), Promise.allSettled(uses)]);
    return Promise.all(
      held.map(async (end, n): Promise<AnswerOfOne> => {
        const outcome = used[n];
        if (outcome?.status === 'rejected') return refusedFor(outcome.reason);
        if (end.status === 'rejected') return refusedFor(end.reason);
        const { claims: hop, wants } = end.value;
        const askedBy = SERVICES[issuer].agency;
        return deps.registry.disclose({ hop, hopToken: questions[n]?.forwarded ?? null, askedBy, wants }).then(
          ({ decisions }) => ({ decisions }),
          (cause: unknown) => ({ refused: deps.onFailed(cause, hop) }),
        );
      }),
    );
  };

  function refusedFor(cause: unknown): AnswerOfOne {
    if (!(cause instanceof HopRefused)) throw cause;
    deps.onRefused(cause);
    return { refused: cause.isUndecidable ? 'TOKEN_USE_UNKNOWN' : 'HOP_REFUSED' };
  }
}

function questionsIn(body: Buffer): readonly { readonly forwarded: string; readonly wants: unknown }[] {
  const { tokens, calls } = JSON.parse(body.toString('utf8')) as { tokens?: unknown; calls?: unknown };
  if (!Array.isArray(tokens) || !Array.isArray(calls)) throw new TypeError('a message without questions');
  return (calls as readonly Call[]).map(({ token, place, wants }) => {
    const of: unknown = (tokens as readonly unknown[])[Number(token)];
    if (typeof of !== 'string') throw new TypeError('a question without a token');
    return { forwarded: typeof place === 'string' ? forwardedAs(of, Number(place)) : of, wants };
  });
}
