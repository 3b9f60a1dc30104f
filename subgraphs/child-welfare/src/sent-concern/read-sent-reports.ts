import type { Caller } from '@brobygger/domain';
import { readPage, type Cursors, type Page, type PageAsked, type Query } from '@brobygger/subgraph-kit';
import type { SentReport } from './sent-concern-report.type';

const SENT = `
select id, receiver_id as "receiverId", named_youth_id as "youthId", concerns, text, is_urgent as "isUrgent", sent_at as "receivedAt",
  opens_investigation as "opensInvestigation", ended_at as "investigationEndedAt"
from sent_concern_report
where organisation_id = $1 and sent_by = $2 and ($3::uuid is null or id < $3) order by id desc limit $4`;

/**
 * A page of the concern reports that the asker sent for the organisation, newest first. Nobody else of the organisation reads them: that
 * would be a look-up that stands in no log, since the youth is never told who reported.
 * @throws BAD_USER_INPUT for a page size outside 1–100 or a cursor that is none
 */
export const readSentReports = (
  { query, cursors }: { readonly query: Query; readonly cursors: Cursors },
  caller: Caller,
  asked: PageAsked,
): Promise<Page<SentReport>> =>
  readPage<SentReport>(
    {
      cursors,
      list: 'concernReportsSent',
      caller,
      place: ({ id }) => id,
      read: (from, most) =>
        query<SentReport>('sent-concern-reports', SENT, [caller.organisationId, caller.personId, from, most]),
    },
    asked,
  );
