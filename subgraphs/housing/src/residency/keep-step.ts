import { newId, type LocalDate } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import { ResidencyStep } from './residency-step.entity';
import type { Residency } from './residency.entity';

/** Keeps that the residency came into the state. Whoever changes its state holds its row, so that steps have one order. */
export async function keepStep(
  transaction: EntityManager,
  { id: residencyId, youthId, organisationId }: Pick<Residency, 'id' | 'youthId' | 'organisationId'>,
  step: Pick<ResidencyStep, 'state'> & { readonly happenedOn: LocalDate; readonly movesOutOn?: LocalDate },
): Promise<void> {
  const last = (await transaction.maximum(ResidencyStep, 'step', { residencyId })) ?? 0;
  const { movesOutOn = null } = step;
  await transaction.insert(ResidencyStep, {
    ...step,
    movesOutOn,
    id: newId(),
    youthId,
    organisationId,
    residencyId,
    step: last + 1,
  });
}
