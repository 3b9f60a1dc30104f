import { AddressProtection, createError, OWNER_NAMES, type LocalDate, type NationalId } from '@brobygger/domain';
import { holdLock, MessageKind, send, type Relay } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import type { NationalIdVault } from '../person/national-id-vault';

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
    youth: RegisteredPerson & { readonly birthDate: LocalDate; readonly protection?: AddressProtection },
  ): Promise<void>;
  registerGuardian(guardian: RegisteredPerson, youthId: string): Promise<void>;
  isEmpty(): Promise<boolean>;
}

export function createYouthService(deps: {
  readonly dataSource: DataSource;
  readonly vault: NationalIdVault;
  readonly relay: Pick<Relay, 'wake'>;
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
    async register({ birthDate, protection = AddressProtection.UNGRADED, ...person }) {
      await deps.dataSource.transaction(async (transaction) => {
        await insert(transaction, 'youth', person, [
          ['birth_date', birthDate],
          ['protection', protection],
        ]);
        if (protection === AddressProtection.UNGRADED) return;
        for (const owner of OWNER_NAMES) {
          await send(transaction, owner, MessageKind.PROTECTION_CHANGED, { youthId: person.id, protection });
        }
      });
      deps.relay.wake();
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
