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
 * The consents that a statement answers with. It is given the columns of the row `c`, by the names that they have in the entity: to give and
 * to withdraw are statements of their own, since to have each made by TypeORM's builder costs more than to run it.
 */
export async function readConsents(
  transaction: EntityManager,
  statement: (columns: string) => string,
  values: readonly unknown[],
): Promise<Consent[]> {
  const columns = columnsOf(transaction).map(({ name, property }) => `c.${name} as "${property}"`);
  const rows = (await transaction.query(statement(columns.join(', ')), [...values])) as readonly object[];
  return rows.map((row) => Object.assign(new Consent(), row));
}

/** Enters a consent as it is. */
export async function insertConsent(transaction: EntityManager, consent: Consent): Promise<void> {
  const columns = columnsOf(transaction);
  await transaction.query(
    `insert into consent (${columns.map(({ name }) => name).join(', ')})
    values (${columns.map((_column, n) => `$${n + 1}`).join(', ')})`,
    columns.map(({ property }) => consent[property]),
  );
}
