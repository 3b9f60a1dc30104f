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

  @Field(() => Int, { description: '300 000 until the leader sets another sum. In NOK, as the others.' })
  nok!: number;

  @Field(() => Float, { description: 'What the signed contracts come to.' })
  committedNok!: number;

  @Field(() => Float, { description: 'What the hours worked come to.' })
  paidNok!: number;
}
