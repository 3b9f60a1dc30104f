import { createError } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { In, IsNull, type EntityManager } from 'typeorm';
import { findRunning } from '../anger-management/anger-management.service';
import { OutreachFollowUp } from '../follow-up/follow-up.entity';
import { countWeek } from '../hap/open-course';
import { OPEN_STATES, YouthSanction } from '../sanction/youth-sanction.entity';
import type { AttendedProgramme } from './attended-programme';

type FindRecord = (
  transaction: EntityManager,
  author: Author,
  attended: { readonly youthId: string; readonly isPresent: boolean },
) => Promise<{ readonly id: string } | null>;

/** The open record that attendance belongs to, by programme. A week of HAP that the youth came to counts as done (INV23). */
const RECORDS = {
  HAP: countWeek,
  ANGER_MANAGEMENT: (transaction, author, { youthId }) => findRunning(transaction, author, youthId),
  CRIME_AS_LIFESTYLE: (transaction, { organisationId }, { youthId }) =>
    transaction.findOneBy(OutreachFollowUp, {
      youthId,
      organisationId,
      kind: 'CRIME_AS_LIFESTYLE',
      endedOn: IsNull(),
    }),
  SANCTION_TALKS: (transaction, { organisationId }, { youthId }) =>
    transaction.findOne(YouthSanction, {
      where: { youthId, organisationId, state: In([...OPEN_STATES]) },
      order: { newestOn: 'DESC', id: 'DESC' },
    }),
} as const satisfies Record<AttendedProgramme, FindRecord>;

/**
 * The id of the open record that attendance of the programme belongs to.
 * @throws NOT_FOUND, RULE_VIOLATED (INV23)
 */
export async function attendedRecord(
  transaction: EntityManager,
  author: Author,
  {
    programme,
    ...attended
  }: { readonly youthId: string; readonly isPresent: boolean; readonly programme: AttendedProgramme },
): Promise<string> {
  const find: FindRecord = RECORDS[programme];
  const record = await find(transaction, author, attended);
  if (record === null) {
    throw createError('NOT_FOUND', 'your organisation has nothing open of this programme with the youth');
  }
  return record.id;
}
