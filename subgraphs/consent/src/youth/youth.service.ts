import {
  AddressProtection,
  createError,
  isId,
  OWNER_NAMES,
  type Agency,
  type LocalDate,
  type NationalId,
} from '@brobygger/domain';
import { ADDRESS_PROTECTION, holdLock, tell, versionAfter, type Relay } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import type { NationalIdVault } from '../person/national-id-vault';
import { pendingAt } from '../telling/pending-at';

/** A person as the population register tells of one. */
export interface RegisteredPerson {
  readonly id: string;
  readonly name: string;
  readonly nationalId: NationalId;
}

/** Registers youths and their guardians. */
export interface YouthService {
  /** @throws CONFLICT when the national id belongs to another youth */
  register(
    youth: RegisteredPerson & {
      readonly birthDate: LocalDate;
      readonly protection?: AddressProtection;
      readonly municipalityNumber?: string | null;
    },
  ): Promise<void>;
  /**
   * Takes in how the population register protects the youth's address now. Returns the agencies that cannot have heard of it yet.
   * @throws YOUTH_NOT_FOUND
   */
  changeProtection(youthId: string, protection: AddressProtection): Promise<readonly Agency[]>;
  registerGuardian(guardian: RegisteredPerson, youthId: string): Promise<void>;
  isEmpty(): Promise<boolean>;
}

const PROTECT = `
with changed as (
  update youth y set protection = $2, protection_version = ${versionAfter('youth_protection')}
  from (select id, protection_version as version from youth where id = $1 for update) youth_protection
  where y.id = youth_protection.id
  returning y.id as youth_id, y.protection, y.protection_version as version
) ${tell(ADDRESS_PROTECTION, 'changed', '$3::text[]')}`;

export function createYouthService(deps: {
  readonly dataSource: DataSource;
  readonly vault: NationalIdVault;
  readonly relay: Pick<Relay, 'wake' | 'confirm'>;
}): YouthService {
  async function insert(
    transaction: EntityManager,
    table: 'youth' | 'guardian',
    person: RegisteredPerson,
    more: readonly [string, unknown][],
  ): Promise<void> {
    // Rows of one person stand under any of the keys in use, where the constraint does not see that they are of one.
    await holdLock(transaction, 'national-id');
    const known = (await transaction.query(`select from ${table} where national_id_hash = any($1::bytea[])`, [
      deps.vault.hashes(person.nationalId),
    ])) as unknown[];
    const sealed: readonly [string, unknown][] = [
      ['id', person.id],
      ['name', person.name],
      ['national_id_sealed', deps.vault.seal(person.nationalId)],
      ['national_id_hash', deps.vault.hash(person.nationalId)],
      ...more,
    ];
    const columns = sealed.map(([column]) => column).join(', ');
    const places = sealed.map((_, n) => `$${n + 1}`).join(', ');
    const rows =
      known.length > 0
        ? []
        : ((await transaction.query(
            `insert into ${table} (${columns}) values (${places}) on conflict do nothing returning id`,
            sealed.map(([, value]) => value),
          )) as unknown[]);
    if (rows.length === 0) throw createError('CONFLICT', 'a person with this id or national id is registered already');
  }

  return {
    async register({ birthDate, protection = AddressProtection.UNGRADED, municipalityNumber = null, ...person }) {
      await deps.dataSource.transaction(async (transaction) => {
        await insert(transaction, 'youth', person, [
          ['birth_date', birthDate],
          ['municipality_number', municipalityNumber],
        ]);
        if (protection !== AddressProtection.UNGRADED) {
          await transaction.query(PROTECT, [person.id, protection, OWNER_NAMES]);
        }
      });
      deps.relay.wake();
    },
    async changeProtection(youthId, protection) {
      const told = isId(youthId)
        ? ((await deps.dataSource.query(PROTECT, [youthId, protection, OWNER_NAMES])) as { id: string }[])
        : [];
      if (told.length === 0) throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id');
      return pendingAt(deps.relay, told);
    },
    registerGuardian: (guardian, youthId) =>
      deps.dataSource.transaction(async (transaction) => {
        await insert(transaction, 'guardian', guardian, []);
        await transaction.query('insert into guardianship (youth_id, guardian_id) values ($1, $2)', [
          youthId,
          guardian.id,
        ]);
      }),
    isEmpty: async () => ((await deps.dataSource.query('select 1 from youth limit 1')) as unknown[]).length === 0,
  };
}
