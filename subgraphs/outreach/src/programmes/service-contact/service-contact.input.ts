import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { IsOptional, MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ServiceContactWith } from './service-contact-with';

@InputType()
export class RecordServiceContactInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ServiceContactWith)
  with!: ServiceContactWith;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Today when absent; not after it.' })
  date?: string | null;

  @IsOptional()
  @MinLength(1)
  @MaxLength(500)
  @Field(() => String, { nullable: true, description: 'Which one, and what it was about, at most 500 characters.' })
  note?: string | null;
}
