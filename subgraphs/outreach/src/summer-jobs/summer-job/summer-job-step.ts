import { createError, ruleViolated } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { getOwnRecord } from '../../record-writing/own-record';
import { SummerJob } from './summer-job.entity';

/**
 * A job of the own organisation before its contract.
 * @throws NOT_FOUND
 */
export async function getUnsignedJob(
  transaction: EntityManager,
  author: Author,
  youthId: string,
  id: string,
): Promise<SummerJob> {
  const job = await getOwnRecord(transaction, SummerJob, author, youthId, id);
  if (job.withdrawnOn !== null) throw createError('NOT_FOUND', 'the application was withdrawn before');
  if (job.contractOn !== null) throw createError('NOT_FOUND', 'the contract has been signed before');
  return job;
}

/**
 * A job of the own organisation with a contract, which comes first (INV25).
 * @throws NOT_FOUND, RULE_VIOLATED (INV25)
 */
export async function getSignedJob(
  transaction: EntityManager,
  author: Author,
  youthId: string,
  id: string,
): Promise<SummerJob> {
  const job = await getOwnRecord(transaction, SummerJob, author, youthId, id);
  if (job.contractOn === null) throw ruleViolated('INV25', 'the contract comes first');
  return job;
}

/**
 * A job of the own organisation from its contract until it is done.
 * @throws NOT_FOUND, RULE_VIOLATED (INV25)
 */
export async function getOpenJob(
  transaction: EntityManager,
  author: Author,
  youthId: string,
  id: string,
): Promise<SummerJob> {
  const job = await getSignedJob(transaction, author, youthId, id);
  if (job.finishedOn !== null) throw createError('NOT_FOUND', 'the job was done before');
  return job;
}
