import { Role } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';

/** A rapid assessment and response: interviews on one theme that end in an anonymous report. */
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({
  description:
    'A rapid assessment of one theme (hurtig kartlegging og handling, HKH). An interview is a number and has no person.',
})
export class RapidAssessment {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  theme!: string;

  @Field(() => LocalDateScalar)
  startedOn!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Absent while it goes on.' })
  endedOn!: string | null;

  @Field(() => Int, { description: 'How many employees take part.' })
  staff!: number;

  @Field(() => Int, { description: 'How many interviews were held.' })
  interviews!: number;

  @Field(() => String, { nullable: true, description: 'What was found, without anybody in it.' })
  findings!: string | null;
}
