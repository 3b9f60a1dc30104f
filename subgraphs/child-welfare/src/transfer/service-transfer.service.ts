import { createError, DataCategory, newId, osloDate } from '@brobygger/domain';
import {
  assertSenderMoves,
  mayNot,
  SentHandover,
  type Author,
  type HandoverSender,
  type Recorded,
  type Recorder,
} from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { getOpenCase } from '../case/open-case';
import { isTransferOver, ServiceTransfer, stateOfUnsent, statusOf } from './service-transfer.entity';
import type {
  AnswerTransferInput,
  MoveTransferInput,
  SendTransferInput,
  StartTransferInput,
} from './service-transfer.input';

/** What child welfare may record that one outside this system has answered. */
export type OutsideAnswer = 'OFFERED' | 'ACCEPTED' | 'REFUSED' | 'LOST_CONTACT' | 'DONE';
export type TransferAnswer = Omit<AnswerTransferInput, 'status'> & { readonly status: OutsideAnswer };

/** Moves the help of youths to others. */
export interface ServiceTransferService {
  /** One transfer of a case is under way at a time; after a refusal, lost contact or a cancellation another may start. */
  start(author: Author, input: StartTransferInput): Promise<Recorded>;
  /** Sends the one that is planned to a service, which answers it. @throws BAD_USER_INPUT for one that takes none; CONFLICT once sent */
  send(author: Author, input: SendTransferInput): Promise<Recorded>;
  /** Confirms one that its receiver has accepted, or calls one off, sent or not. @throws BAD_USER_INPUT where it may not say that now */
  move(author: Author, input: MoveTransferInput): Promise<Recorded>;
  /**
   * Records what somebody outside this system has answered. Only a named receiver accepts, and only what was accepted is done.
   * @throws CONFLICT for one that was sent: its receiver answers it
   */
  answer(author: Author, answer: TransferAnswer): Promise<Recorded>;
}

/** A transfer that is under way, and how it was sent, where it was. */
interface UnderWay {
  readonly transfer: ServiceTransfer;
  readonly isSent: boolean;
}

export const createServiceTransferService = ({
  recorder,
  handovers,
}: {
  readonly recorder: Recorder;
  readonly handovers: HandoverSender;
}): ServiceTransferService => {
  /** A change to the transfer that is under way. */
  const onUnderWay = (
    author: Author,
    youthId: string,
    change: (transaction: EntityManager, underWay: UnderWay) => Promise<unknown>,
  ): Promise<Recorded> =>
    recorder.onServedYouth(author, youthId, DataCategory.CHILD_WELFARE_TRANSFER, async (transaction) => {
      const { id: caseId } = await getOpenCase(transaction, author, youthId);
      const underWay = await findUnderWay(transaction, caseId);
      if (underWay === null) throw createError('NOT_FOUND', 'no transfer of this youth is under way');
      await change(transaction, underWay);
      return { id: underWay.transfer.id, youthId };
    });

  return {
    start: (author, input) =>
      recorder.onServedYouth(author, input.youthId, DataCategory.CHILD_WELFARE_TRANSFER, async (transaction) => {
        const { organisationId } = author;
        const { id: caseId } = await getOpenCase(transaction, author, input.youthId);
        if ((await findUnderWay(transaction, caseId)) !== null) {
          throw createError('CONFLICT', 'a transfer of this youth is already under way');
        }
        const id = newId();
        await transaction.insert(ServiceTransfer, { ...input, id, organisationId, caseId, recordedStatus: 'PLANNED' });
        return { id, youthId: input.youthId };
      }),

    async send(author, { youthId, receiverId }) {
      const receiver = await handovers.nameOfTaker(receiverId, 'TRANSFER', author);
      return onUnderWay(author, youthId, async (transaction, { transfer, isSent }) => {
        if (isSent) throw createError('CONFLICT', 'the transfer was sent', { argument: 'input.youthId' });
        const { id, plannedOn: onDay } = transfer;
        await transaction.update(ServiceTransfer, rowOf(transfer), { receiver });
        await handovers.send(transaction, author, { id, youthId, receiverId, kind: 'TRANSFER', onDay });
      });
    },

    move: (author, { youthId, state: to, reason = null }) =>
      onUnderWay(author, youthId, async (transaction, { transfer, isSent }) => {
        const { id } = transfer;
        if (isSent) return handovers.move(transaction, author, { id, to, reason });
        // Nobody else has a part in it: there is nothing to confirm.
        const from = stateOfUnsent(transfer);
        if (to === 'IN_PROGRESS') throw mayNot('input.state', from, to);
        assertSenderMoves('TRANSFER', from, { to, reason });
        await transaction.update(ServiceTransfer, rowOf(transfer), {
          recordedStatus: 'CANCELLED',
          calledOffFor: reason,
        });
      }),

    answer: (author, { youthId, status, receiver = null }) =>
      onUnderWay(author, youthId, async (transaction, { transfer, isSent }) => {
        if (isSent) throw createError('CONFLICT', 'its receiver answers what was sent', { argument: 'input.status' });
        const taker = receiver ?? transfer.receiver;
        if (status === 'ACCEPTED' && taker === null) {
          throw createError('BAD_USER_INPUT', '`input.receiver` must name who accepts', { argument: 'input.receiver' });
        }
        if (status === 'DONE' && transfer.recordedStatus !== 'ACCEPTED') {
          throw createError('BAD_USER_INPUT', '`input.status` must be `ACCEPTED` before it is `DONE`', {
            argument: 'input.status',
          });
        }
        const doneOn = status === 'DONE' ? osloDate(author.at) : null;
        await transaction.update(ServiceTransfer, rowOf(transfer), {
          recordedStatus: status,
          receiver: taker,
          doneOn,
        });
      }),
  };
};

/** The row itself, by the youth under whom it stands: it was found by its case. */
const rowOf = ({ id, youthId }: ServiceTransfer) => ({ id, youthId });

/** The newest transfer of the case, unless it is over. */
async function findUnderWay(transaction: EntityManager, caseId: string): Promise<UnderWay | null> {
  const transfer = await transaction.findOne(ServiceTransfer, { where: { caseId }, order: { id: 'DESC' } });
  if (transfer === null) return null;
  const sent = await transaction.findOneBy(SentHandover, { id: transfer.id });
  return isTransferOver(statusOf(transfer, sent ?? undefined)) ? null : { transfer, isSent: sent !== null };
}
