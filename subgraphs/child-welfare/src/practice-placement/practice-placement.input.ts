import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { PracticeArena, PracticeArrangement } from './practice-placement.entity';

@InputType()
export class RecordPracticePlacementInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => PracticeArena)
  arena!: PracticeArena;

  @Field(() => PracticeArrangement)
  arrangedBy!: PracticeArrangement;

  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, { description: 'Where it is, at most 100 characters.' })
  employer!: string;

  @Field(() => LocalDateScalar)
  validFrom!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on which it ends; absent where nobody knows.' })
  validTo?: string | null;
}

@InputType()
export class EndPracticePlacementInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  placementId!: string;

  @Field(() => LocalDateScalar, { description: 'The day on which it ends; not itself a day of it.' })
  validTo!: string;
}
