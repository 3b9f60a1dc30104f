import { newId } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import { MunicipalUnit } from '../../oversight/municipal-unit.entity';
import type { ChangeOf } from '../change';
import { changesBetween, OutcomeKind, type Outcome } from '../outcome';

/** Registers a unit of a municipality, or gives the one with the id what is said. */
export async function changeMunicipalUnit(
  transaction: EntityManager,
  { id, ...said }: ChangeOf<'municipalUnit'>,
): Promise<Outcome> {
  const standing = await transaction.findOneBy(MunicipalUnit, id === undefined ? said : { id });
  if (standing === null) {
    const subject = (id ?? newId()).toLowerCase();
    await transaction.insert(MunicipalUnit, { id: subject, ...said });
    return { outcome: OutcomeKind.ADDED, subject, changes: changesBetween({}, said) };
  }
  const changes = changesBetween({ ...standing }, said);
  if (changes.length === 0) return { outcome: OutcomeKind.UNCHANGED, subject: standing.id, changes };
  await transaction.update(MunicipalUnit, { id: standing.id }, said);
  return { outcome: OutcomeKind.CHANGED, subject: standing.id, changes };
}
