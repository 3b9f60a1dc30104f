import { DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  FirstRows,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { OutreachRecords } from '../../youth';
import { extremismTalksOfYouth, SensitiveDialogue, sexualityTalksOfYouth } from './sensitive-dialogue.entity';
import { OpenSensitiveDialogueInput } from './sensitive-dialogue.input';
import type { SensitiveDialogueService } from './sensitive-dialogue.service';

@Resolver(() => OutreachRecords)
export class SensitiveDialogueResolver {
  constructor(private readonly deps: { readonly sensitiveDialogues: SensitiveDialogueService }) {}

  @RequiresConsent(DataCategory.OUTREACH_SEXUALITY)
  @FieldResolver(() => [SensitiveDialogue], {
    nullable: true,
    description: 'Talks about sexuality (samtaletilbud) and about gender incongruence, newest first.',
  })
  sexualityTalks(
    @Root() { youthId }: OutreachRecords,
    @Ctx() { rows }: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly SensitiveDialogue[]> {
    return rows.of(sexualityTalksOfYouth, youthId, first);
  }

  @RequiresConsent(DataCategory.OUTREACH_EXTREMISM)
  @FieldResolver(() => [SensitiveDialogue], {
    nullable: true,
    description: 'Talks to prevent violent extremism (forebygging av voldelig ekstremisme), newest first.',
  })
  extremismTalks(
    @Root() { youthId }: OutreachRecords,
    @Ctx() { rows }: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly SensitiveDialogue[]> {
    return rows.of(extremismTalksOfYouth, youthId, first);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Records that talks on a sensitive matter (samtaletilbud) began today, for youths of the ages of the organisation; one of a ' +
      'kind at a time. They begin service and keep it.',
  })
  openSensitiveDialogue(
    @Arg('input', () => OpenSensitiveDialogueInput) input: OpenSensitiveDialogueInput,
    @Ctx() { hop, hopToken, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.sensitiveDialogues.open(authorOf(hop, at, hopToken), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records that talks on a sensitive matter (samtaletilbud) ended today.' })
  closeSensitiveDialogue(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('dialogueId', () => ID) dialogueId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.sensitiveDialogues.close(authorOf(hop, at), youthId, dialogueId);
  }
}
