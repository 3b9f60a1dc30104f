import { createError, DataCategory, newId, osloDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { In, type EntityManager } from 'typeorm';
import { getOpenCase } from '../case/open-case';
import { ServiceTransfer, type ServiceTransferStatus } from './service-transfer.entity';
import type { AnswerTransferInput, StartTransferInput } from './service-transfer.input';

/** What may be answered to a transfer: not that it is planned. */
export type TransferAnswer = AnswerTransferInput & { readonly status: Exclude<ServiceTransferStatus, 'PLANNED'> };

/** Moves the help of youths to others. */
export interface ServiceTransferService {
  /** One transfer of a case is under way at a time; after a refusal or lost contact another may start. */
  start(author: Author, input: StartTransferInput): Promise<Recorded>;
  /** Answers the transfer that is under way. Only a named receiver accepts, and only what was accepted is done. */
  answer(author: Author, answer: TransferAnswer): Promise<Recorded>;
}

export const createServiceTransferService = ({
  recorder,
}: {
  readonly recorder: Recorder;
}): ServiceTransferService => ({
  start: (author, input) =>
    recorder.onServedYouth(author, input.youthId, DataCategory.CHILD_WELFARE_TRANSFER, async (transaction) => {
      const { organisationId } = author;
      const { id: caseId } = await getOpenCase(transaction, author, input.youthId);
      if ((await findUnderWay(transaction, caseId)) !== null) {
        throw createError('CONFLICT', 'a transfer of this youth is already under way');
      }
      const id = newId();
      await transaction.insert(ServiceTransfer, { ...input, id, organisationId, caseId, status: 'PLANNED' });
      return { id, youthId: input.youthId };
    }),

  answer: (author, { youthId, status, receiver = null }) =>
    recorder.onServedYouth(author, youthId, DataCategory.CHILD_WELFARE_TRANSFER, async (transaction) => {
      const { id: caseId } = await getOpenCase(transaction, author, youthId);
      const underWay = await findUnderWay(transaction, caseId);
      if (underWay === null) throw createError('NOT_FOUND', 'no transfer of this youth is under way');
      const taker = receiver ?? underWay.receiver;
      if (status === 'ACCEPTED' && taker === null) {
        throw createError('BAD_USER_INPUT', '`input.receiver` must name who accepts', { argument: 'input.receiver' });
      }
      if (status === 'DONE' && underWay.status !== 'ACCEPTED') {
        throw createError('BAD_USER_INPUT', '`input.status` must be `ACCEPTED` before it is `DONE`', {
          argument: 'input.status',
        });
      }
      await transaction.update(
        ServiceTransfer,
        { id: underWay.id },
        { status, receiver: taker, doneOn: status === 'DONE' ? osloDate(author.at) : null },
      );
      return { id: underWay.id, youthId };
    }),
});

const findUnderWay = (transaction: EntityManager, caseId: string): Promise<ServiceTransfer | null> =>
  transaction.findOneBy(ServiceTransfer, { caseId, status: In(['PLANNED', 'OFFERED', 'ACCEPTED']) });
