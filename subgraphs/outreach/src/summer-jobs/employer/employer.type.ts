import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';

/** An employer as the organisation that works with it sees it: the jobs by number, and no youth. */
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({
  description: 'An employer of the summer job project (arbeidsgiver), with the jobs by number and no youth.',
})
export class SummerJobEmployer {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  contactPhone!: string;

  @Field(() => Int, { description: 'How many jobs of the year are with the employer.' })
  jobs!: number;
}

/** That an employer was registered. */
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({ description: 'That an employer was registered.' })
export class SummerJobEmployerReceipt {
  @Field(() => ID)
  id!: string;
}
