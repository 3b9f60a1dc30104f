import { BeginningInput } from '@brobygger/subgraph-kit';
import { IsOptional, Max, MaxLength, Min, MinLength } from 'class-validator';
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
  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, {
    nullable: true,
    description:
      'The decision that the place rests on, where the house needs one; at most 100 characters. Never shared.',
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
