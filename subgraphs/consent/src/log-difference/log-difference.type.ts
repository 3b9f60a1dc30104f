import { DataCategory, Role, type Owner } from '@brobygger/domain';
import { Open, PageInfo, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, registerEnumType } from 'type-graphql';
import { CategoryOwner } from '../access/access-decision.type';

/** In which log something is missing. */
export const DifferenceKind = { NOT_IN_LOG: 'NOT_IN_LOG', NOT_IN_OWN_LOG: 'NOT_IN_OWN_LOG' } as const;
export type DifferenceKind = (typeof DifferenceKind)[keyof typeof DifferenceKind];
registerEnumType(DifferenceKind, {
  name: 'LogDifferenceKind',
  description: 'In which log something is missing that was released.',
  valuesConfig: {
    NOT_IN_LOG: { description: 'In the disclosure log, which the youths read.' },
    NOT_IN_OWN_LOG: { description: "In the owner's own log, of what it opened for its own service." },
  },
});

const READERS = [Role.AUDITOR];

/** What an owner released in answer to a request, and did not enter in full. Whom it is of, it does not say. */
@RequiresRole(READERS)
@RecordType({
  description:
    'That an owner released more in answer to a request than stands in the log. Of which youths, it does not say.',
})
export class LogDifference {
  @Field(() => ID)
  id!: string;

  @Field(() => DifferenceKind)
  kind!: DifferenceKind;

  @Field(() => CategoryOwner)
  owner!: Owner;

  @Field(() => String, { description: 'The request, as the lines of all services and the entries of the log have it.' })
  requestId!: string;

  @Field(() => String, { nullable: true, description: 'The trace that the request belongs to (W3C Trace Context).' })
  traceId!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The operation of whoever asked the owner, by which the lines of two parties are joined: the 'foreign operation' of the standard " +
      'Logboek Dataverwerkingen.',
  })
  operationId!: string | null;

  @Field(() => DataCategory)
  category!: DataCategory;

  @Field(() => GraphQLDateTimeISO, { description: 'When the owner was asked.' })
  at!: Date;

  @Field(() => Int, { description: 'Of how many youths something of the category left.' })
  released!: number;

  @Field(() => Int, { description: 'Of how many of them the log has an entry.' })
  entered!: number;

  @Field(() => GraphQLDateTimeISO)
  foundAt!: Date;
}

@RequiresRole(READERS)
@RecordType({ description: 'One of the differences of a page.' })
export class LogDifferenceEdge {
  @Open()
  @Field(() => String)
  cursor!: string;

  @Field(() => LogDifference)
  node!: LogDifference;
}

@RequiresRole(READERS)
@RecordType({ description: 'A page of differences, those that were found last first.' })
export class LogDifferenceConnection {
  @Field(() => [LogDifferenceEdge])
  edges!: readonly LogDifferenceEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
