import { DataCategory, Role } from '@brobygger/domain';
import { Open, PageInfo, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity';
import { RECIPIENT_READERS } from '../recipient-notice/recipient-notices';

/** That a consent has ended on which an organisation has read. */
@RequiresRole([...RECIPIENT_READERS, Role.YOUTH])
@RecordType({
  description:
    'That a consent has ended on which your organisation was let see something: fetch no more on it, and look at what you still need. It ' +
    'does not say why. What you lawfully received stays where journal and archive law say so.',
})
export class WithdrawalNotice {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'The consent, as it was named when you read it.' })
  consentId!: string;

  @Field(() => Int, { description: 'Its version from then on.' })
  version!: number;

  @Field(() => [DataCategory], {
    description: 'Of what: of all that it named, or of what was taken out of it while the rest stands.',
  })
  categories!: readonly DataCategory[];

  @Field(() => [DataCategory], {
    description:
      'Of which something that was let see on it, or on one whose place it took, was taken into a case of the organisation: look at ' +
      'what those still need. See `takeIntoCase`.',
  })
  takenCategories!: readonly DataCategory[];

  youthId!: string;

  organisationId!: string;

  @Field(() => Organisation, {
    nullable: true,
    description: "Who was told. Withheld where the youth's address is protected, but from its own workers.",
  })
  organisation!: Organisation | null;

  @Field(() => GraphQLDateTimeISO)
  endedAt!: Date;

  @Field(() => Int, { description: 'So many whole days it has been open, or was until somebody acknowledged it.' })
  daysOpen!: number;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Absent while nobody has.' })
  acknowledgedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The ident of who acknowledged it.' })
  acknowledgedBy!: string | null;
}

@RequiresRole(RECIPIENT_READERS)
@RecordType({ description: 'One of the notices of a page.' })
export class WithdrawalNoticeEdge {
  @Open()
  @Field(() => String)
  cursor!: string;

  @Field(() => WithdrawalNotice)
  node!: WithdrawalNotice;
}

@RequiresRole(RECIPIENT_READERS)
@RecordType({ description: 'A page of notices, oldest first.' })
export class WithdrawalNoticeConnection {
  @Field(() => [WithdrawalNoticeEdge])
  edges!: readonly WithdrawalNoticeEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
