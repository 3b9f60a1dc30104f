import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsOptional, MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { MappingArea } from '../mapping/life-area-mapping.entity';

@InputType()
export class WriteIndependencePlanInput {
  @Field(() => ID)
  youthId!: string;

  @ArrayNotEmpty()
  @ArrayMaxSize(10)
  @MinLength(1, { each: true })
  @MaxLength(200, { each: true })
  @Field(() => [String], { description: '1 to 10 goals, of 200 characters at most.' })
  goals!: string[];

  @IsOptional()
  @MaxLength(1000)
  @Field(() => String, {
    nullable: true,
    description: 'How it goes, in words that can be shown to others; at most 1,000 characters.',
  })
  summary?: string | null;

  @ArrayUnique()
  @Field(() => [MappingArea], {
    defaultValue: [],
    description: 'The life areas on which staff work with the youth one to one (miljøterapi), each once.',
  })
  milieuTherapy?: MappingArea[];

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'When the youth may move on, today or later.' })
  movesOutOn?: string | null;
}
