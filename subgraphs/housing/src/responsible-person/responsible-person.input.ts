import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class AssignResponsiblePersonInput {
  @Field(() => ID)
  houseId!: string;

  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, { description: 'At most 100 characters.' })
  name!: string;

  @Field(() => LocalDateScalar)
  birthDate!: string;

  @Field(() => Boolean)
  isStudent!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether their agreement is on better terms than that of other residents (økonomisk gunstig avtale).',
  })
  hasFavourableTerms?: boolean;

  @Field(() => LocalDateScalar)
  validFrom!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day on which they are no longer responsible.',
  })
  validTo?: string | null;
}

@InputType()
export class EndResponsiblePersonInput {
  @Field(() => ID)
  responsiblePersonId!: string;

  @Field(() => LocalDateScalar, { description: 'The first day on which they are no longer responsible.' })
  validTo!: string;
}

@InputType()
export class RecordGuidanceInput {
  @Field(() => ID)
  responsiblePersonId!: string;

  @Field(() => LocalDateScalar, { description: 'The day of the guidance (veiledning); not after today.' })
  guidedOn!: string;
}
