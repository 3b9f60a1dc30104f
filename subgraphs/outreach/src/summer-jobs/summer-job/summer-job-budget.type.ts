import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, Float, Int } from 'type-graphql';

/** What an organisation has for the wages of a summer, and what of it is taken. */
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({
  description: 'What an organisation has for the wages (lønnsmidler) of a summer, and what of it is taken.',
})
export class SummerJobBudget {
  @Field(() => Int)
  year!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Absent until the leader sets it: a contract needs it. In NOK, as the others.',
  })
  nok!: number | null;

  @Field(() => Float, { description: 'What the signed contracts come to.' })
  committedNok!: number;

  @Field(() => Float, { description: 'What the hours worked come to.' })
  paidNok!: number;
}
