import { DataCategory, Role } from '@brobygger/domain';
import {
  RequiresConsent,
  RequiresRole,
  getServed,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Youth } from '../../youth';
import { SummerJobSheet } from './summer-job-sheet.type';
import { summerJobsOfYouth, type SummerJob } from './summer-job.entity';

/** An employer has no access of its own: a worker asks for the sheet and hands it over. */
@Resolver(() => SummerJobSheet)
export class SummerJobSheetResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Query(() => SummerJobSheet, {
    description: 'What a worker hands to the employer (arbeidsgiver) of a youth whom the own organisation serves.',
  })
  async summerJobSheet(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('summerJobId', () => ID) summerJobId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<SummerJobSheet> {
    const { id } = await getServed(this.deps.query, hop, at, youthId);
    return { youthId: id, summerJobId: summerJobId.toLowerCase() };
  }

  @RequiresConsent(DataCategory.OUTREACH_SUMMER_JOB)
  @FieldResolver(() => Youth, { nullable: true, description: 'The registry says the name, on its own basis.' })
  async youth(@Root() sheet: SummerJobSheet, @Ctx() context: SubgraphContext): Promise<object | null> {
    const job = await jobOf(sheet, context);
    return job === null ? null : { __typename: 'Youth', id: job.youthId };
  }

  @RequiresConsent(DataCategory.OUTREACH_SUMMER_JOB)
  @FieldResolver(() => Int, { nullable: true, description: 'At the application, in whole years.' })
  async age(@Root() sheet: SummerJobSheet, @Ctx() context: SubgraphContext): Promise<number | null> {
    return (await jobOf(sheet, context))?.countedAge ?? null;
  }

  @RequiresConsent(DataCategory.OUTREACH_SUMMER_JOB)
  @FieldResolver(() => Float, { nullable: true, description: 'Hours agreed on.' })
  async plannedHours(@Root() sheet: SummerJobSheet, @Ctx() context: SubgraphContext): Promise<number | null> {
    return (await jobOf(sheet, context))?.plannedHours ?? null;
  }

  @RequiresConsent(DataCategory.OUTREACH_SUMMER_JOB)
  @FieldResolver(() => Float, { nullable: true, description: 'Hours worked so far.' })
  async workedHours(@Root() sheet: SummerJobSheet, @Ctx() context: SubgraphContext): Promise<number | null> {
    return (await jobOf(sheet, context))?.workedHours ?? null;
  }

  @RequiresConsent(DataCategory.OUTREACH_SUMMER_JOB)
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Whom the employer calls in the common holiday (vikar i fellesferien).',
  })
  async holidayStandIn(@Root() sheet: SummerJobSheet, @Ctx() context: SubgraphContext): Promise<string | null> {
    return (await jobOf(sheet, context))?.holidayStandIn ?? null;
  }

  @RequiresConsent(DataCategory.OUTREACH_SUMMER_JOB)
  @FieldResolver(() => String, { nullable: true, description: 'Whom the employer calls at outreach (kontaktperson).' })
  async contactPerson(@Root() sheet: SummerJobSheet, @Ctx() context: SubgraphContext): Promise<string | null> {
    return (await jobOf(sheet, context))?.contactPerson ?? null;
  }
}

/**
 * The job of the sheet, once for all its fields. A consent may open jobs of the other organisation too: those are not
 * the asker's to hand over.
 */
async function jobOf(
  { youthId, summerJobId }: SummerJobSheet,
  { hop, rows }: SubgraphContext,
): Promise<SummerJob | null> {
  const jobs = await rows.of(summerJobsOfYouth, youthId);
  return (
    jobs.find(({ id, organisationId }) => id === summerJobId && organisationId === hop.caller.organisationId) ?? null
  );
}
