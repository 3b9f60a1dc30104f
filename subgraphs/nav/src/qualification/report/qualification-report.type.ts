import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';

/** A year of a group, in numbers. */
@RequiresRole([Role.LEADER], { ownAgency: true, elsewhere: [Role.LEADER] })
@RecordType({
  description:
    'A year of a group of 22B Kvalifisering: who was enrolled in it in the year, and what has come of it. A count that is absent is ' +
    'withheld.',
})
export class QualificationGroupYear {
  @Field(() => ID)
  groupId!: string;

  @Field(() => String, { description: 'The name of the group.' })
  name!: string;

  @Field(() => Int, { nullable: true, description: 'Enrolled in the year.' })
  enrolled!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of these: ended in work.' })
  work!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of these: ended in school.' })
  school!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of these: ended with benefits (trygd).' })
  benefits!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of these: dropped out.' })
  dropped!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of these: ended, and nobody wrote what came of it.' })
  unknown!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of these: still in the group.' })
  underWay!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days attended in the weeks of the year, by all of these together.',
  })
  attendedDays!: number | null;

  @Field(() => Int, { nullable: true, description: 'Days planned in them.' })
  plannedDays!: number | null;
}
