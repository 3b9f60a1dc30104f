import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { Author } from '../author';
import { holdService } from './hold-service';
import { closeServiceRelation } from './open-service-relation';

/** Records that keep an organisation's service relation with a youth as long as one of them is open. */
export interface OpenRecords {
  readonly entity: EntityTarget<ObjectLiteral>;
  /** Which of them are open, beside being of the youth and the organisation. */
  readonly isOpen: FindOptionsWhere<ObjectLiteral>;
}

/** Names the records that keep a service relation: those that satisfy the conditions are open. */
export const openWhile = <Row extends ObjectLiteral>(
  entity: EntityTarget<Row>,
  isOpen: FindOptionsWhere<Row>,
): OpenRecords => ({
  entity,
  isOpen,
});

/** Whether one of the records of the youth and the organisation is open. */
export async function hasOpen(
  transaction: EntityManager,
  kinds: readonly OpenRecords[],
  of: { readonly youthId: string; readonly organisationId: string },
): Promise<boolean> {
  for (const { entity, isOpen } of kinds) {
    if (await transaction.existsBy(entity, { ...isOpen, ...of })) return true;
  }
  return false;
}

/** Whether there is one of the youth and the organisation, open or not. */
export const hasAny = (
  transaction: EntityManager,
  kinds: readonly OpenRecords[],
  of: { readonly youthId: string; readonly organisationId: string },
): Promise<boolean> =>
  hasOpen(
    transaction,
    kinds.map(({ entity }) => ({ entity, isOpen: {} })),
    of,
  );

/** Closes the organisation's service relation with the youth, unless something of it is still open (INV12). Says whether nothing was. */
export type EndServiceIfDone = (transaction: EntityManager, author: Author, youthId: string) => Promise<boolean>;

/** Makes the ending of service of an owner from what keeps it open. */
export const createEndServiceIfDone =
  (kinds: readonly OpenRecords[]): EndServiceIfDone =>
  async (transaction, author, youthId) => {
    const { organisationId } = author;
    // Two endings at once must see each other, or each would leave the relation to the other; so must what begins meanwhile.
    await holdService(transaction, author, youthId);
    if (await hasOpen(transaction, kinds, { youthId, organisationId })) return false;
    await closeServiceRelation(transaction, author, youthId);
    return true;
  };
