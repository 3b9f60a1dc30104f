import { newId, osloDate, plus, type LocalDate } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { IsNull, type EntityManager } from 'typeorm';
import { Investigation } from './investigation.entity';
import { tellHeld } from './tell-held';

/** The investigation of the author's organisation that is open on the youth, held, or `null`. */
export const findOpenInvestigation = (
  transaction: EntityManager,
  { organisationId }: Author,
  youthId: string,
): Promise<Investigation | null> =>
  transaction.findOne(Investigation, {
    where: { youthId, organisationId, closedOn: IsNull() },
    lock: { mode: 'pessimistic_write' },
  });

/** What an investigation rests on: a concern report, or a reason in child welfare's own words. */
export type InvestigationGround = { readonly concernReportId: string } | { readonly reason: string };

/** The months within which an investigation is to be done, and within which one that is extended is (bvl. § 2-2). */
export const INVESTIGATION_MONTHS = { due: 3, most: 6 } as const;

/**
 * Opens an investigation on a youth of whom none is open, and has the guardians held. The youth sees it from a moment on.
 * The service must be held.
 */
export async function beginInvestigation(
  transaction: EntityManager,
  { organisationId, at }: Author,
  { youthId, shownFrom, ...rests }: InvestigationGround & { readonly youthId: string; readonly shownFrom: Date },
): Promise<{ readonly id: string; readonly dueOn: LocalDate }> {
  const openedOn = osloDate(at);
  const dueOn = plus(openedOn, { months: INVESTIGATION_MONTHS.due });
  const opened = { id: newId(), youthId, organisationId, openedOn, dueOn, shownFrom, ...rests };
  await transaction.insert(Investigation, { ...opened, openedFor: youthId, version: '0' });
  await tellHeld(transaction, [opened.id]);
  return { id: opened.id, dueOn };
}
