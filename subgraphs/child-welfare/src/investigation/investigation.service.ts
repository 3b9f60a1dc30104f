import { createError, DataCategory, osloDate, plus } from '@brobygger/domain';
import type { Author, OwnerParts, Recorded } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { findOpenCase } from '../case/open-case';
import { endReports, moveReports } from '../concern-report/end-reports';
import { beginInvestigation, findOpenInvestigation, INVESTIGATION_MONTHS } from './begin-investigation';
import { endOrders } from './end-orders';
import { Investigation } from './investigation.entity';
import type { ExtendInvestigationInput } from './investigation.input';
import type { InvestigationOutcome } from './investigation-outcome';
import { getOpenInvestigation } from './open-investigation';
import { tellHeld } from './tell-held';

/** An investigation of a youth whom the organisation serves. */
interface NamedInvestigation {
  readonly youthId: string;
  readonly investigationId: string;
}

/** Opens and closes investigations of youths whom a child welfare service serves, and has their guardians held meanwhile. */
export interface InvestigationService {
  /** For a reason in own words; on a report one begins by its triage. @throws CONFLICT where one of the organisation is open */
  open(author: Author, input: { readonly youthId: string; readonly reason: string }): Promise<Recorded>;
  /**
   * Sets another day for one, once. The reports that it rests on are due when it is.
   * @throws NOT_FOUND; CONFLICT where it was extended before; BAD_USER_INPUT (`input.dueOn`) for a day that is no later than now, or
   * further than six months from the beginning
   */
  extend(author: Author, input: ExtendInvestigationInput): Promise<Recorded>;
  /**
   * Ends the orders that were given in it, its reports, and the service relation where nothing else is open.
   * @throws NOT_FOUND; BAD_USER_INPUT (`outcome`) where it is to have led to a case and none is open
   */
  close(author: Author, input: NamedInvestigation & { readonly outcome: InvestigationOutcome }): Promise<Recorded>;
}

export const createInvestigationService = ({
  recorder,
  endServiceIfDone,
}: Pick<OwnerParts, 'recorder' | 'endServiceIfDone'>): InvestigationService => {
  const onOpen = (
    author: Author,
    { youthId, investigationId }: NamedInvestigation,
    change: (transaction: EntityManager, investigation: Investigation) => Promise<unknown>,
  ): Promise<Recorded> =>
    recorder.onServedYouth(author, youthId, DataCategory.CHILD_WELFARE_CASE, async (transaction) => {
      const investigation = await getOpenInvestigation(transaction, author, { youthId, investigationId });
      await change(transaction, investigation);
      return { id: investigation.id, youthId };
    });

  return {
    async open(author, { youthId, reason }) {
      requireWords(reason);
      return recorder.onServedYouth(author, youthId, DataCategory.CHILD_WELFARE_CASE, async (transaction) => {
        if ((await findOpenInvestigation(transaction, author, youthId)) !== null) {
          throw createError('CONFLICT', 'your organisation already has an open investigation on this youth');
        }
        const { id } = await beginInvestigation(transaction, author, { youthId, reason, shownFrom: author.at });
        return { id, youthId };
      });
    },

    extend: (author, { dueOn, reason, ...named }) =>
      onOpen(author, named, async (transaction, standing) => {
        assertExtends(standing, dueOn);
        const extended = { dueOn, extensionReason: reason, extendedOn: osloDate(author.at) };
        await transaction.update(Investigation, { id: standing.id, youthId: standing.youthId }, extended);
        await moveReports(transaction, { investigationId: standing.id, dueOn });
      }),

    close: (author, { outcome, ...named }) =>
      onOpen(author, named, async (transaction, { id, youthId }) => {
        if (outcome === 'LED_TO_CASE' && (await findOpenCase(transaction, author, youthId)) === null) {
          const fault = 'an investigation has led to a case once your organisation has one open on the youth';
          throw createError('BAD_USER_INPUT', fault, { argument: 'outcome' });
        }
        await transaction.update(Investigation, { id, youthId }, { outcome, closedOn: osloDate(author.at) });
        await endOrders(transaction, author, { investigationId: id });
        const reportIds = await endReports(transaction, author, id);
        await tellHeld(transaction, [id, ...reportIds]);
        await endServiceIfDone(transaction, author, youthId);
      }),
  };
};

/** @throws BAD_USER_INPUT (`reason`) for one of blanks, or of more than 2000 characters */
function requireWords(reason: string): void {
  if (/\S/.test(reason) && reason.length <= 2000) return;
  throw createError('BAD_USER_INPUT', '`reason` must say something, in at most 2000 characters', {
    argument: 'reason',
  });
}

function assertExtends({ openedOn, dueOn, extendedOn }: Investigation, until: string): void {
  if (extendedOn !== null) throw createError('CONFLICT', 'an investigation is extended once, and this one was');
  const last = plus(openedOn, { months: INVESTIGATION_MONTHS.most });
  if (until > dueOn && until <= last) return;
  throw createError('BAD_USER_INPUT', `\`input.dueOn\` must be after ${dueOn} and at most ${last}`, {
    argument: 'input.dueOn',
  });
}
