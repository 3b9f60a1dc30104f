import { Act, DataCategory, EXPORT_BASES, isId } from '@brobygger/domain';
import {
  authorOf,
  enterAct,
  enterActs,
  isAssignedToOthers,
  readPage,
  type Cursors,
  type Page,
  type PageAsked,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import type { ConcernState } from '../concern-report/concern-state';
import type { ListedConcernReport, ReceivedConcernReport } from './concern-report.type';
import { IS_THERE, noReport } from './get-report';

/** What reports are read with. */
export interface ReportsDeps {
  readonly dataSource: DataSource;
  readonly cursors: Cursors;
}

const OF_REPORTS = [DataCategory.CHILD_WELFARE_INVESTIGATION];

type Asker = Pick<SubgraphContext, 'hop' | 'at'>;

interface Read {
  /** Whether the youth is assigned to others, so that a reason was needed. */
  readonly others: boolean;
}
type ListedRow = Read & ListedConcernReport;
type ReceivedRow = Read & ReceivedConcernReport;

const WHOSE = { youth: 'r.youth_id', organisation: '$1', person: '$2', at: null };

const LISTED = `r.id, r.state, r.is_urgent as "isUrgent", r.received_at as "receivedAt", to_char(r.due_on, 'YYYY-MM-DD') as "dueOn",
  r.youth_id as "youthId", r.investigation_id as "investigationId",
  r.youth_id is not null and ${isAssignedToOthers(WHOSE)} as others`;

/** Before every report: a page that begins there is the first. A place that may be null would be looked for in every row before it. */
const BEFORE_ALL = 'f -infinity 00000000-0000-0000-0000-000000000000';

// A report about nobody yet is the whole organisation's. The states are read each by its index, and no more of each than the page has.
const PAGE = `
select r.* from unnest($4::text[]) as asked(state) cross join lateral (
  select ${LISTED} from concern_report r
  where r.receiver_id = $1 and r.state = asked.state
    and (not r.is_urgent, r.due_on, r.id) > ($5::boolean, $6::date, $7::uuid)
    and ${IS_THERE}
  order by not r.is_urgent, r.due_on, r.id limit $8) r
order by not r."isUrgent", r."dueOn", r.id limit $8`;

const ONE = `
select ${LISTED}, r.named_youth_id as "namedYouthId", r.concerns, r.text, r.sender_agency as "senderAgency",
  r.sender_organisation_id as "senderOrganisationId", r.sender_person_id as "senderPersonId", r.triaged_at as "triagedAt",
  r.drop_reason as "dropReason"
from concern_report r
where r.receiver_id = $1 and r.id = $4 and ${IS_THERE}`;

/** How the reports are read: in which states, by which field of the graph, and which of them are shown; all where nothing says. */
export interface ReportList {
  readonly states: readonly ConcernState[];
  readonly field: string;
  readonly isShown?: (report: ListedConcernReport) => boolean;
}

/**
 * A page of the reports that the asker's organisation received: what is urgent first, then what is due first. One about a youth from whose
 * data the asker is kept, or who is assigned to others where no reason is stated, is not there. Of each youth the reading is entered, as
 * of the field that shows it, before the page is shown, and of nobody who is not: one that is not shown is left out of the page.
 * @throws BAD_USER_INPUT for a page size outside 1–100 or a cursor that is none
 */
export const readReports = (
  { dataSource, cursors }: ReportsDeps,
  asker: Asker,
  { states, field, isShown = () => true }: ReportList,
  asked: PageAsked,
): Promise<Page<ListedConcernReport>> =>
  dataSource.transaction(async (transaction) => {
    const list = {
      cursors,
      list: `concernReports ${[...new Set(states)].sort().join()}`,
      caller: asker.hop.caller,
      place: ({ isUrgent, dueOn, id }: ListedRow) => `${isUrgent ? 'f' : 't'} ${dueOn} ${id}`,
      read: (from: string | null, most: number) => {
        const place = (from ?? BEFORE_ALL).split(' ');
        const values = [...whoAsks(asker), [...new Set(states)], ...place, most];
        return transaction.query(PAGE, values) as Promise<readonly ListedRow[]>;
      },
    };
    const { edges: found, pageInfo } = await readPage<ListedRow>(list, asked);
    const edges = found.filter(({ row }) => isShown(row));
    const rows = edges.map(({ row }) => row);
    await enterRead(transaction, asker, { rows, fields: [field] });
    return { edges, pageInfo };
  });

/** By which law a report is given on as a concern message. */
const EXPORT_LAW = EXPORT_BASES.find(({ agency }) => agency === 'CHILD_WELFARE')?.id ?? null;

/** Which report is read, and whether it is to be given on to another system. */
export interface ReportAsked {
  readonly id: string;
  readonly forExport: boolean;
}

/**
 * One report, with what it says and who sent it; where it is known whom it is about the reading is entered first, and, by the law, that it
 * is given on. Of one that nobody is linked to nothing is entered: whose log that would be nobody knows.
 * @throws NOT_FOUND alike for every one that is not the asker's to see
 */
export const readReport = (
  { dataSource }: ReportsDeps,
  asker: Asker,
  { id, forExport }: ReportAsked,
): Promise<ReceivedConcernReport> =>
  dataSource.transaction(async (transaction) => {
    const rows = isId(id) ? ((await transaction.query(ONE, [...whoAsks(asker), id])) as readonly ReceivedRow[]) : [];
    const [row] = rows;
    if (row === undefined) throw noReport();
    const fields = ['Query.concernReport'];
    await enterRead(transaction, asker, { rows, fields });
    if (forExport && row.youthId !== null) {
      const entered = { act: Act.EXPORTED, cause: EXPORT_LAW, categories: OF_REPORTS, fields };
      await enterAct(transaction, authorOf(asker.hop, asker.at), row.youthId, entered);
    }
    return row;
  });

const whoAsks = ({ hop: { caller, statedReason } }: Asker): readonly unknown[] => [
  caller.organisationId,
  caller.personId,
  statedReason !== undefined,
];

/** A reason stands in the entry where it was needed, and nowhere else. */
async function enterRead(
  transaction: EntityManager,
  { hop, at }: Asker,
  { rows, fields }: { readonly rows: readonly ListedRow[]; readonly fields: readonly string[] },
): Promise<void> {
  const author = authorOf(hop, at);
  for (const others of [false, true]) {
    const youths = rows.flatMap((row) => (row.youthId === null || row.others !== others ? [] : [row.youthId]));
    const cause = others ? (hop.statedReason ?? null) : null;
    await enterActs(transaction, author, youths, { act: Act.READ, categories: OF_REPORTS, fields, cause });
  }
}
