import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { IsOptional, MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ContactPersonRole } from './contact-person.entity';

@InputType()
export class AddChildWelfareContactInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ContactPersonRole)
  role!: ContactPersonRole;

  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, { description: 'The name or number, at most 100 characters.' })
  name!: string;

  @IsOptional()
  @MaxLength(100)
  @Field(() => String, { nullable: true, description: 'An office, a house or a team, at most 100 characters.' })
  worksAt?: string | null;

  @Field(() => LocalDateScalar)
  validFrom!: string;
}

@InputType()
export class EndChildWelfareContactInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  contactId!: string;

  @Field(() => LocalDateScalar, { description: 'The first day on which they no longer are.' })
  validTo!: string;
}
