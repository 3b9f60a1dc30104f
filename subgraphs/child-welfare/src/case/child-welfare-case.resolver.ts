import { createError, DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { toldInCases } from '../told-concern/told-later';
import { ChildWelfareRecords } from '../youth';
import {
  ChildWelfareCase,
  childWelfareCasesOfYouth,
  ChildWelfareCaseStatus,
  NoFollowUpReason,
} from './child-welfare-case.entity';
import { OpenChildWelfareCaseInput } from './child-welfare-case.input';
import type { ChildWelfareCaseService } from './child-welfare-case.service';

@Resolver(() => ChildWelfareRecords)
export class ChildWelfareCaseResolver {
  constructor(private readonly deps: { readonly cases: ChildWelfareCaseService; readonly query: Statements }) {}

  @RequiresConsent(DataCategory.CHILD_WELFARE_CASE)
  @FieldResolver(() => ChildWelfareCase, { nullable: true, description: 'The newest case.' })
  async case(
    @Root() { youthId }: ChildWelfareRecords,
    @Ctx() context: SubgraphContext,
  ): Promise<ChildWelfareCase | null> {
    const [newest = null] = await toldInCases(this.deps.query, context, {
      youthId,
      read: () => context.rows.of(childWelfareCasesOfYouth, youthId),
      placeOf: ({ id }) => id,
    });
    return newest;
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: "Opens a case on a youth at the asker's own child welfare service." })
  openChildWelfareCase(
    @Arg('input', () => OpenChildWelfareCaseInput) input: OpenChildWelfareCaseInput,
    @Ctx() { hop, hopToken, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.cases.open(authorOf(hop, at, hopToken), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: "Moves the open case of the asker's own service on. It is closed by `closeChildWelfareCase`.",
  })
  setChildWelfareCaseStatus(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('status', () => ChildWelfareCaseStatus) status: ChildWelfareCaseStatus,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    if (status === 'CLOSED') {
      throw createError(
        'BAD_USER_INPUT',
        '`status` must not be `CLOSED`: a case is closed by `closeChildWelfareCase`',
        { argument: 'status' },
      );
    }
    return this.deps.cases.setStatus(authorOf(hop, at), { youthId, status });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      "Closes the open case of the asker's own service, and ends the service relation. What was decided of the youth there ends that day.",
  })
  closeChildWelfareCase(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('followUpOffered', () => Boolean) followUpOffered: boolean,
    @Ctx() { hop, at }: SubgraphContext,
    @Arg('noFollowUpReason', () => NoFollowUpReason, {
      nullable: true,
      description: 'Why none could be offered, where nobody takes over either.',
    })
    noFollowUpReason?: NoFollowUpReason | null,
  ): Promise<Recorded> {
    return this.deps.cases.close(authorOf(hop, at), {
      youthId,
      followUpOffered,
      noFollowUpReason: noFollowUpReason ?? null,
    });
  }
}
