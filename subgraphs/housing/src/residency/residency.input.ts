import { BeginningInput } from '@brobygger/subgraph-kit';
import { IsOptional, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { ResidentGender } from './residency-rules';

registerEnumType(ResidentGender, {
  name: 'ResidentGender',
  description: "The youth's gender, in the youth's own words, as far as the house must know.",
});

@InputType()
export class ApplyResidencyInput extends BeginningInput {
  @Field(() => ID)
  houseId!: string;

  @Field(() => ResidentGender, { description: 'Checked against the house and not kept.' })
  gender!: ResidentGender;

  @IsOptional()
  @Field(() => ID, {
    nullable: true,
    description:
      'The decision of child welfare that the place rests on: one that your organisation was told to carry out (`decisionsToCarryOut`), ' +
      'in force today. A house for unaccompanied minors needs a placement. Never shared.',
  })
  cwDecisionReference?: string | null;
}

@InputType()
export class AllocateResidencyInput {
  @Field(() => ID)
  youthId!: string;

  @IsOptional()
  @Min(1)
  @Max(100)
  @Field(() => Int, { nullable: true, description: 'The flat, from 1 to the places of the house.' })
  flatNo?: number | null;
}
