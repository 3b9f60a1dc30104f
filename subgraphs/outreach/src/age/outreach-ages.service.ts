import { createError, newId } from '@brobygger/domain';
import { replaceRow, type Author } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { COMMON_AGES, type AgeSpan } from './age-limits';
import { agesOf, OutreachAges } from './outreach-ages.entity';

/** Keeps what ages each organisation is for: Uteseksjonen is for 13 to 25, 22B Kontaktsenter for 15 to 23. */
export interface OutreachAgesService {
  /** From now on; who is followed up already stays. */
  set(author: Author, ages: AgeSpan): Promise<AgeSpan>;
  of(organisationId: string | null): Promise<AgeSpan>;
}

/** The oldest whom a service can name. */
const OLDEST = 99;

export const createOutreachAgesService = ({
  dataSource,
}: {
  readonly dataSource: DataSource;
}): OutreachAgesService => ({
  async set({ organisationId }, { from, to }) {
    if (from < 0 || from > OLDEST) throw outOfPlace('from', `must be 0 to ${OLDEST}`);
    if (to < from || to > OLDEST) throw outOfPlace('to', `must be \`from\` to ${OLDEST}`);
    await replaceRow(dataSource.manager, OutreachAges, { id: newId(), organisationId, ageFrom: from, ageTo: to });
    return { from, to };
  },

  of: async (organisationId) => (organisationId === null ? COMMON_AGES : agesOf(dataSource.manager, organisationId)),
});

const outOfPlace = (argument: string, what: string): Error =>
  createError('BAD_USER_INPUT', `\`${argument}\` ${what}`, { argument });
