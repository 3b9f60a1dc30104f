import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, Float, Int } from 'type-graphql';
import { OutreachYouthCounts } from '../counts/youth-counts.type';
import { ReportBase } from '../report-base.type';

/** A summer of the summer job project. */
@RequiresRole([Role.LEADER])
@RecordType({ description: 'A summer of the summer job project (sommerjobb). A count that is absent is withheld.' })
export class SummerJobReport extends ReportBase {
  // No @Field: whose summer it is, for the count that child welfare is asked for.
  organisationId!: string | null;

  @Field(() => OutreachYouthCounts, { description: 'Youths with a contract.' })
  youths!: OutreachYouthCounts;

  @Field(() => Float, { nullable: true, description: 'In years with one decimal.' })
  meanAge!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "In whole years. A single youth's age: only for a leader of the organisation.",
  })
  youngest!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "In whole years. A single youth's age: only for a leader of the organisation.",
  })
  oldest!: number | null;

  @Field(() => Int, { description: 'Employers who took a youth.' })
  employers!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'What the organisation has for wages, in whole NOK. Absent where the leader has set nothing.',
  })
  budgetNok!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Youths who did all their hours, a doctor's note counting for those missed.",
  })
  allHours!: number | null;

  @Field(() => Int, { nullable: true, description: "Those of them with a doctor's note (legeerklæring)." })
  allHoursWithSickNote!: number | null;

  @Field(() => Int, { nullable: true, description: 'Youths who did more than half of their hours.' })
  over50!: number | null;

  @Field(() => Int, { nullable: true, description: 'Youths who did half of their hours or less.' })
  under50!: number | null;

  @Field(() => Int, { nullable: true, description: 'Youths whom the employer kept, paid by the hour.' })
  hiredHourly!: number | null;

  @Field(() => Int, { nullable: true, description: 'Youths whom the employer kept on call.' })
  onCall!: number | null;
}
