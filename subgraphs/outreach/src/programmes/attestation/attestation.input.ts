import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { Field, ID, InputType } from 'type-graphql';
import { AttendedProgramme } from '../attendance/attended-programme';

@InputType()
export class IssueAttestationInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => AttendedProgramme)
  programme!: AttendedProgramme;

  @Field(() => LocalDateScalar, { description: 'The first day that it is of.' })
  fromOn!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day that it is of. Today when absent.' })
  toOn?: string | null;

  @Field(() => LocalDateScalar, {
    description: 'The day on which the youth agreed that the mediation service is told (fvl. § 13 a no. 1).',
  })
  agreedOn!: string;
}
