import { DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  FirstRows,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { OutreachRecords } from '../../youth';
import { ServiceContact, serviceContactsOfYouth } from './service-contact.entity';
import { RecordServiceContactInput } from './service-contact.input';
import type { ServiceContactService } from './service-contact.service';

@Resolver(() => OutreachRecords)
export class ServiceContactResolver {
  constructor(private readonly deps: { readonly serviceContacts: ServiceContactService }) {}

  @RequiresConsent(DataCategory.OUTREACH_ADMINISTRATION)
  @FieldResolver(() => [ServiceContact], {
    nullable: true,
    description:
      'With whom outreach helped the youth to be in touch, newest first. For the youth and the own service alone.',
  })
  serviceContacts(
    @Root() { youthId }: OutreachRecords,
    @Ctx() { rows }: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly ServiceContact[]> {
    return rows.of(serviceContactsOfYouth, youthId, first);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: 'Records that a youth was helped to be in touch with family, school, a service or other youths.',
  })
  recordServiceContact(
    @Arg('input', () => RecordServiceContactInput) input: RecordServiceContactInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.serviceContacts.record(authorOf(hop, at), input);
  }
}
