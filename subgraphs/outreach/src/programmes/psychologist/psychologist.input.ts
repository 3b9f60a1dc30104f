import { BeginningInput, LocalDateScalar } from '@brobygger/subgraph-kit';
import { Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CountedAs } from '../../counted-record/counted-as';
import { PsychologistArena } from './psychologist-contact.entity';

@InputType()
export class RecordPsychologistContactInput extends BeginningInput {
  @Field(() => PsychologistArena, { defaultValue: PsychologistArena.USIT })
  arena?: PsychologistArena;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Today when absent.' })
  offeredOn?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'The youth did not come.' })
  isNoShow?: boolean;

  @Min(0)
  @Max(100)
  @Field(() => Int, {
    defaultValue: 0,
    description: 'How many talks there were already; none where the youth did not come.',
  })
  consultations?: number;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the youth was referred on.' })
  referredOn?: boolean;

  @Field(() => CountedAs, { nullable: true })
  countedAs?: CountedAs | null;
}

@InputType()
export class AddPsychologistConsultationInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  contactId!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Today when absent; not before the offer.' })
  date?: string | null;
}

@InputType()
export class ClosePsychologistContactInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  contactId!: string;

  @Field(() => Boolean, { description: 'Whether the youth was referred on.' })
  referredOn!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'The youth never came.' })
  isNoShow?: boolean;
}

@InputType()
export class RecordStaffAdviceInput {
  @Field(() => LocalDateScalar, { nullable: true, description: 'Today when absent.' })
  date?: string | null;
}
