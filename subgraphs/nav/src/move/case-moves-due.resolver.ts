import { DataCategory, HandoverState, Role } from '@brobygger/domain';
import {
  isListedFor,
  LocalDateScalar,
  MOST_DUE,
  RecordType,
  referenceTo,
  RequiresConsent,
  RequiresRole,
  SENT_STATE,
  type Query as Statements,
  type SubgraphContext,
  type YouthReference,
} from '@brobygger/subgraph-kit';
import { Ctx, Field, FieldResolver, ID, Resolver } from 'type-graphql';
import { WorkList } from '../work-list';
import { Youth } from '../youth';

/** A move of an open case that something is to be done about; to which office, the move itself says. */
@RecordType({
  description:
    'The move of a case to another NAV office that waits for its answer, that it has accepted and nobody has confirmed, or that it ' +
    'refused or could not do while the case is open here: the youth has nobody there.',
})
export class NavCaseMoveDue {
  @RequiresConsent(DataCategory.NAV_CASE)
  @Field(() => Youth, { nullable: true })
  youth!: YouthReference | null;

  @RequiresConsent(DataCategory.NAV_CASE)
  @Field(() => ID, { nullable: true })
  recordId!: string | null;

  @RequiresConsent(DataCategory.NAV_CASE)
  @Field(() => HandoverState, { nullable: true })
  state!: HandoverState | null;

  @RequiresConsent(DataCategory.NAV_CASE)
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the other office has it. Where it has not, the youth’s consent does not let it; why is not said.',
  })
  isDelivered!: boolean | null;

  @RequiresConsent(DataCategory.NAV_CASE)
  @Field(() => LocalDateScalar, { nullable: true, description: 'When the youth moves, where that is known.' })
  movesOn!: string | null;

  @RequiresConsent(DataCategory.NAV_CASE)
  @Field(() => LocalDateScalar, { nullable: true })
  askedOn!: string | null;
}

/**
 * The last move of each open case of the office $1, unless the office called it off. $2 the worker, $3 whether a reason is stated. One that
 * was refused stays until another is asked for or the case is closed (INV15: a youth drops out between two services).
 */
const DUE = `
select m.youth_id as "youthId", m.id as "recordId", ${SENT_STATE} as state, s.is_delivered as "isDelivered",
  m.moves_on::text as "movesOn", m.asked_on::text as "askedOn"
from sent_handover s join nav_case_move m on m.id = s.handover_id join nav_case c on c.id = m.case_id
where s.organisation_id = $1 and s.kind = 'TRANSFER' and c.status = 'OPEN'
  and not exists (select from nav_case_move newer where newer.case_id = m.case_id and newer.id > m.id)
  and (${SENT_STATE} <> 'CANCELLED' or s.receiver_state = 'CANCELLED') and s.state <> 'ENTERED_IN_ERROR'
  and ${isListedFor({ youth: 'm.youth_id', organisation: '$1', person: '$2', hasReason: '$3', at: null })}
order by coalesce(m.moves_on, m.asked_on), m.id limit ${MOST_DUE}`;

interface Row extends Omit<NavCaseMoveDue, 'youth'> {
  readonly youthId: string;
}

/** The moves that wait, as a list of the work list. */
@Resolver(() => WorkList)
export class CaseMovesDueResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @FieldResolver(() => [NavCaseMoveDue], {
    nullable: true,
    description:
      'The moves of open cases to other offices that wait for an answer, for the own confirmation, or that came to nothing; what is to ' +
      `be first comes first, at most ${MOST_DUE}.`,
  })
  async caseMoves(@Ctx() { hop: { caller, statedReason } }: SubgraphContext): Promise<readonly object[]> {
    const values = [caller.organisationId, caller.personId, statedReason !== undefined];
    const rows = await this.deps.query<Row>('case-moves-due', DUE, values);
    return rows.map((row) => ({ ...row, youth: referenceTo(row.youthId) }));
  }
}
