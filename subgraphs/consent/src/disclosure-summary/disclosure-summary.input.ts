import type { LocalDate } from '@brobygger/domain';
import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { Field, InputType } from 'type-graphql';

/** Of which time a summary is; what is left out does not matter. */
@InputType({ description: 'Of which time a summary is; what is left out does not matter.' })
export class DisclosurePeriod {
  @Field(() => LocalDateScalar, { nullable: true, description: 'From this day on, in Norway.' })
  from?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'To this day and with it, in Norway.' })
  to?: LocalDate | null;
}
