import { Role } from '@brobygger/domain';
import { RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { placeOf } from '../organisation/organisation-of-youth';
import { Organisation, organisationById } from '../organisation/organisation.entity';
import type { TakeIntoCase } from './take-into-case';
import { TakeIntoCaseInput } from './take-into-case.input';
import { TakenIntoCase } from './taken-into-case.type';

@Resolver(() => TakenIntoCase)
export class TakeIntoCaseResolver {
  constructor(private readonly take: TakeIntoCase) {}

  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() taken: TakenIntoCase, @Ctx() context: SubgraphContext): Promise<Organisation | null> {
    return placeOf(organisationById, taken, context);
  }

  @RequiresRole([Role.CASEWORKER])
  @Mutation(() => TakenIntoCase, {
    description:
      'Says that you take into a case what you were let see of a youth in the last 24 hours, and answers with what it rested on, for the ' +
      'note in your own journal (bvl. § 12-4; fvl. § 11 d). No value is kept here; that you took it stands in the youth’s log.',
  })
  takeIntoCase(
    @Arg('input', () => TakeIntoCaseInput) input: TakeIntoCaseInput,
    @Ctx() context: SubgraphContext,
  ): Promise<TakenIntoCase> {
    return this.take(context, input);
  }
}
