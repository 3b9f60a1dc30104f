import { DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  FirstRows,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { OutreachRecords } from '../../youth';
import { linksOfYouth, PersonLink } from './person-link.entity';
import type { PersonLinkService } from './person-link.service';
import { UnlinkReason } from './unlink-reason';
import { LinkOutreachPersonInput } from './unregistered-person.input';
import { OutreachPersonReceipt } from './unregistered-person.type';

@Resolver(() => OutreachRecords)
export class PersonLinkResolver {
  constructor(private readonly deps: { readonly personLinks: PersonLinkService }) {}

  @RequiresConsent(DataCategory.OUTREACH_ADMINISTRATION)
  @FieldResolver(() => [PersonLink], {
    nullable: true,
    description:
      "Which persons without a number were linked to the youth, newest first: their records are the youth's.",
  })
  linkedPersons(
    @Root() { youthId }: OutreachRecords,
    @Ctx() { rows }: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly PersonLink[]> {
    return rows.of(linksOfYouth, youthId, first);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      "Makes the records of a person without a number those of a registered youth, with their history, by the youth's own wish. " +
      'Service to the youth begins.',
  })
  linkOutreachPerson(
    @Arg('input', () => LinkOutreachPersonInput) input: LinkOutreachPersonInput,
    @Ctx() { hop, hopToken, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.personLinks.link(authorOf(hop, at, hopToken), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => OutreachPersonReceipt, {
    description: "Takes the records back: they are the person's again, and no longer the youth's.",
  })
  unlinkOutreachPerson(
    @Arg('outreachPersonId', () => ID) outreachPersonId: string,
    @Arg('reason', () => UnlinkReason) reason: UnlinkReason,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<OutreachPersonReceipt> {
    return this.deps.personLinks.unlink(authorOf(hop, at), outreachPersonId, reason);
  }
}
