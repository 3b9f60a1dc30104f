import { Role } from '@brobygger/domain';
import { authorOf, RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { SetCoursePlanInput } from './course-plan.input';
import type { CoursePlanService } from './course-plan.service';
import { OwnCoursePlan } from './course-plan.type';
import { readCoursePlan } from './read-course-plan';
import { requireSchoolYear } from './school-year';

@Resolver()
export class CoursePlanResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly coursePlans: CoursePlanService }) {}

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
  @Query(() => OwnCoursePlan, {
    description:
      "The course plan of the asker's own organisation for a school year; an empty one where there is none, which may be late too.",
  })
  async coursePlan(
    @Ctx() context: SubgraphContext,
    @Arg('schoolYear', () => String, { description: 'As `2025/2026`.' }) schoolYear: string,
  ): Promise<OwnCoursePlan> {
    requireSchoolYear(schoolYear, 'schoolYear');
    return readCoursePlan(this.deps.query, context, schoolYear);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => OwnCoursePlan, {
    description:
      'Sets the course plan of a school year, due on 31 May before it: a late one is taken, and says that it is late (INV08).',
  })
  async setCoursePlan(
    @Arg('input', () => SetCoursePlanInput) input: SetCoursePlanInput,
    @Ctx() context: SubgraphContext,
  ): Promise<OwnCoursePlan> {
    await this.deps.coursePlans.set(authorOf(context.hop, context.at), input);
    return readCoursePlan(this.deps.query, context, input.schoolYear);
  }
}
