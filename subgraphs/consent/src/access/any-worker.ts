import { createError, isId, Role, type Agency, type Caller } from '@brobygger/domain';
import type { SubgraphContext } from '@brobygger/subgraph-kit';
import { organisationById } from '../organisation/organisation.entity';

/** Somebody of an organisation. */
export type AnyWorker = Caller & { readonly agency: Agency; readonly organisationId: string };

/**
 * Any worker of the organisation: nobody in particular, so that no block or conflict of interest counts.
 * @throws NOT_FOUND where no organisation has the id
 */
export async function anyWorkerOf(
  organisationId: string,
  rows: SubgraphContext['rows'],
  argument = 'organisationId',
): Promise<AnyWorker> {
  const [organisation] = isId(organisationId) ? await rows.of(organisationById, organisationId) : [];
  if (organisation === undefined) {
    throw createError('NOT_FOUND', 'no organisation has this id', { argument });
  }
  return workerIn(organisationId, organisation.agency);
}

/** The same of an organisation whose agency is known. */
export const workerIn = (organisationId: string, agency: Agency): AnyWorker => ({
  personId: 'any-worker',
  role: Role.CASEWORKER,
  agency,
  organisationId,
  assurance: 'SUBSTANTIAL',
});
