import { Role, type LocalDate } from '@brobygger/domain';
import {
  LocalDateScalar,
  RecordType,
  RequiresRole,
  type AskedWork,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { WorkList } from '../work-list';
import { dueDayOf, schoolYearFrom } from './school-year';

/** A course plan that is not ready. */
@RequiresRole([Role.CASEWORKER], { ownAgency: true })
@RecordType({ description: 'A course plan (kursplan) that is not ready, and the day on which it is due (INV08).' })
export class CoursePlanDue {
  @Field(() => String, { description: 'As `2025/2026`.' })
  schoolYear!: string;

  @Field(() => LocalDateScalar, { description: '31 May before the school year.' })
  dueOn!: LocalDate;

  @Field(() => Boolean, { description: 'Whether that day is over.' })
  isOverdue!: boolean;
}

const PLANS = `select school_year as "schoolYear", ready_on is not null as "isReady" from course_plan where organisation_id = $1`;

interface Plan {
  readonly schoolYear: string;
  readonly isReady: boolean;
}

/** The plans that a service which has the programme owes: of the school year that goes on, and of the next. */
@Resolver(() => WorkList)
export class CoursePlansDueResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @FieldResolver(() => [CoursePlanDue], {
    nullable: true,
    description: 'The course plans of a service that has the programme that are not ready and due by then (INV08).',
  })
  async coursePlans(@Root() asked: WorkList, @Ctx() { hop }: SubgraphContext): Promise<readonly CoursePlanDue[]> {
    const plans = await this.deps.query<Plan>('course-plans-due', PLANS, [hop.caller.organisationId]);
    return plans.length === 0 ? [] : plansDue(plans, asked);
  }
}

/** Which of the school year that goes on and the next has no plan that is ready, of those that are due. */
function plansDue(plans: readonly Plan[], { by, today }: AskedWork): readonly CoursePlanDue[] {
  const first = Number(today.slice(0, 4)) - (today.slice(5) < '08-01' ? 1 : 0);
  return [first, first + 1]
    .map(schoolYearFrom)
    .filter((year) => !plans.some(({ schoolYear, isReady }) => isReady && schoolYear === year))
    .map((schoolYear) => ({ schoolYear, dueOn: dueDayOf(schoolYear), isOverdue: dueDayOf(schoolYear) < today }))
    .filter(({ dueOn }) => dueOn <= by);
}
