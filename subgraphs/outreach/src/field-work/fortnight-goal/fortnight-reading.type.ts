import { Role } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, Int } from 'type-graphql';

@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({ description: 'What was done in an area in a fortnight, and how it was in the one before.' })
export class FortnightArea {
  @Field(() => String)
  area!: string;

  @Field(() => Boolean, { description: 'Whether the goal of the fortnight names it.' })
  isArena!: boolean;

  @Field(() => Int)
  sessions!: number;

  @Field(() => Int)
  encounters!: number;

  @Field(() => Int, { description: 'In the 14 days before: whether the meetings go up or down.' })
  encountersBefore!: number;
}

@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({ description: 'What was done in a fortnight in sessions that started at an hour of a weekday.' })
export class FortnightTime {
  @Field(() => Int, { description: '1 is Monday.' })
  weekday!: number;

  @Field(() => Int, { description: 'In Europe/Oslo, 0 to 23.' })
  hour!: number;

  @Field(() => Int)
  sessions!: number;

  @Field(() => Int)
  encounters!: number;
}

@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({ description: 'The meetings of a fortnight with youths of an age.' })
export class FortnightAge {
  @Field(() => Int, { nullable: true, description: 'In whole years; absent where nobody asked.' })
  age!: number | null;

  @Field(() => Int)
  encounters!: number;

  @Field(() => Int, { description: 'How many of them were the first with the youth.' })
  firstContacts!: number;
}

/** A fortnight as the team looks back on it: whether it was where, when and with whom it meant to be (USIT annual report 2016). */
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({
  description:
    'A fortnight of street outreach as the team looks back on it (14-dagers mål): the areas, times and ages of what was done, ' +
    'to hold against the arenas, times and groups of the goal.',
})
export class FortnightReading {
  @Field(() => LocalDateScalar)
  startsOn!: string;

  @Field(() => [FortnightArea], {
    description: 'Most meetings first; an arena of the goal where nobody was stands there too.',
  })
  areas!: readonly FortnightArea[];

  @Field(() => [FortnightTime], { description: 'From Monday on.' })
  times!: readonly FortnightTime[];

  @Field(() => [FortnightAge], { description: 'Youngest first.' })
  ages!: readonly FortnightAge[];
}
