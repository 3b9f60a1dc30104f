import { isId, Role, type Caller } from '@brobygger/domain';
import type { SeenWorker } from './known-worker.service';

/** More workers a day than there are; a process that has seen so many begins anew. */
const MOST = 20_000;

/** Whom a youth or a conflict of interest can keep out: workers, and who oversees. */
const STAFF: ReadonlySet<Role> = new Set([Role.CASEWORKER, Role.LEADER, Role.CONSENT_OFFICER, Role.AUDITOR]);

/** Which workers a process has kept today, so that each costs a row once a day and not with each question. */
export interface SeenToday {
  /** Of those who ask, the staff that has not been kept today, each once. */
  unkept(callers: readonly { readonly caller: Caller; readonly at: Date }[]): readonly SeenWorker[];
  /** Says that they stand in the database now. */
  kept(workers: readonly SeenWorker[]): void;
}

export function createSeenToday(): SeenToday {
  const days = new Map<string, string>();
  const keyOf = ({ personId, organisationId }: SeenWorker): string => `${organisationId}/${personId}`;
  const dayOf = ({ at }: SeenWorker): string => at.toISOString().slice(0, 10);
  return {
    unkept(callers) {
      const staff = callers.flatMap(({ caller: { personId, role, organisationId }, at }): readonly SeenWorker[] =>
        STAFF.has(role) && organisationId !== null && isId(organisationId) && !personId.includes('\u0000')
          ? [{ personId, organisationId: organisationId.toLowerCase(), at }]
          : [],
      );
      const fresh = staff.filter((worker) => days.get(keyOf(worker)) !== dayOf(worker));
      return [...new Map(fresh.map((worker) => [keyOf(worker), worker])).values()];
    },
    kept(workers) {
      if (days.size + workers.length > MOST) days.clear();
      for (const worker of workers) days.set(keyOf(worker), dayOf(worker));
    },
  };
}
