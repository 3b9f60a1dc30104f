import { createError, isId, newId } from '@brobygger/domain';
import { holdLock } from '@brobygger/subgraph-kit';
import { IsNull, type DataSource } from 'typeorm';
import { Organisation } from '../organisation/organisation.entity';
import { AddressClearance } from './address-clearance.entity';

/** A worker of an organisation. */
export interface ClearedWorker {
  readonly personId: string;
  readonly organisationId: string;
}

/** Clears workers by name for youths whose address is protected. */
export interface AddressClearanceService {
  /** Clearing again changes nothing. @throws NOT_FOUND for an organisation that nobody is */
  grant(worker: ClearedWorker, by: string, at: Date): Promise<{ readonly id: string }>;
  /** @throws NOT_FOUND for a worker who is not cleared */
  revoke(worker: ClearedWorker, by: string, at: Date): Promise<{ readonly id: string }>;
}

export const createAddressClearanceService = ({
  dataSource,
}: {
  readonly dataSource: DataSource;
}): AddressClearanceService => ({
  grant: ({ personId, organisationId }, by, at) =>
    dataSource.transaction(async (transaction) => {
      const known = isId(organisationId) && (await transaction.existsBy(Organisation, { id: organisationId }));
      if (!known) throw notFound('no organisation has this id', 'input.organisationId');
      await holdLock(transaction, `address-clearance/${organisationId}/${personId}`);
      const standing = await transaction.findOneBy(AddressClearance, { personId, organisationId, revokedAt: IsNull() });
      if (standing !== null) return { id: standing.id };
      const id = newId();
      const granted = { id, personId, organisationId, grantedAt: at, grantedBy: by, revokedAt: null, revokedBy: null };
      await transaction.insert(AddressClearance, granted);
      return { id };
    }),

  revoke: ({ personId, organisationId }, by, at) =>
    dataSource.transaction(async (transaction) => {
      if (!isId(organisationId)) throw notFound('no organisation has this id', 'input.organisationId');
      await holdLock(transaction, `address-clearance/${organisationId}/${personId}`);
      const standing = await transaction.findOneBy(AddressClearance, { personId, organisationId, revokedAt: IsNull() });
      if (standing === null) throw notFound('this worker is not cleared', 'input.personId');
      await transaction.update(AddressClearance, { id: standing.id }, { revokedAt: at, revokedBy: by });
      return { id: standing.id };
    }),
});

const notFound = (message: string, argument: string): Error => createError('NOT_FOUND', message, { argument });
