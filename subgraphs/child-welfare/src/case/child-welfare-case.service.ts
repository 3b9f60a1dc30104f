import { createError, newId, osloDate, ruleViolated } from '@brobygger/domain';
import { closeServiceRelation, type Author, type Recorded, type Recorder } from '@brobygger/subgraph-kit';
import { In, type EntityManager } from 'typeorm';
import { ServiceTransfer } from '../transfer/service-transfer.entity';
import { ChildWelfareCase, type ChildWelfareCaseStatus } from './child-welfare-case.entity';
import { findOpenCase, getOpenCase } from './open-case';

/** Opens and closes cases of a child welfare service. */
export interface ChildWelfareCaseService {
  /** Begins the service relation. An organisation has at most one case on a youth that is not closed. */
  open(
    author: Author,
    input: { readonly youthId: string; readonly caseWorker: string; readonly district: string },
  ): Promise<Recorded>;
  /** Every status but `CLOSED`, `AFTERCARE` too, keeps the service relation. */
  setStatus(
    author: Author,
    input: { readonly youthId: string; readonly status: Exclude<ChildWelfareCaseStatus, 'CLOSED'> },
  ): Promise<Recorded>;
  /** Ends the service relation. Without an accepted transfer, follow-up must have been offered (INV13). */
  close(author: Author, input: { readonly youthId: string; readonly followUpOffered: boolean }): Promise<Recorded>;
}

export const createChildWelfareCaseService = ({
  recorder,
}: {
  readonly recorder: Recorder;
}): ChildWelfareCaseService => ({
  open: (author, { youthId, caseWorker, district }) =>
    recorder.beginningService(author, youthId, async (transaction) => {
      const { organisationId } = author;
      await transaction.query('select pg_advisory_xact_lock(hashtext($1))', [
        `child-welfare-case/${organisationId}/${youthId}`,
      ]);
      if ((await findOpenCase(transaction, author, youthId)) !== null)
        throw createError('CONFLICT', 'your organisation already has an open case on this youth');
      const id = newId();
      await transaction.insert(ChildWelfareCase, {
        id,
        youthId,
        organisationId,
        status: 'OPEN',
        caseWorker,
        district,
        openedOn: osloDate(author.at),
        closedOn: null,
        followUpOffered: null,
      });
      return { id, youthId };
    }),

  setStatus: (author, { youthId, status }) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      const { id } = await getOpenCase(transaction, author, youthId);
      await transaction.update(ChildWelfareCase, { id }, { status });
      return { id, youthId };
    }),

  close: (author, { youthId, followUpOffered }) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      const { id } = await getOpenCase(transaction, author, youthId);
      if (!followUpOffered && !(await isTakenOver(transaction, id))) {
        throw ruleViolated('INV13', 'a case that nobody takes over is closed only when follow-up has been offered');
      }
      await transaction.update(
        ChildWelfareCase,
        { id },
        { status: 'CLOSED', closedOn: osloDate(author.at), followUpOffered },
      );
      await closeServiceRelation(transaction, youthId, author.organisationId, author.at);
      return { id, youthId };
    }),
});

const isTakenOver = (transaction: EntityManager, caseId: string): Promise<boolean> =>
  transaction.existsBy(ServiceTransfer, { caseId, status: In(['ACCEPTED', 'DONE']) });
