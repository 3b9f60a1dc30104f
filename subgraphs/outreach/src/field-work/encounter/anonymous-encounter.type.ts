import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, GraphQLISODateTime, ID, Int } from 'type-graphql';
import { OutreachDistrict } from '../../counted-record/outreach-district';
import { OutreachGender } from '../../counted-record/outreach-gender';
import { EncounterTopic } from './encounter-topic';
import { OnwardService } from './onward-service';

/** A meeting in the street in which nobody was named, as it was written. */
@RequiresRole([Role.CASEWORKER], { ownAgency: true })
@RecordType({
  name: 'OutreachAnonymousEncounter',
  description: 'A meeting in the street in which nobody was named (ungdomstreff), as it was written.',
})
export class AnonymousEncounter {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLISODateTime)
  metAt!: Date;

  @Field(() => Int, { nullable: true, description: 'In whole years, as the youth said it or as it was guessed.' })
  age!: number | null;

  @Field(() => OutreachGender)
  gender!: OutreachGender;

  @Field(() => OutreachDistrict)
  district!: OutreachDistrict;

  @Field(() => Boolean)
  isFirstContact!: boolean;

  @Field(() => [EncounterTopic], { description: 'What they talked of.' })
  topics!: readonly EncounterTopic[];

  @Field(() => [OnwardService], { description: 'What the youth was shown the way on to.' })
  onwardTo!: readonly OnwardService[];
}
