import { Purpose } from '@brobygger/domain';
import { RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { ClientSchema } from './client-schema';
import { wouldRelease } from './would-release';
import { DEVELOPED_FOR, DryRun } from './would-release.type';

@Resolver()
export class DryRunResolver {
  constructor(private readonly clientSchema: ClientSchema) {}

  @RequiresRole(DEVELOPED_FOR)
  @Query(() => DryRun, {
    nullable: true,
    description:
      'For developers: what an operation could ever release to one of your role, organisation and profession, field by field, and on ' +
      'which bases. Nothing is run and no youth is looked up, so that the answer is the same whoever there is.',
  })
  wouldRelease(
    @Arg('query', () => String, { description: 'The operation, as it would be sent; at most 20,000 characters.' })
    query: string,
    @Arg('purpose', () => Purpose, { description: 'For which it would be sent.' }) purpose: Purpose,
    @Ctx() { hop: { caller }, at }: SubgraphContext,
  ): DryRun {
    return wouldRelease(this.clientSchema(), query, { caller, purpose, at });
  }
}
