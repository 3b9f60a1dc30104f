import { isOrganisationNumber, newId } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import { Organisation } from '../../organisation/organisation.entity';
import type { ChangeOf } from '../change';
import { ChangeRefused } from '../change-refused';
import { changesBetween, OutcomeKind, type Outcome } from '../outcome';

/** Registers an organisation, or gives the one with the id, or else the number, what is said. */
export async function changeOrganisation(
  transaction: EntityManager,
  { id, ...said }: ChangeOf<'organisation'>,
): Promise<Outcome> {
  if (!isOrganisationNumber(said.number)) {
    const message = 'an organisation number is nine digits, of which the last fits the others';
    throw new ChangeRefused('ORGANISATION_NUMBER_INVALID', message, 'number');
  }
  const withNumber = await transaction.findOneBy(Organisation, { number: said.number });
  const standing = id === undefined ? withNumber : await transaction.findOneBy(Organisation, { id });
  if (withNumber !== null && withNumber.id !== (standing?.id ?? id)) {
    throw new ChangeRefused('ORGANISATION_NUMBER_TAKEN', 'another organisation has this number', 'number');
  }
  if (standing === null) {
    const subject = (id ?? newId()).toLowerCase();
    await transaction.insert(Organisation, { id: subject, ...said });
    return { outcome: OutcomeKind.ADDED, subject, changes: changesBetween({}, said) };
  }
  if (standing.agency !== said.agency) {
    throw new ChangeRefused('AGENCY_FIXED', 'the organisation is of another agency, and stays so', 'agency');
  }
  if (said.sector !== null && standing.sector !== null && said.sector !== standing.sector) {
    throw new ChangeRefused('SECTOR_FIXED', 'the organisation is of the other sector, and stays so', 'sector');
  }
  // Who does not say it does not take back what was said.
  const now = { ...said, sector: said.sector ?? standing.sector };
  const changes = changesBetween({ ...standing }, now);
  if (changes.length === 0) return { outcome: OutcomeKind.UNCHANGED, subject: standing.id, changes };
  await transaction.update(Organisation, { id: standing.id }, now);
  return { outcome: OutcomeKind.CHANGED, subject: standing.id, changes };
}
