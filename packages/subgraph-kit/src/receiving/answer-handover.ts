import {
  createError,
  isId,
  isHandoverOver,
  mayMove,
  needsReason,
  osloDate,
  REGISTRY,
  stateOf,
  type DataCategory,
  type HandoverState,
} from '@brobygger/domain';
import { IsNull, type DataSource, type EntityManager } from 'typeorm';
import type { Author } from '../author';
import { isKeptOut } from '../disclosure/facts';
import { tell, VERSION_NOW, versionAfter } from '../messaging/fact-sql';
import type { EndServiceIfDone } from '../service-relation/end-service';
import type { Recorded } from '../writing/recorded';
import type { Recorder } from '../writing/recorder';
import { HANDOVER_ANSWERED } from '../handover/handover-facts';
import type { AnswerHandoverInput } from '../handover/handover.input';
import { ReceivedHandover } from '../handover/received-handover.entity';
import { mayNot, withoutReason } from '../handover/send-handover';

/** The receiver's part of handovers. */
export interface HandoverReceiver {
  /** What was delivered to the organisation and has no answer, the oldest first. */
  unanswered(organisationId: string): Promise<readonly Pick<ReceivedHandover, 'id' | 'youthId'>[]>;
  /**
   * Answers one that was delivered to the own organisation. To accept begins service to the youth, on the handover as its ground.
   * @throws NOT_FOUND alike for every one that is not the organisation's to see, withdrawn ones and those of youths whom the author is kept
   * from among them; BAD_USER_INPUT where the receiver may not set that state now, a reason is missing, or the other date is none, and
   * where it says that a transfer is completed with nothing of its own open for the youth, who would be nobody's
   */
  answer(author: Author, input: AnswerHandoverInput): Promise<Recorded>;
}

const RETURNED = 'handover_id, organisation_id, state, reason, proposed_on, accepted, version';

/** SQL: what a receiver has told the registry, for when that asks for all of it. */
export const ANSWERED = `(select ${RETURNED} from received_handover where version > 0)`;

const ANSWER = `
with answered as (
  update received_handover r set state = $2, reason = $3, proposed_on = $4, accepted = r.accepted or $5, answered_by = $6, answered_at = $7,
    version = greatest(${versionAfter('r')}, ${VERSION_NOW})
  where handover_id = $1 returning ${RETURNED}
) ${tell(HANDOVER_ANSWERED, 'answered', '$8::text[]')}`;

/** Makes the receiver's part; what is written of a handover is of the category by which the own caseload is listed. */
export const createHandoverReceiver = (deps: {
  readonly dataSource: DataSource;
  readonly recorder: Recorder;
  readonly endServiceIfDone: EndServiceIfDone;
  readonly listedBy: DataCategory;
}): HandoverReceiver => ({
  unanswered: (organisationId) =>
    deps.dataSource.manager.find(ReceivedHandover, {
      where: { organisationId, isDelivered: true, state: IsNull() },
      order: { id: 'ASC' },
    }),

  async answer(author, input) {
    const { recorder, listedBy } = deps;
    const youthId = await youthOf(deps.dataSource.manager, author, input.handoverId);
    if (input.state === 'ACCEPTED') {
      const handoverId = input.handoverId.toLowerCase();
      const ground = { kind: 'REFERRAL', reference: handoverId } as const;
      // A withdrawal may be on its way.
      const beginning = recorder.beginningService(
        author,
        { youthId, ground, handoverId },
        listedBy,
        (transaction, begun) => {
          // For whom the author may not begin the same is done for nobody: of how it stands nothing is told.
          if (begun.youthId !== youthId) throw notThere();
          return answerIn(transaction, author, input);
        },
      );
      await beginning.catch((cause: unknown) => {
        throw isOfNobody(cause) ? notThere() : cause;
      });
      return { id: handoverId, youthId };
    }
    const written = await recorder.onRecordedYouth(author, youthId, listedBy, async (transaction) => {
      const { accepted, kind } = await answerIn(transaction, author, input);
      if (accepted && isHandoverOver(input.state)) {
        const isNobodys = await deps.endServiceIfDone(transaction, author, youthId);
        if (isNobodys && kind === 'TRANSFER' && input.state === 'COMPLETED') throw takesNobodyOver();
      }
      return { id: input.handoverId.toLowerCase(), youthId };
    });
    if (written === null) throw notThere();
    return written.result;
  },
});

const YOUTH = `
select youth_id as "youthId" from received_handover r
where handover_id = $1 and organisation_id = $2 and youth_id is not null and not ${isKeptOut({ youth: 'r.youth_id', person: '$3' })}`;

/** Whom it is about, where it was delivered and still is, and the youth does not keep the author out. */
async function youthOf(
  manager: EntityManager,
  { organisationId, personId }: Author,
  handoverId: string,
): Promise<string> {
  const [received] = isId(handoverId)
    ? ((await manager.query(YOUTH, [handoverId, organisationId, personId])) as { readonly youthId: string }[])
    : [];
  if (received === undefined) throw notThere();
  return received.youthId;
}

/** Writes the answer and tells the registry. Returns what stood before. */
async function answerIn(
  transaction: EntityManager,
  author: Author,
  { handoverId, state: to, reason = null, proposedOn = null }: AnswerHandoverInput,
): Promise<ReceivedHandover> {
  const received = await transaction.findOne(ReceivedHandover, {
    where: { id: handoverId, organisationId: author.organisationId },
    lock: { mode: 'pessimistic_write' },
  });
  if (received === null || received.youthId === null) throw notThere();
  const from: HandoverState = stateOf(received.senderState, received.state);
  if (!mayMove(received.kind, 'RECEIVER', from, to)) throw mayNot('input.state', from, to);
  if (needsReason(to) && reason === null) throw withoutReason();
  if (proposedOn !== null && (to !== 'ON_HOLD' || proposedOn < osloDate(author.at))) {
    const fault = '`input.proposedOn` is another day, today or later, of what is put on hold';
    throw createError('BAD_USER_INPUT', fault, { argument: 'input.proposedOn' });
  }
  const isAcceptance = to === 'ACCEPTED';
  const values = [handoverId, to, reason, proposedOn, isAcceptance, author.personId, author.at, [REGISTRY]];
  await transaction.query(ANSWER, values);
  return received;
}

/** That there is nobody for whom the author may begin: a merging that came meanwhile among it. */
const isOfNobody = (cause: unknown): boolean =>
  (cause as { readonly extensions?: { readonly code?: unknown } } | null)?.extensions?.code === 'YOUTH_NOT_FOUND';

/** A case that was handed over goes on in one of the receiver's own (INV15): else the youth would be nobody's as the transfer is done. */
const takesNobodyOver = (): Error =>
  createError(
    'BAD_USER_INPUT',
    'a transfer is completed once something of your own is open for the youth, such as a case',
    {
      argument: 'input.state',
    },
  );

const notThere = (): Error =>
  createError('NOT_FOUND', 'your organisation has no such handover', { argument: 'input.handoverId' });
