import { AddressProtection, ageOn, newId, osloDate, type PersonIdentifier } from '@brobygger/domain';
import type { DataSource, EntityManager } from 'typeorm';
import type { NationalIdVault } from '../person/national-id-vault';
import { PersonStatus, type RegisterRecord } from '../population-register';
import type { AskRegister } from './ask-register';
import { FactKind, factsOf, FactSource, guardianFact, recordFacts, type Origin } from './facts';
import { takeInGuardians } from './guardians';
import { addIdentifiers, lockIdentifiers, youthsWith } from './identifiers';
import { protect } from './protect';
import { RegistrationRefusal, RegistrationRefused } from './registration-refused';

/** The highest age of any service, in whole years: aftercare (ettervern) and outreach reach it. */
export const HIGHEST_AGE = 25;

/**
 * The id of the youth who has the number: of one who is known, by this or by another number of the same person, or of one who is
 * registered now with what the register says. Two who ask at once get one youth.
 * @throws RegistrationRefused
 */
export const createFindOrRegister =
  (deps: { readonly dataSource: DataSource; readonly vault: NationalIdVault; readonly askRegister: AskRegister }) =>
  async (identifier: PersonIdentifier, at: Date): Promise<string> => {
    const { dataSource, vault } = deps;
    const [known] = await youthsWith(dataSource.manager, vault, [identifier]);
    if (known !== undefined) return known;
    const record = await deps.askRegister(identifier);
    if (record.status === PersonStatus.DEAD) throw new RegistrationRefused(RegistrationRefusal.NOT_IN_REGISTER);
    const own = record.identifiers.map((each) => each.identifier);
    return dataSource.transaction(async (transaction) => {
      await lockIdentifiers(transaction, vault, [...own, ...record.guardians.map((each) => each.identifier)]);
      const [first] = await youthsWith(transaction, vault, own);
      if (first !== undefined) {
        await addIdentifiers(transaction, vault, first, record.identifiers);
        return first;
      }
      if (ageOn(record.birthDate, osloDate(at)) > HIGHEST_AGE) {
        throw new RegistrationRefused(RegistrationRefusal.OVER_AGE);
      }
      const id = record.developmentId ?? newId();
      await insertYouth(transaction, vault, id, record, { source: FactSource.FREG, author: null, at });
      return id;
    });
  };

/** Writes a youth whom nobody knows yet, with facts, numbers and guardians; a protected address is told to every owner. */
export async function insertYouth(
  transaction: EntityManager,
  vault: NationalIdVault,
  id: string,
  record: RegisterRecord,
  origin: Origin,
): Promise<void> {
  const { name, birthDate, municipalityNumber, status, addressProtection, guardians, identifiers } = record;
  await transaction.query(
    'insert into youth (id, name, birth_date, municipality_number, status) values ($1, $2, $3, $4, $5)',
    [id, name, birthDate, municipalityNumber, status],
  );
  await addIdentifiers(transaction, vault, id, identifiers);
  const guardianships = await takeInGuardians(transaction, vault, id, guardians, osloDate(origin.at));
  await recordFacts(
    transaction,
    id,
    [...factsOf(record), { kind: FactKind.PROTECTION, value: addressProtection }, guardianFact(guardianships)],
    origin,
  );
  if (addressProtection !== AddressProtection.UNGRADED) await protect(transaction, id, addressProtection);
}
