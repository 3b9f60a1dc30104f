import { IsOptional, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IncomeSource } from './income-situation.entity';

@InputType()
export class RecordIncomeInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => IncomeSource)
  source!: IncomeSource;

  @Min(0)
  @Max(1_000_000)
  @Field(() => Int, { description: 'In whole NOK a month.' })
  monthlyNok!: number;

  @Field(() => Boolean)
  selfSufficient!: boolean;

  @IsOptional()
  @Min(0)
  @Max(100_000_000)
  @Field(() => Int, { nullable: true, description: 'In whole NOK. Never shared.' })
  debtNok?: number | null;
}
