import { Act, DataCategory, Purpose, Role } from '@brobygger/domain';
import { RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { anyWorkerOf } from '../access/any-worker';
import { assertMayName } from '../organisation/organisation-of-youth';
import type { EnterReading } from '../oversight/enter-reading';
import type { OverseenYouth } from '../oversight/overseen-youth';
import { youthOf } from '../oversight/youth-of';
import { AccessExplanation } from './access-explanation.type';
import { explainAccess } from './explain-access';
import { momentOf } from './moment-of';
import { readFactsThen } from './past-facts';

@Resolver()
export class ExplanationResolver {
  constructor(
    private readonly deps: {
      readonly query: Statements;
      readonly enterReading: EnterReading;
      readonly overseen: OverseenYouth;
    },
  ) {}

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @Query(() => [AccessExplanation], {
    nullable: true,
    description:
      'Why a category is or was open to an organisation, now or at any moment before, by the facts of then: for the youth and officers ' +
      'alone. For each purpose that is open to the organisation, unless one is named. Withheld from a youth with a protected address, ' +
      'whatever is named.',
  })
  async explainAccess(
    @Ctx() context: SubgraphContext,
    @Arg('organisationId', () => ID) organisationId: string,
    @Arg('category', () => DataCategory) category: DataCategory,
    @Arg('youthId', () => ID, { nullable: true, description: 'Of whom; a youth leaves it out.' })
    named?: string | null,
    @Arg('purpose', () => Purpose, { nullable: true }) purpose?: Purpose | null,
    @Arg('at', () => GraphQLDateTimeISO, { nullable: true, description: 'Now, unless said otherwise; never later.' })
    then?: Date | null,
  ): Promise<readonly AccessExplanation[]> {
    const { hop, at, rows } = context;
    const moment = momentOf(then, at);
    const youthId = await youthOf(this.deps.overseen, hop.caller, named, at);
    await assertMayName(youthId, context);
    const worker = await anyWorkerOf(organisationId, rows);
    await this.deps.enterReading(context, { youthId, act: Act.READ_CONSENTS, field: 'Query.explainAccess' });
    const facts = await readFactsThen(this.deps.query, {
      youthId,
      worker,
      at: moment,
      isPast: moment < at,
      shownAt: hop.caller.role === Role.YOUTH ? at : null,
    });
    if (facts === null) return [];
    return explainAccess({ facts, youthId, worker, category, purpose: purpose ?? null, at: moment });
  }
}
