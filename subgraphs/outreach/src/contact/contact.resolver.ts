import { DataCategory } from '@brobygger/domain';
import { RequiresConsent, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { OutreachRecords } from '../youth';
import { contactsOfYouth, OutreachContact } from './contact.entity';

@Resolver(() => OutreachRecords)
export class ContactResolver {
  @RequiresConsent(DataCategory.OUTREACH_CONTACT)
  @FieldResolver(() => OutreachContact, {
    nullable: true,
    description: 'Whether outreach knows the youth, and since when.',
  })
  async contact(
    @Root() { youthId }: OutreachRecords,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<OutreachContact | null> {
    const [earliest] = await rows.of(contactsOfYouth, youthId);
    return earliest === undefined ? null : { ...earliest, known: true };
  }
}
