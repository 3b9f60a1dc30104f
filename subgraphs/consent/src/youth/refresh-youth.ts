import { createError, isId, osloDate, type AddressProtection } from '@brobygger/domain';
import type { DataSource, EntityManager } from 'typeorm';
import type { HandoversOfYouth } from '../consent-parts';
import type { NationalIdVault } from '../person/national-id-vault';
import type { AskRegister } from './ask-register';
import { FactKind, factsOf, FactSource, guardianFact, recordFacts, type YouthFact } from './facts';
import { takeInGuardians } from './guardians';
import { addIdentifiers, identifierOf, lockIdentifiers, youthsWith } from './identifiers';
import { isLess, protect } from './protect';

/** What came of asking the register about a youth anew. */
export interface Refreshed {
  /** The kinds of facts that are new. */
  readonly changed: readonly FactKind[];
  /** Whether the register gives the youth a number that another youth has here: two registrations of one person. */
  readonly isTwice: boolean;
}

/**
 * Takes in what the register says of the youth now, as facts of the moment; the youth's own columns are the newest of them.
 * @throws YOUTH_NOT_FOUND, or RegistrationRefused
 */
export const createRefresh =
  (deps: {
    readonly dataSource: DataSource;
    readonly vault: NationalIdVault;
    readonly askRegister: AskRegister;
    readonly handovers: HandoversOfYouth;
  }) =>
  async (youthId: string, at: Date): Promise<Refreshed> => {
    const { dataSource, vault, handovers } = deps;
    const identifier = isId(youthId) ? await identifierOf(dataSource.manager, vault, youthId) : null;
    if (identifier === null) throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id');
    const record = await deps.askRegister(identifier);
    const own = record.identifiers.map((each) => each.identifier);
    return dataSource.transaction(async (transaction) => {
      await lockIdentifiers(transaction, vault, [...own, ...record.guardians.map((each) => each.identifier)]);
      await handovers.hold(transaction, youthId);
      const protection = await protectionOf(transaction, youthId);
      const others = (await youthsWith(transaction, vault, own)).filter((id) => id !== youthId.toLowerCase());
      await addIdentifiers(transaction, vault, youthId, record.identifiers);
      const guardianships = await takeInGuardians(transaction, vault, youthId, record.guardians, osloDate(at));
      const { name, birthDate, municipalityNumber, status, addressProtection } = record;
      await transaction.query(
        'update youth set name = $2, birth_date = $3, municipality_number = $4, status = $5 where id = $1',
        [youthId, name, birthDate, municipalityNumber, status],
      );
      // What an officer or a merging has protected, the register does not open: it may not have heard yet.
      const isKept = protection.isKept && isLess(addressProtection, protection.now);
      const protectionFact: readonly YouthFact[] = isKept
        ? []
        : [{ kind: FactKind.PROTECTION, value: addressProtection }];
      if (!isKept && addressProtection !== protection.now) {
        await protect(transaction, youthId, addressProtection);
        await handovers.settle(transaction, youthId);
      }
      const changed = await recordFacts(
        transaction,
        youthId,
        [...factsOf(record), ...protectionFact, guardianFact(guardianships), othersFact(others)],
        { source: FactSource.FREG, author: null, at },
      );
      return { changed, isTwice: others.length > 0 };
    });
  };

/** The fact of who else is the same person, as the register has it. */
const othersFact = (others: readonly string[]): YouthFact => ({
  kind: FactKind.OTHER_REGISTRATIONS,
  value: others.length === 0 ? null : others,
});

/**
 * How the youth's address is protected, and whether the register may not open it: an officer said so last, or it came with a merging. The
 * row is held, so that it stays so.
 */
async function protectionOf(
  transaction: EntityManager,
  youthId: string,
): Promise<{ readonly now: AddressProtection; readonly isKept: boolean }> {
  const [held] = (await transaction.query('select protection from youth where id = $1 for update', [
    youthId,
  ])) as readonly [{ readonly protection: AddressProtection }];
  const [newest] = (await transaction.query(
    'select source from youth_fact where youth_id = $1 and kind = $2 order by seq desc limit 1',
    [youthId, FactKind.PROTECTION],
  )) as readonly { readonly source: FactSource }[];
  return { now: held.protection, isKept: newest?.source === FactSource.OFFICER || newest?.source === FactSource.MERGE };
}
