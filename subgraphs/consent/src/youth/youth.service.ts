import { AddressProtection, createError, type Agency, type LocalDate, type PersonIdentifier } from '@brobygger/domain';
import type { DataSource, EntityManager } from 'typeorm';
import type { Relay } from '@brobygger/subgraph-kit';
import type { HandoversOfYouth } from '../consent-parts';
import type { NationalIdVault } from '../person/national-id-vault';
import { NO_REGISTER, PersonStatus, type PopulationRegister } from '../population-register';
import { pendingAt } from '../telling/pending-at';
import { createAskRegister } from './ask-register';
import { FactKind, FactSource, recordFacts, type Origin } from './facts';
import { lockIdentifiers, youthsWith } from './identifiers';
import { holdProtection, protect } from './protect';
import { createRefresh, type Refreshed } from './refresh-youth';
import { createFindOrRegister, insertYouth } from './register-youth';

/** A person about whom no register was asked. */
export interface RegisteredPerson {
  readonly id: string;
  readonly name: string;
  readonly nationalId: PersonIdentifier;
}

/** Registers youths and their guardians. */
export interface YouthService {
  /**
   * The id of the youth who has the number; who is not known here is registered as the population register says. Whether the youth
   * was known before shows nowhere.
   * @throws RegistrationRefused
   */
  findOrRegister(identifier: PersonIdentifier, at: Date): Promise<string>;
  /**
   * Takes in what the population register says of the youth now.
   * @throws YOUTH_NOT_FOUND, or RegistrationRefused
   */
  refresh(youthId: string, at: Date): Promise<Refreshed>;
  /**
   * Registers a youth about whom no register was asked.
   * @throws CONFLICT when the national id belongs to another youth
   */
  register(
    youth: RegisteredPerson & {
      readonly birthDate: LocalDate;
      readonly protection?: AddressProtection;
      readonly municipalityNumber?: string | null;
    },
  ): Promise<void>;
  /**
   * Takes in how an officer says that the youth's address is protected now. Returns the agencies that cannot have heard of it yet.
   * @throws YOUTH_NOT_FOUND; CONFLICT where the protection has another version than the officer knows, which `standing` says
   */
  changeProtection(
    youthId: string,
    change: { readonly protection: AddressProtection; readonly expectedVersion: string },
    entered: { readonly by: string; readonly at: Date },
  ): Promise<readonly Agency[]>;
  /** Registers a guardian about whom no register was asked. */
  registerGuardian(guardian: RegisteredPerson, youthId: string): Promise<void>;
  isEmpty(): Promise<boolean>;
}

export function createYouthService(deps: {
  readonly dataSource: DataSource;
  readonly vault: NationalIdVault;
  readonly relay: Pick<Relay, 'wake' | 'confirm'>;
  readonly clock: () => Date;
  readonly handovers: HandoversOfYouth;
  readonly populationRegister?: PopulationRegister | undefined;
  readonly onRegisterAway?: ((cause: unknown) => void) | undefined;
}): YouthService {
  const { dataSource, vault, relay, handovers, populationRegister: register = NO_REGISTER } = deps;
  const askRegister = createAskRegister({ register, onAway: (cause) => deps.onRegisterAway?.(cause) });
  const findOrRegister = createFindOrRegister({ dataSource, vault, askRegister });
  const refresh = createRefresh({ dataSource, vault, askRegister, handovers });

  /** Wakes the relay when the change is in, for what it may have to tell. */
  const thenTell = async <Changed>(change: Promise<Changed>): Promise<Changed> => {
    const changed = await change;
    relay.wake();
    return changed;
  };

  return {
    findOrRegister: (identifier, at) => thenTell(findOrRegister(identifier, at)),
    refresh: (youthId, at) => thenTell(refresh(youthId, at)),
    register: ({ id, nationalId, protection = AddressProtection.UNGRADED, municipalityNumber = null, ...person }) =>
      thenTell(
        dataSource.transaction(async (transaction) => {
          await lockIdentifiers(transaction, vault, [nationalId]);
          const known = await transaction.query('select from youth where id = $1', [id]);
          requireUnknown([...(known as unknown[]), ...(await youthsWith(transaction, vault, [nationalId]))]);
          const record = {
            ...person,
            addressProtection: protection,
            municipalityNumber,
            status: PersonStatus.LIVING,
            guardians: [],
            identifiers: [{ identifier: nationalId, validFrom: null }],
          };
          const origin: Origin = { source: FactSource.UNKNOWN, author: null, at: deps.clock() };
          await insertYouth(transaction, vault, id, record, origin);
        }),
      ),
    async changeProtection(youthId, { protection, expectedVersion }, { by, at }) {
      const change = async (transaction: EntityManager): Promise<readonly { readonly id: string }[]> => {
        await handovers.hold(transaction, youthId);
        const version = await holdProtection(transaction, youthId);
        if (version !== expectedVersion) {
          const argument = 'input.expectedVersion';
          const message = 'the protection was changed in the meantime';
          throw createError('CONFLICT', message, { argument, standing: { version } });
        }
        const messages = await protect(transaction, youthId, protection);
        const origin: Origin = { source: FactSource.OFFICER, author: by, at };
        await recordFacts(transaction, youthId, [{ kind: FactKind.PROTECTION, value: protection }], origin);
        return [...messages, ...(await handovers.settle(transaction, youthId))];
      };
      return pendingAt(relay, await dataSource.transaction(change));
    },
    registerGuardian: ({ id, name, nationalId }, youthId) =>
      dataSource.transaction(async (transaction) => {
        await lockIdentifiers(transaction, vault, [nationalId]);
        const known = await transaction.query('select from guardian where id = $1 or hash = any($2::bytea[])', [
          id,
          vault.hashes(nationalId),
        ]);
        requireUnknown(known as unknown[]);
        await transaction.query('insert into guardian (id, name, sealed, hash) values ($1, $2, $3, $4)', [
          id,
          name,
          vault.seal(nationalId),
          vault.hash(nationalId),
        ]);
        await transaction.query('insert into guardianship (youth_id, guardian_id) values ($1, $2)', [youthId, id]);
      }),
    isEmpty: async () => ((await dataSource.query('select 1 from youth limit 1')) as unknown[]).length === 0,
  };
}

function requireUnknown(known: readonly unknown[]): void {
  if (known.length > 0) throw createError('CONFLICT', 'a person with this id or national id is registered already');
}
