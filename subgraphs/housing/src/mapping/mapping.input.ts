import { Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { MappingArea } from './life-area-mapping.entity';

@InputType()
export class MapLifeAreaInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => MappingArea)
  area!: MappingArea;

  @Min(1)
  @Max(5)
  @Field(() => Int, { description: 'From 1, needs much help, to 5, manages alone.' })
  level!: number;

  @MaxLength(2000)
  @Field(() => String, { defaultValue: '', description: 'At most 2000 characters. Never shared.' })
  note?: string;
}
