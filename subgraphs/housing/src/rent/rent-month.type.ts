import type { LocalDate } from '@brobygger/domain';
import { LocalDateScalar, RecordType } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';

/** The newest month of a youth's rent account (husleie), with what is owed in all. It is computed, and kept nowhere. */
@RecordType({
  description:
    "The newest month of a youth's rent account (husleie), with what is owed in all. It follows from charges and payments.",
})
export class RentMonth {
  @Field(() => ID, { description: 'That of its charge.' })
  readonly id!: string;

  youthId!: string;

  organisationId!: string;

  @Field(() => Int, { description: 'Rent of the month, in whole NOK.' })
  monthNok!: number;

  @Field(() => Int, {
    description: 'Rent that was due before today and is unpaid, of this month and of all before it, in whole NOK.',
  })
  arrearsNok!: number;

  @Field(() => LocalDateScalar)
  dueOn!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When something of the month was last paid. A payment is of what fell due first.',
  })
  paidOn!: LocalDate | null;
}
