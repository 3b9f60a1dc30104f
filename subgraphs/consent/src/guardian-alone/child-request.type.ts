import { Agency, DataCategory, Purpose, Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity';

/** A request for consent to a child below 12, as its guardians read it, and nothing else. */
@RequiresRole([Role.GUARDIAN])
@RecordType({
  description: 'What an organisation asks of a child below 12, which guardians decide on in the place of the child.',
})
export class ChildRequest {
  @Field(() => ID)
  id!: string;

  youthId!: string;

  organisationId!: string;

  @Field(() => String, { description: 'What the child is called.' })
  youthName!: string;

  @Field(() => Organisation, {
    nullable: true,
    description: "Who would be shown it. Withheld where the child's address is protected.",
  })
  recipient!: Organisation | null;

  @Field(() => Agency, { nullable: true, description: 'The agency of the recipient.' })
  recipientAgency!: Agency | null;

  @Field(() => Purpose)
  purpose!: Purpose;

  @Field(() => [DataCategory], { description: 'What is asked for and not answered yet.' })
  categories!: readonly DataCategory[];

  @Field(() => String, {
    nullable: true,
    description: "Why it is asked, in the words of who asks. Absent where the child's address is protected.",
  })
  reason!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'The first moment at which it cannot be answered any more.' })
  expiresAt!: Date;
}
