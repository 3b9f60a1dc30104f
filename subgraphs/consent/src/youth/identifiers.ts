import { newId, type PersonIdentifier } from '@brobygger/domain';
import { holdLock } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { RegisterIdentifier } from '../population-register';
import type { NationalIdVault } from '../person/national-id-vault';

/**
 * Lets one transaction at a time past each of the numbers. Every hash is a lock, in one order: registries that seal under different
 * keys have one in common, and two that hold numbers of one person meet at the first.
 */
export async function lockIdentifiers(
  transaction: EntityManager,
  vault: NationalIdVault,
  identifiers: readonly PersonIdentifier[],
): Promise<void> {
  const names = identifiers.flatMap((each) => vault.hashes(each)).map((hash) => `identifier ${hash.toString('hex')}`);
  for (const name of [...new Set(names)].sort()) await holdLock(transaction, name);
}

/** The youths who have one of the numbers, under whatever key it stands, in one order; a number of one who was merged is the other's. */
export async function youthsWith(
  manager: EntityManager,
  vault: NationalIdVault,
  identifiers: readonly PersonIdentifier[],
): Promise<readonly string[]> {
  const rows = (await manager.query(
    `select distinct coalesce(y.merged_into, y.id) as youth_id from youth_identifier i join youth y on y.id = i.youth_id
     where i.hash = any($1::bytea[]) order by youth_id`,
    [identifiers.flatMap((each) => vault.hashes(each))],
  )) as readonly { readonly youth_id: string }[];
  return rows.map(({ youth_id: youthId }) => youthId);
}

/** Gives the youth those of the numbers that nobody has yet. */
export async function addIdentifiers(
  transaction: EntityManager,
  vault: NationalIdVault,
  youthId: string,
  identifiers: readonly RegisterIdentifier[],
): Promise<void> {
  for (const { identifier, validFrom } of identifiers) {
    await transaction.query(
      `insert into youth_identifier (id, youth_id, kind, sealed, hash, valid_from) select $1, $2, $3, $4, $5, $6
       where not exists (select from youth_identifier where hash = any($7::bytea[]))`,
      [
        newId(),
        youthId,
        identifier.kind,
        vault.seal(identifier),
        vault.hash(identifier),
        validFrom,
        vault.hashes(identifier),
      ],
    );
  }
}

/** A number of the youth to ask the register by: the national id before the D-number before the DUF number. */
export async function identifierOf(
  manager: EntityManager,
  vault: NationalIdVault,
  youthId: string,
): Promise<PersonIdentifier | null> {
  const [row] = (await manager.query(
    `select sealed from youth_identifier
     where youth_id = $1 and exists (select from youth y where y.id = $1 and y.merged_into is null)
     order by array_position(array['NATIONAL_ID', 'D_NUMBER', 'DUF_NUMBER'], kind), valid_from desc nulls last limit 1`,
    [youthId],
  )) as readonly { readonly sealed: Buffer }[];
  return row === undefined ? null : vault.open(row.sealed);
}
