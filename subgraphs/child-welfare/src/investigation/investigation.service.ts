import { createError, DataCategory, newId, osloDate, plus } from '@brobygger/domain';
import type { Author, OwnerParts, Recorded } from '@brobygger/subgraph-kit';
import { IsNull } from 'typeorm';
import { endOrders } from './end-orders';
import { Investigation } from './investigation.entity';
import { getOpenInvestigation } from './open-investigation';
import { tellHeld } from './tell-held';

/** Opens and closes investigations of youths whom a child welfare service serves, and has their guardians held meanwhile. */
export interface InvestigationService {
  /** @throws CONFLICT where one of the organisation is open */
  open(author: Author, input: { readonly youthId: string }): Promise<Recorded>;
  /** Ends the orders that were given in it, and the service relation where nothing else is open. */
  close(author: Author, input: { readonly youthId: string; readonly investigationId: string }): Promise<Recorded>;
}

export const createInvestigationService = ({
  recorder,
  endServiceIfDone,
}: Pick<OwnerParts, 'recorder' | 'endServiceIfDone'>): InvestigationService => ({
  open: (author, { youthId }) =>
    recorder.onServedYouth(author, youthId, DataCategory.CHILD_WELFARE_CASE, async (transaction) => {
      const { organisationId, at } = author;
      if (await transaction.existsBy(Investigation, { youthId, organisationId, closedOn: IsNull() })) {
        throw createError('CONFLICT', 'your organisation already has an open investigation on this youth');
      }
      const openedOn = osloDate(at);
      const opened = { id: newId(), youthId, organisationId, openedOn, dueOn: plus(openedOn, { months: 3 }) };
      await transaction.insert(Investigation, { ...opened, openedFor: youthId, version: '0' });
      await tellHeld(transaction, opened.id);
      return { id: opened.id, youthId };
    }),

  close: (author, { youthId, investigationId }) =>
    recorder.onServedYouth(author, youthId, DataCategory.CHILD_WELFARE_CASE, async (transaction) => {
      const { id } = await getOpenInvestigation(transaction, author, { youthId, investigationId });
      await transaction.update(Investigation, { id }, { closedOn: osloDate(author.at) });
      await tellHeld(transaction, id);
      await endOrders(transaction, author, { investigationId: id });
      await endServiceIfDone(transaction, author, youthId);
      return { id, youthId };
    }),
});
