import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { IsOptional, MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { CasePartyKind, CasePartyGround } from './case-party.entity';

@InputType()
export class RecordCasePartyInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => CasePartyKind)
  party!: CasePartyKind;

  @Field(() => CasePartyGround, { description: 'Of the youth `AGE` or `UNDERSTANDING`, of others one of the rest.' })
  ground!: CasePartyGround;

  @IsOptional()
  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, { nullable: true, description: 'The name, at most 100 characters; of the youth none.' })
  name?: string | null;

  @IsOptional()
  @MaxLength(2000)
  @Field(() => String, {
    nullable: true,
    description: 'Why a youth below 15 is held to understand the case, in 20 to 2000 characters. The youth reads it.',
  })
  assessment?: string | null;

  @Field(() => LocalDateScalar)
  validFrom!: string;
}

@InputType()
export class EndCasePartyInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  partyId!: string;

  @Field(() => LocalDateScalar, { description: 'The first day on which they no longer are.' })
  validTo!: string;
}
