import { Role, type Owner } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int } from 'type-graphql';
import { CategoryOwner } from '../access/access-decision.type';

/** So many days of what was entered and not released are shown. */
export const UNRELEASED_DAYS = 30;

@RequiresRole([Role.AUDITOR])
@RecordType({
  description:
    'How much of an owner stands in the log and was not counted as released within an hour: answers that did not arrive, and processes ' +
    'that died. It is no fault by itself.',
})
export class UnreleasedCount {
  @Field(() => CategoryOwner)
  owner!: Owner;

  @Field(() => Int, { description: 'Of how many requests, once for each category.' })
  count!: number;
}

@RequiresRole([Role.AUDITOR])
@RecordType({ description: 'How what was released is compared with the log.' })
export class LogComparison {
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it was compared last; absent before the first time. It is every 20 seconds.',
  })
  comparedAt!: Date | null;

  @Field(() => [UnreleasedCount], {
    description: `What was entered and not released, as it was found in the last ${UNRELEASED_DAYS} days, by owner.`,
  })
  unreleased!: readonly UnreleasedCount[];
}
