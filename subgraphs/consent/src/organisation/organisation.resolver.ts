import { Role } from '@brobygger/domain';
import { RequiresRole } from '@brobygger/subgraph-kit';
import { Query, Resolver } from 'type-graphql';
import { Organisation } from './organisation.entity';
import type { OrganisationService } from './organisation.service';

@Resolver()
export class OrganisationResolver {
  constructor(private readonly deps: { readonly organisations: OrganisationService }) {}

  @RequiresRole(Object.values(Role))
  @Query(() => [Organisation], { description: 'The organisations that consent can be given to.' })
  organisations(): Promise<readonly Organisation[]> {
    return this.deps.organisations.all();
  }
}
