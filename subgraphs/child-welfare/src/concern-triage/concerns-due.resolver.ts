import { Role } from '@brobygger/domain';
import { MOST_DUE, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { WorkList } from '../work-list';
import { ListedConcernReport } from './concern-report.type';
import { readReports, type ReportsDeps } from './read-reports';

/** The reports that wait for triage, as a list of the work list. */
@Resolver(() => WorkList)
export class ConcernsDueResolver {
  constructor(private readonly deps: ReportsDeps) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @FieldResolver(() => [ListedConcernReport], {
    nullable: true,
    description:
      'The concern reports that wait for triage and are due by then, the urgent first, as `concernReports` has them; of the first ' +
      `${MOST_DUE}. An investigation stands in \`investigations\`.`,
  })
  async concerns(@Root() { by }: WorkList, @Ctx() context: SubgraphContext): Promise<readonly ListedConcernReport[]> {
    const isDue = ({ dueOn, isUrgent }: ListedConcernReport): boolean => dueOn <= by || isUrgent;
    const list = { states: ['RECEIVED'], field: 'WorkList.concerns', isShown: isDue } as const;
    const { edges } = await readReports(this.deps, context, list, { first: MOST_DUE, after: null });
    return edges.map(({ row }) => row);
  }
}
