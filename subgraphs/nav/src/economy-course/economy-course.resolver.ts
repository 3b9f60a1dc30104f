import { Role, type LocalDate } from '@brobygger/domain';
import { authorOf, LocalDateScalar, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { RecordEconomyCourseInput } from './economy-course.input';
import type { EconomyCourseService } from './economy-course.service';
import { EconomyCourseDelivery } from './economy-course.type';

@Resolver()
export class EconomyCourseResolver {
  constructor(private readonly deps: { readonly economyCourses: EconomyCourseService }) {}

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true, elsewhere: [Role.CASEWORKER, Role.LEADER] })
  @Query(() => [EconomyCourseDelivery], {
    description:
      "Deliveries of NAV's economy course (økonomikurs) that begin from `from` to `to`, both days included, at most 200.",
  })
  economyCourseDeliveries(
    @Arg('from', () => LocalDateScalar) from: LocalDate,
    @Arg('to', () => LocalDateScalar) to: LocalDate,
  ): Promise<readonly EconomyCourseDelivery[]> {
    return this.deps.economyCourses.between(from, to);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => EconomyCourseDelivery, {
    description: "Records on which days the asker's office holds the economy course, and for which programme.",
  })
  recordEconomyCourse(
    @Arg('input', () => RecordEconomyCourseInput) input: RecordEconomyCourseInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<EconomyCourseDelivery> {
    return this.deps.economyCourses.record(authorOf(hop, at), input);
  }
}
