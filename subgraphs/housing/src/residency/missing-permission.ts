import { createError, REGISTRY, withCause } from '@brobygger/domain';
import { createCoalescer, MISSING_QUESTION, MOST_MISSING, type Ask, type Query } from '@brobygger/subgraph-kit';
import { z } from 'zod';

/** A youth in a house of the organisation. */
export interface Resident {
  readonly youthId: string;
  readonly organisationId: string;
  readonly houseId: string;
}

/**
 * Whether the resident is under 18 and the registry has no permission of guardians that stands now; `null` where the house needs none.
 * @throws REGISTRY_UNAVAILABLE where the registry does not say
 */
export type IsPermissionMissing = (resident: Resident) => Promise<boolean | null>;

/** As long as owners wait for the registry; what a request asks in one turn goes together. */
const BOUNDS = { inFlight: 4, maxBatch: MOST_MISSING, maxWaiting: 4000, waitMs: 1000, runMs: 1500 };

const STUDENT_HOUSES = `select id from house where id = any($1::uuid[]) and kind = 'STUDENT_SHARED'`;

const Answered = z.object({ missing: z.array(z.number().int().nonnegative()) });

/** Makes what asks the registry. */
export function createIsPermissionMissing({
  query,
  ask,
  onFailure,
}: {
  readonly query: Query;
  readonly ask: Ask | undefined;
  readonly onFailure: (what: 'registry', cause: unknown) => void;
}): IsPermissionMissing {
  const asked = createCoalescer<Resident, boolean | null>(BOUNDS, async (all) => {
    const houses = await query<{ readonly id: string }>('student-houses', STUDENT_HOUSES, [
      all.map(({ houseId }) => houseId),
    ]);
    const needing = all.filter(({ houseId }) => houses.some(({ id }) => id === houseId));
    if (needing.length === 0) return all.map(() => null);
    const residents = needing.map(({ youthId, organisationId }) => ({ youthId, organisationId }));
    const { missing } = Answered.parse(await ask?.(REGISTRY, MISSING_QUESTION, { residents }));
    return all.map((resident) => {
      const place = needing.indexOf(resident);
      return place === -1 ? null : missing.includes(place);
    });
  });
  return async (resident) => {
    try {
      return await asked.ask(resident);
    } catch (cause) {
      onFailure('registry', cause);
      throw withCause(createError('REGISTRY_UNAVAILABLE', 'the consent registry could not be asked'), cause);
    }
  };
}
