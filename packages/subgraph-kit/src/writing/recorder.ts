import { createError, isId } from '@brobygger/domain';
import type { Author } from '../author';
import type { DataSource, EntityManager } from 'typeorm';
import { openServiceRelation } from '../service-relation/open-service-relation';
import type { Relay } from '../messaging/relay';

/** Writes changes: each in one transaction with what other services must hear of it. */
export interface Recorder {
  /** A change to the records of a youth that the author's organisation serves. */
  onServedYouth<Result>(
    author: Author,
    youthId: string,
    change: (transaction: EntityManager) => Promise<Result>,
  ): Promise<Result>;
  /** A change that begins the organisation's service relation with the youth. */
  beginningService<Result>(
    author: Author,
    youthId: string,
    change: (transaction: EntityManager) => Promise<Result>,
  ): Promise<Result>;
}

/** Makes the recorder of a service. */
export function createRecorder(deps: {
  readonly dataSource: DataSource;
  readonly relay: Pick<Relay, 'wake'>;
}): Recorder {
  async function write<Result>(change: (transaction: EntityManager) => Promise<Result>): Promise<Result> {
    const result = await deps.dataSource.transaction(change);
    deps.relay.wake();
    return result;
  }

  return {
    onServedYouth: (author, youthId, change) =>
      write(async (transaction) => {
        if (!isId(youthId) || !(await isServed(transaction, author, youthId))) {
          throw createError('YOUTH_NOT_FOUND', 'your organisation does not serve this youth');
        }
        return change(transaction);
      }),
    beginningService: (author, youthId, change) =>
      write(async (transaction) => {
        if (!isId(youthId)) throw createError('YOUTH_NOT_FOUND', 'no youth has this id');
        await openServiceRelation(transaction, youthId, author.organisationId, author.at);
        return change(transaction);
      }),
  };
}

async function isServed(transaction: EntityManager, { organisationId }: Author, youthId: string): Promise<boolean> {
  const rows = (await transaction.query(
    'select 1 from service_relation where youth_id = $1 and organisation_id = $2 and valid_to is null limit 1',
    [youthId, organisationId],
  )) as unknown[];
  return rows.length > 0;
}
