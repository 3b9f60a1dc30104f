import { newId, type LocalDate } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import type { RegisterGuardian } from '../population-register';
import type { NationalIdVault } from '../person/national-id-vault';

/** That somebody is a youth's guardian, as a fact has it: without the guardian's number. */
export interface Guardianship {
  readonly guardianId: string;
  readonly name: string;
  readonly kind: RegisterGuardian['kind'];
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/**
 * Takes in who the youth's guardians are on the day, and ends what the register no longer names. Who is one already of somebody else
 * stays the same person. The numbers must be locked.
 */
export async function takeInGuardians(
  transaction: EntityManager,
  vault: NationalIdVault,
  youthId: string,
  guardians: readonly RegisterGuardian[],
  on: LocalDate,
): Promise<readonly Guardianship[]> {
  const taken: Guardianship[] = [];
  for (const { identifier, name, kind, from, to, developmentId } of guardians) {
    const [row] = (await transaction.query(KEEP_GUARDIAN, [
      developmentId ?? newId(),
      name,
      vault.seal(identifier),
      vault.hash(identifier),
      vault.hashes(identifier),
    ])) as readonly [{ readonly id: string }];
    await transaction.query(KEEP_GUARDIANSHIP, [youthId, row.id, kind, from, to]);
    taken.push({ guardianId: row.id, name, kind, from, to });
  }
  const named = JSON.stringify(taken.map(({ guardianId: id, kind }) => ({ id, kind })));
  await transaction.query(END_OTHERS, [youthId, on, named]);
  return taken.sort(byGuardian);
}

/** In one order, so that the same guardians are the same fact. */
const byGuardian = (one: Guardianship, other: Guardianship): number =>
  `${one.guardianId} ${one.kind}` < `${other.guardianId} ${other.kind}` ? -1 : 1;

/** SQL: whether the guardianship, a row, holds on the day. What was there before the register was asked has no days, and holds. */
export const isGuardianOn = (guardianship: string, day: string): string =>
  `(${guardianship}.valid_from is null or ${guardianship}.valid_from <= ${day})
    and (${guardianship}.valid_to is null or ${day} < ${guardianship}.valid_to)`;

const KEEP_GUARDIAN = `
with renamed as (update guardian set name = $2 where hash = any($5::bytea[]) returning id),
added as (insert into guardian (id, name, sealed, hash) select $1, $2, $3, $4 where not exists (select from renamed) returning id)
select id from renamed union all select id from added`;

const KEEP_GUARDIANSHIP = `
insert into guardianship (youth_id, guardian_id, kind, valid_from, valid_to) values ($1, $2, $3, $4, $5)
on conflict (youth_id, guardian_id, kind) do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to`;

const END_OTHERS = `
update guardianship set valid_to = $2 where youth_id = $1 and (valid_to is null or valid_to > $2)
  and (guardian_id, kind) not in (select id, kind from jsonb_to_recordset($3::jsonb) as named(id uuid, kind text))`;
