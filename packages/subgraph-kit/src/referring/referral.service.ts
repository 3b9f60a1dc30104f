import { createError, isId, newId, osloDate, type DataCategory, type LocalDate } from '@brobygger/domain';
import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { Author } from '../author';
import type { HandoverBasis } from '../handover/handover-facts';
import type { HandoverSender, MovedBySender } from '../handover/send-handover';
import type { Recorded } from '../writing/recorded';
import type { Recorder } from '../writing/recorder';
import { Referral } from './referral.entity';

/** Records of the sender's that a referral may rest on: they have an id, a youth and an organisation. */
export interface BasisRecords {
  readonly kind: HandoverBasis;
  readonly entity: EntityTarget<ObjectLiteral>;
  /** Which of them on the day, where it is not all: one of these. */
  readonly where?: (today: LocalDate) => readonly FindOptionsWhere<ObjectLiteral>[];
}

/** Whom to refer, to which housing service, on which record. */
export interface Referring {
  readonly youthId: string;
  readonly receiverId: string;
  readonly basisKind: HandoverBasis;
  readonly basisId: string;
}

/** Refers youths to housing follow-up. */
export interface ReferralService {
  /**
   * Refers the youth on a record that is the organisation's own.
   * @throws BAD_USER_INPUT for a receiver that takes no referrals, or a record that is none (`input.basisId`)
   */
  refer(author: Author, input: Referring): Promise<Recorded>;
  /** Calls one back, or says that it was entered in error. @throws NOT_FOUND; BAD_USER_INPUT where that may not be said now */
  move(
    author: Author,
    input: Omit<MovedBySender, 'id'> & { readonly youthId: string; readonly referralId: string },
  ): Promise<Recorded>;
}

export const createReferralService = (deps: {
  readonly recorder: Recorder;
  readonly handovers: HandoverSender;
  readonly category: DataCategory;
  readonly bases: readonly BasisRecords[];
}): ReferralService => ({
  async refer(author, { youthId, receiverId, basisKind, basisId }) {
    const receiver = await deps.handovers.nameOfTaker(receiverId, 'REFERRAL', author);
    return deps.recorder.onServedYouth(author, youthId, deps.category, async (transaction) => {
      const { organisationId, at } = author;
      const [id, referredOn, basis] = [newId(), osloDate(at), { kind: basisKind, id: basisId }];
      await assertBasis(transaction, deps.bases, { basis, youthId, organisationId, today: referredOn });
      await transaction.insert(Referral, { id, youthId, organisationId, receiver, basisKind, basisId, referredOn });
      await deps.handovers.send(transaction, author, { id, youthId, receiverId, kind: 'REFERRAL', onDay: null, basis });
      return { id, youthId };
    });
  },

  move: (author, { youthId, referralId, to, reason }) =>
    deps.recorder.onServedYouth(author, youthId, deps.category, async (transaction) => {
      const where = { id: referralId, youthId, organisationId: author.organisationId };
      const isOwn = isId(referralId) && (await transaction.existsBy(Referral, where));
      if (!isOwn) throw createError('NOT_FOUND', 'your organisation has no such referral of this youth');
      await deps.handovers.move(transaction, author, { id: referralId, to, reason });
      return { id: referralId.toLowerCase(), youthId };
    }),
});

async function assertBasis(
  transaction: EntityManager,
  bases: readonly BasisRecords[],
  {
    basis,
    youthId,
    organisationId,
    today,
  }: {
    readonly basis: { readonly kind: HandoverBasis; readonly id: string };
    readonly youthId: string;
    readonly organisationId: string;
    readonly today: LocalDate;
  },
): Promise<void> {
  const records = bases.find(({ kind }) => kind === basis.kind);
  const own = { id: basis.id, youthId, organisationId };
  const isThere =
    records !== undefined &&
    isId(basis.id) &&
    (await transaction.existsBy(
      records.entity,
      (records.where?.(today) ?? [{}]).map((each) => ({ ...each, ...own })),
    ));
  if (isThere) return;
  throw createError('BAD_USER_INPUT', '`input.basisId` is no such record of your organisation on this youth', {
    argument: 'input.basisId',
  });
}
