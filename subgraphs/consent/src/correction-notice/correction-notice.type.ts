import { DataCategory, Role } from '@brobygger/domain';
import { Open, PageInfo, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity';
import { RECIPIENT_READERS } from '../recipient-notice/recipient-notices';
import { RecordChange } from './record-change';

/** That an owner has corrected, erased or restricted something of a category that an organisation has received. */
@RequiresRole([...RECIPIENT_READERS, Role.YOUTH])
@RecordType({
  description:
    'That an owner has corrected, erased or restricted something of a category that your organisation has received (GDPR art. 19): ask ' +
    'again before you rely on it. It says neither what was wrong nor what is right.',
})
export class CorrectionNotice {
  @Field(() => ID)
  id!: string;

  @RequiresRole([Role.CASEWORKER])
  @Field(() => ID, { nullable: true, description: 'Of whom, as you knew them when you received it.' })
  youthId!: string;

  organisationId!: string;

  @Field(() => Organisation, {
    nullable: true,
    description: "Who was told. Withheld where the youth's address is protected, but from its own workers.",
  })
  organisation!: Organisation | null;

  @Field(() => DataCategory, {
    nullable: true,
    description: 'Its agency is the owner. Absent where the category is none of today.',
  })
  category!: DataCategory | null;

  @Field(() => RecordChange, { description: 'What the owner did.' })
  change!: RecordChange;

  @Field(() => GraphQLDateTimeISO, { description: 'When the owner answered that it was done.' })
  correctedAt!: Date;

  @Field(() => Int, { description: 'So many whole days it has been open, or was until somebody acknowledged it.' })
  daysOpen!: number;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Absent while nobody has.' })
  acknowledgedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The ident of who acknowledged it.' })
  acknowledgedBy!: string | null;
}

@RequiresRole(RECIPIENT_READERS)
@RecordType({ description: 'One of the notices of a page.' })
export class CorrectionNoticeEdge {
  @Open()
  @Field(() => String)
  cursor!: string;

  @Field(() => CorrectionNotice)
  node!: CorrectionNotice;
}

@RequiresRole(RECIPIENT_READERS)
@RecordType({ description: 'A page of notices, oldest first.' })
export class CorrectionNoticeConnection {
  @Field(() => [CorrectionNoticeEdge])
  edges!: readonly CorrectionNoticeEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
