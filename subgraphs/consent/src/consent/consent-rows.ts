import { queryIn } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { Consent } from './consent.entity';

interface Column {
  readonly name: string;
  readonly property: keyof Consent;
}

const columnsOf = ({ connection }: EntityManager): readonly Column[] =>
  connection
    .getMetadata(Consent)
    .columns.map(({ databaseName, propertyName }) => ({ name: databaseName, property: propertyName as keyof Consent }));

/**
 * The consents that a statement answers with, which is given the columns of the row `c` by their names in the entity. To give and to
 * withdraw are statements written here, since TypeORM's builder costs more to make one than it takes to run it.
 */
export async function readConsents(
  transaction: EntityManager,
  name: string,
  statement: (columns: string) => string,
  values: readonly unknown[],
): Promise<Consent[]> {
  const columns = columnsOf(transaction).map(({ name, property }) => `c.${name} as "${property}"`);
  const rows = await queryIn<object>(transaction, name, statement(columns.join(', ')), values);
  return rows.map((row) => Object.assign(new Consent(), row));
}

/** Enters a consent as it is. */
export async function insertConsent(transaction: EntityManager, consent: Consent): Promise<void> {
  const columns = columnsOf(transaction);
  await queryIn(
    transaction,
    'give-consent',
    `insert into consent (${columns.map(({ name }) => name).join(', ')})
    values (${columns.map((_column, n) => `$${n + 1}`).join(', ')})`,
    columns.map(({ property }) => consent[property]),
  );
}
