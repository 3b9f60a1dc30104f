import { createError, isId, isOver } from '@brobygger/domain';
import type { Query, SubgraphContext } from '@brobygger/subgraph-kit';
import type { GraphQLResolveInfo } from 'graphql';
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { PARTICIPATIONS, runsIn } from './counts/participations';
import { wantsPrinted } from './wants-printed';

/** What a report is asked with. */
@ArgsType()
export class ReportArgs {
  @Field(() => Int, { description: 'The calendar year, 1900 to 2199.' })
  year!: number;

  @Field(() => ID, {
    nullable: true,
    description:
      "Whose report. When absent: the asker's own organisation, or where that has recorded nothing in the year, " +
      "the only organisation of outreach that has. Another's only of a year that is over.",
  })
  organisationId?: string | null;
}

/** Whose report, of which year, and whether the asker may see it to the last digit. */
export interface ReportScope {
  readonly organisationId: string | null;
  readonly year: number;
  /** Whether the asker leads the organisation (INV34). */
  readonly isExact: boolean;
  /** Whether anything is asked for that needs what the organisation has printed. */
  readonly isPrintedWanted: boolean;
}

/** A report as it was computed, before anything is withheld. */
export interface Computed {
  /** Whether the organisation has recorded nothing of it. */
  readonly isEmpty: boolean;
}

/**
 * Reads a report for a leader, of the organisation that is named or of the one that has something to report.
 * @throws BAD_USER_INPUT for a year out of bounds, an id that is none, or where an organisation has to be named
 * @throws YEAR_NOT_CLOSED for a running year of which the asker leads no organisation, before anything of it is read
 */
export async function readScoped<Report extends Computed>(
  query: Query,
  { hop: { caller }, at }: SubgraphContext,
  { year, organisationId }: ReportArgs,
  info: GraphQLResolveInfo,
  read: (scope: ReportScope) => Promise<Report>,
): Promise<{ readonly scope: ReportScope; readonly report: Report }> {
  if (year < 1900 || year > 2199) {
    throw createError('BAD_USER_INPUT', '`year` must be 1900 to 2199', { argument: 'year' });
  }
  if (organisationId && !isId(organisationId)) {
    throw createError('BAD_USER_INPUT', '`organisationId` is no id', { argument: 'organisationId' });
  }
  const of = async (id: string | null): Promise<{ readonly scope: ReportScope; readonly report: Report }> => {
    const isExact = id !== null && id === caller.organisationId;
    if (!isExact) requireOver(year, at);
    const scope = { organisationId: id, year, isExact, isPrintedWanted: isExact && wantsPrinted(info) };
    return { scope, report: await read(scope) };
  };
  if (organisationId) return of(organisationId.toLowerCase());
  const own = caller.agency === 'OUTREACH' ? await of(caller.organisationId) : null;
  if (own !== null && (!own.report.isEmpty || !isOver(year, at))) return own;
  // Which organisations have recorded something of a running year is a difference per day too.
  requireOver(year, at);
  const active = await query<{ id: string }>('reporting-organisations', ACTIVE, [year]);
  const isActive = active.some(({ id }) => id === caller.organisationId);
  // An empty report of an organisation that did other things in the year is its report: another's would be taken for it.
  if (own !== null && (isActive || active.length > 1)) return own;
  if (active.length > 1) {
    throw createError(
      'BAD_USER_INPUT',
      '`organisationId` must say which organisation: several have recorded something in the year',
      { argument: 'organisationId' },
    );
  }
  return active[0] === undefined ? (own ?? of(null)) : of(active[0].id);
}

/** Asked for every day, a running year tells each day what was added on it: others get it when it is over (ADR 0019). */
function requireOver(year: number, at: Date): void {
  if (isOver(year, at)) return;
  throw createError('YEAR_NOT_CLOSED', '`year` is not over: until then its report is for who leads the organisation', {
    argument: 'year',
  });
}

const ranIn = ({ table, from, to, when }: (typeof RECORDED)[number]): string =>
  `union select organisation_id from ${table} where ${when} and ${runsIn({ from, to }, '$1')}`;

/** What there is in a year that a report can be of: also what began and came to nothing. */
const RECORDED = [
  { table: 'follow_up', from: 'started_on', to: 'ended_on', when: 'true' },
  { table: 'hap_course', from: 'enquired_on', to: 'enquired_on', when: 'true' },
  { table: 'anger_management', from: 'referred_on', to: 'referred_on', when: 'true' },
  { table: 'psychologist_contact', from: 'offered_on', to: 'offered_on', when: 'offered_on is not null' },
  ...PARTICIPATIONS,
];

const ACTIVE = `
select organisation_id as id from field_session where date >= make_date($1, 1, 1) and date < make_date($1 + 1, 1, 1)
${RECORDED.map(ranIn).join('\n')}
order by id`;
