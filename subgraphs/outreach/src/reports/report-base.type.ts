import { Field, Int, ObjectType } from 'type-graphql';
import { ReportWarning } from './report-warning.type';

/** What every report of a service has beside its own counts. */
@ObjectType()
export abstract class ReportBase {
  @Field(() => Int)
  year!: number;

  @Field(() => String, { nullable: true, description: 'Where the printed figures stand.' })
  source!: string | null;

  @Field(() => [ReportWarning], { description: 'Where the printed figures contradict the records or one another.' })
  warnings!: readonly ReportWarning[];

  @Field(() => Boolean, {
    description: 'Whether small counts are withheld: from everybody but a leader of the organisation.',
  })
  isSuppressed!: boolean;

  @Field(() => String, { description: 'The figures as CSV (RFC 4180). What is withheld is empty.' })
  csv!: string;
}
