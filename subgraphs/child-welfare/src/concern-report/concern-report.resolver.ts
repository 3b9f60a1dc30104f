import { createError, Role } from '@brobygger/domain';
import { authorOf, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ConcernReportReceipt } from './concern-report-receipt';
import { FileConcernReportInput } from './concern-report.input';
import type { ConcernReportService } from './concern-report.service';

@Resolver()
export class ConcernReportResolver {
  constructor(private readonly deps: { readonly concernReports: ConcernReportService }) {}

  // No `ownAgency`: the duty to report rests on every service that meets the youth.
  @RequiresRole([Role.CASEWORKER])
  @Mutation(() => ConcernReportReceipt, {
    description:
      'Sends a concern report (bekymringsmelding, bvl. § 13-2) to child welfare, from a worker of any agency. No ' +
      'consent, block or missing relation stops it. It is read by the organisation that receives it, and by who sent it.',
  })
  fileConcernReport(
    @Arg('input', () => FileConcernReportInput) input: FileConcernReportInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<ConcernReportReceipt> {
    const { agency } = hop.caller;
    if (agency === null) throw createError('FORBIDDEN_ROLE', 'only a worker of an agency may report');
    return this.deps.concernReports.file({ ...authorOf(hop, at), agency }, input);
  }
}
