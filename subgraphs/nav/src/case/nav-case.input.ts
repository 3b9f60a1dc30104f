import { BeginningInput } from '@brobygger/subgraph-kit';
import { IsOptional, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { NavDistrict } from './nav-district';

@InputType()
export class OpenNavCaseInput extends BeginningInput {
  @MaxLength(100)
  @Field(() => String, { description: 'The NAV office, at most 100 characters.' })
  office!: string;

  @IsOptional()
  @Field(() => NavDistrict, { nullable: true, description: 'The district that the youth lives in (bydel).' })
  district?: NavDistrict | null;
}
