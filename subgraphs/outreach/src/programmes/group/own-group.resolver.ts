import { Role, type LocalDate } from '@brobygger/domain';
import {
  authorOf,
  LocalDateScalar,
  RequiresRole,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { GroupEvaluation } from './group-evaluation.entity';
import { RecordGroupEvaluationInput } from './group-evaluation.input';
import type { GroupEvaluationService } from './group-evaluation.service';
import { OwnGroupMeeting, OwnGroupMember } from './own-group-lists.type';
import { readGroupEvaluations, readGroupMeetings, readGroupMembers } from './read-own-group';

/** What a group's own service reads of it, list by list. */
@Resolver()
export class OwnGroupResolver {
  constructor(
    private readonly deps: { readonly query: Statements; readonly groupEvaluations: GroupEvaluationService },
  ) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Query(() => [OwnGroupMember], {
    description:
      "Who is in a group of the asker's own organisation, today or on a day, earliest first. Nobody who is assigned to others without a " +
      'stated reason.',
  })
  groupMembers(
    @Ctx() { hop, at }: SubgraphContext,
    @Arg('groupId', () => ID) groupId: string,
    @Arg('on', () => LocalDateScalar, { nullable: true }) on: LocalDate | null | undefined,
  ): Promise<readonly OwnGroupMember[]> {
    return readGroupMembers(this.deps.query, { hop, at, groupId, on: on ?? null });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Query(() => [OwnGroupMeeting], {
    description: "The meetings and trips of a group of the asker's own organisation, newest first, with their themes.",
  })
  groupMeetings(
    @Ctx() { hop }: SubgraphContext,
    @Arg('groupId', () => ID) groupId: string,
  ): Promise<readonly OwnGroupMeeting[]> {
    return readGroupMeetings(this.deps.query, hop, groupId);
  }

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
  @Query(() => [GroupEvaluation], {
    description:
      "What the participants of a group of the asker's own organisation said of it (evaluering), newest first.",
  })
  groupEvaluations(
    @Ctx() { hop }: SubgraphContext,
    @Arg('groupId', () => ID) groupId: string,
  ): Promise<readonly GroupEvaluation[]> {
    return readGroupEvaluations(this.deps.query, hop, groupId);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => GroupEvaluation, {
    description: 'Records what the participants of a group said of it (evaluering); the same day is written anew.',
  })
  recordGroupEvaluation(
    @Arg('input', () => RecordGroupEvaluationInput) input: RecordGroupEvaluationInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<GroupEvaluation> {
    return this.deps.groupEvaluations.record(authorOf(hop, at), input);
  }
}
