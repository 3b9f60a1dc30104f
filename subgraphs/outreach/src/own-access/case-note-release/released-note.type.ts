import { DataCategory, WITHHOLDING_GROUNDS, WithholdingGround } from '@brobygger/domain';
import { RecordType, RequiresConsent } from '@brobygger/subgraph-kit';
import { Field, registerEnumType } from 'type-graphql';

registerEnumType(WithholdingGround, {
  name: 'WithholdingGround',
  description: 'Why a note is left out of what a youth may read.',
  valuesConfig: Object.fromEntries(
    Object.entries(WITHHOLDING_GROUNDS).map(([ground, { text }]) => [ground, { description: text.nb }]),
  ),
});

/** One note of a record as it stood when it was released, or that it was left out. */
@RecordType({
  name: 'OutreachReleasedNote',
  description: 'A note as it stood when it was released, or that it was left out.',
})
export class ReleasedNote {
  readonly youthId!: string;

  readonly organisationId!: string;

  @Field(() => String, { description: 'The field of the record: `motivation`.' })
  readonly name!: string;

  @Field(() => [String], {
    description:
      'What was chosen from a list, `YES` or `NO` among it. Empty where nothing was, and where it was left out.',
  })
  readonly codes!: readonly string[];

  // Free text: it may name a place.
  @RequiresConsent(DataCategory.OUTREACH_RELEASED_NOTES, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'What was written in words.' })
  readonly text!: string | null;

  @Field(() => WithholdingGround, { nullable: true, description: 'Why it was left out; absent where it was not.' })
  readonly leftOutOn!: WithholdingGround | null;
}
