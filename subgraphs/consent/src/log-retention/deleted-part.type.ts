import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field } from 'type-graphql';

@RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER, Role.AUDITOR])
@RecordType({
  description:
    'A part of the log, of all youths, whose content was deleted by a retention decision: what stood there is not listed any more.',
})
export class DeletedLogPart {
  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'From when. Absent: it was the oldest part.' })
  fromAt!: Date | null;

  @Field(() => GraphQLDateTimeISO, { description: 'Until when, not included.' })
  toAt!: Date;

  @Field(() => GraphQLDateTimeISO)
  deletedAt!: Date;

  @Field(() => String, { description: 'The retention decision, as its maker refers to it.' })
  decision!: string;
}
