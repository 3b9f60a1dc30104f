import { createError, Role } from '@brobygger/domain';
import { authorOf, RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { DataSource } from 'typeorm';
import { QualificationGroup } from './qualification-group.entity';
import { QualificationParticipant } from './qualification-participant.type';
import { OpenQualificationGroupInput } from './qualification.input';
import type { QualificationService } from './qualification.service';
import { readGroups } from './read-groups';
import { MOST_PARTICIPANTS, readParticipants } from './read-participants';

@Resolver()
export class QualificationGroupResolver {
  constructor(
    private readonly deps: {
      readonly qualification: QualificationService;
      readonly query: Statements;
      readonly dataSource: DataSource;
    },
  ) {}

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true, elsewhere: [Role.CASEWORKER, Role.LEADER] })
  @Query(() => [QualificationGroup], {
    description:
      "The groups of 22B Kvalifisering: to NAV all of them, to others those that the asker's own organisation runs; newest first.",
  })
  qualificationGroups(@Ctx() { hop }: SubgraphContext): Promise<readonly QualificationGroup[]> {
    return readGroups(this.deps.query, hop);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true, elsewhere: [Role.CASEWORKER] })
  @Query(() => [QualificationParticipant], {
    description:
      `Who is in a group that the asker's own organisation runs, at most ${MOST_PARTICIPANTS}, who takes a place first; with what it ` +
      "recorded itself. Each is entered in the youth's log.",
  })
  qualificationParticipants(
    @Arg('groupId', () => ID, { nullable: true, description: 'Where left out: who waits for a place in one of them.' })
    groupId: string | null | undefined,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<readonly QualificationParticipant[]> {
    return readParticipants(this.deps.dataSource, authorOf(hop, at), groupId ?? null);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => QualificationGroup, {
    description: 'Opens a group of 22B Kvalifisering, and says which organisation runs it.',
  })
  async openQualificationGroup(
    @Arg('input', () => OpenQualificationGroupInput) input: OpenQualificationGroupInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<QualificationGroup> {
    const { id } = await this.deps.qualification.openGroup(authorOf(hop, at), input);
    const [group] = await readGroups(this.deps.query, hop, id);
    if (group === undefined) throw createError('NOT_FOUND', 'there is no such group');
    return group;
  }
}
