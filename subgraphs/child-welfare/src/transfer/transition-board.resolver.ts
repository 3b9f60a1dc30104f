import { DataCategory, osloDate, Role, type LocalDate } from '@brobygger/domain';
import {
  dayAhead,
  DAYS_AHEAD,
  LocalDateScalar,
  Open,
  RecordType,
  RequiresConsent,
  RequiresRole,
  type Query as Statements,
  type SubgraphContext,
  referenceTo,
  type YouthReference,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, Field, FieldResolver, Int, Query, registerEnumType, Resolver, Root } from 'type-graphql';
import { WorkList } from '../work-list';
import { Youth } from '../youth';
import {
  countTransitions,
  MOST_TRANSITIONS,
  readTransitionBoard,
  TransitionEnd,
  TransitionStanding,
} from './transition-board';

registerEnumType(TransitionStanding, {
  name: 'TransitionStanding',
  description: 'How far the transfer has come of a youth whom nobody has accepted to take over.',
});
registerEnumType(TransitionEnd, {
  name: 'TransitionEnd',
  description:
    'What of the help ends: the last measure of the plan, the last decision, or the day of the planned transfer.',
});

/** A youth whose help ends, and whom nobody has accepted to take over. */
@RecordType({ description: 'A youth whose help from child welfare ends, and whom nobody has accepted to take over.' })
export class Transition {
  @RequiresConsent(DataCategory.CHILD_WELFARE_TRANSFER)
  @Field(() => Youth, { nullable: true })
  youth!: YouthReference | null;

  @RequiresConsent(DataCategory.CHILD_WELFARE_TRANSFER)
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When the first of it ends, or ended; absent where no end is known, as after a refusal.',
  })
  endsOn!: string | null;

  @RequiresConsent(DataCategory.CHILD_WELFARE_TRANSFER)
  @Field(() => TransitionEnd, { nullable: true, description: 'What ends then.' })
  ends!: TransitionEnd | null;

  @RequiresConsent(DataCategory.CHILD_WELFARE_TRANSFER)
  @Field(() => TransitionStanding, { nullable: true, description: 'Why nobody takes over yet.' })
  standing!: TransitionStanding | null;

  // A service is often named with its district.
  @RequiresConsent(DataCategory.CHILD_WELFARE_TRANSFER, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'Who was named to take over and has not accepted, or refused.' })
  receiver!: string | null;
}

/** Youths on the board, by why nobody takes over yet. */
@Open()
@RecordType({ description: 'How many youths stand on the transition board, by why nobody takes over yet.' })
export class TransitionCount {
  @Field(() => TransitionStanding)
  standing!: TransitionStanding;

  @Field(() => Int)
  count!: number;

  @Field(() => Int, { description: 'Of them those whose help has ended already.' })
  overdue!: number;
}

@Resolver()
export class TransitionBoardResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Query(() => [Transition], {
    description:
      "The youths of the asker's own service whose measures or decisions end within the days, or have ended, and whom nobody has " +
      `accepted to take over, and those who were refused or lost; at most ${MOST_TRANSITIONS}, the most urgent first. To name a ` +
      'receiver takes nobody off it.',
  })
  async transitionBoard(
    @Ctx() { hop, at }: SubgraphContext,
    @Arg('days', () => Int, DAYS_AHEAD) days: number,
  ): Promise<readonly object[]> {
    return boardBy(this.deps.query, hop, dayAhead(at, days));
  }

  @RequiresRole([Role.LEADER], { ownAgency: true })
  @Query(() => [TransitionCount], {
    description:
      "How many youths of the leader's own service stand on the transition board, by why nobody takes over yet.",
  })
  async transitionBoardCounts(
    @Ctx() { hop, at }: SubgraphContext,
    @Arg('days', () => Int, DAYS_AHEAD) days: number,
  ): Promise<readonly TransitionCount[]> {
    const [today, by] = [osloDate(at), dayAhead(at, days)];
    return countTransitions(this.deps.query, hop.caller.organisationId, { today, by });
  }
}

/** The same board as a list of the work list. */
@Resolver(() => WorkList)
export class TransitionsDueResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @FieldResolver(() => [Transition], {
    nullable: true,
    description:
      'The youths whose help ends by then and whom nobody has accepted to take over, as `transitionBoard` has them.',
  })
  transfers(@Root() { by }: WorkList, @Ctx() { hop }: SubgraphContext): Promise<readonly object[]> {
    return boardBy(this.deps.query, hop, by);
  }
}

async function boardBy(query: Statements, hop: SubgraphContext['hop'], by: LocalDate): Promise<readonly object[]> {
  const board = await readTransitionBoard(query, hop, by);
  return board.map((row) => ({ ...row, youth: referenceTo(row.youthId) }));
}
