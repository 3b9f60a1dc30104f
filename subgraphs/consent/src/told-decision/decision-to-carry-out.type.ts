import { Role } from '@brobygger/domain';
import {
  ChildWelfareDecisionKind,
  LocalDateScalar,
  Open,
  PageInfo,
  RecordType,
  RequiresRole,
} from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';

/** A decision of child welfare as whoever carries it out is told of it: id, kind and days. */
@RequiresRole([Role.CASEWORKER])
@RecordType({
  description:
    'A decision of child welfare that the own organisation is to carry out: its id, kind and days. Why it was made stays there.',
})
export class DecisionToCarryOut {
  @Field(() => ID, { description: 'The reference that a residency or a follow-up rests on (`cwDecisionReference`).' })
  id!: string;

  @Field(() => ID)
  youthId!: string;

  @Field(() => ChildWelfareDecisionKind)
  kind!: ChildWelfareDecisionKind;

  @Field(() => LocalDateScalar)
  validFrom!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day on which it no longer holds.' })
  validTo!: string | null;
}

@RequiresRole([Role.CASEWORKER])
@RecordType({ description: 'One decision of a page.' })
export class DecisionToCarryOutEdge {
  @Open()
  @Field(() => String)
  cursor!: string;

  @Field(() => DecisionToCarryOut)
  node!: DecisionToCarryOut;
}

@RequiresRole([Role.CASEWORKER])
@RecordType({ description: 'A page of decisions to carry out, newest first.' })
export class DecisionToCarryOutConnection {
  @Field(() => [DecisionToCarryOutEdge])
  edges!: readonly DecisionToCarryOutEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
