import { Role } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';
import { CourseProgramme } from './course-programme';

/** One delivery of the economy course. Who takes part stands with child welfare, and no column here can hold a youth. */
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true, elsewhere: [Role.CASEWORKER, Role.LEADER] })
@RecordType({
  description: 'One delivery of the economy course (økonomikurs). Who takes part stands with child welfare.',
})
export class EconomyCourseDelivery {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'The NAV office that holds it.' })
  organisationId!: string;

  @Field(() => CourseProgramme)
  programme!: CourseProgramme;

  @Field(() => [LocalDateScalar], { description: 'The days on which it is held, in order.' })
  heldOn!: readonly string[];
}
