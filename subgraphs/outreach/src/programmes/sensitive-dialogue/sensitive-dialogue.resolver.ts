import { DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  LocalDateScalar,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { CountedAs } from '../../counted-record/counted-as';
import { OutreachRecords } from '../../youth';
import { SensitiveDialogueKind } from './sensitive-dialogue-kind';
import { extremismTalksOfYouth, SensitiveDialogue, sexualityTalksOfYouth } from './sensitive-dialogue.entity';
import type { SensitiveDialogueService } from './sensitive-dialogue.service';

@InputType()
export class OpenSensitiveDialogueInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => LocalDateScalar, { description: "Decides whether the talks are for the youth's age. Not kept." })
  birthDate!: string;

  @Field(() => SensitiveDialogueKind)
  kind!: SensitiveDialogueKind;

  @Field(() => CountedAs, { nullable: true })
  countedAs?: CountedAs | null;
}

@Resolver(() => OutreachRecords)
export class SensitiveDialogueResolver {
  constructor(private readonly deps: { readonly sensitiveDialogues: SensitiveDialogueService }) {}

  @RequiresConsent(DataCategory.OUTREACH_SEXUALITY)
  @FieldResolver(() => [SensitiveDialogue], {
    nullable: true,
    description: 'Talks about sexuality (samtaletilbud), newest first.',
  })
  sexualityTalks(
    @Root() { youthId }: OutreachRecords,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<readonly SensitiveDialogue[]> {
    return rows.of(sexualityTalksOfYouth, youthId);
  }

  @RequiresConsent(DataCategory.OUTREACH_EXTREMISM)
  @FieldResolver(() => [SensitiveDialogue], {
    nullable: true,
    description: 'Talks to prevent violent extremism (forebygging av voldelig ekstremisme), newest first.',
  })
  extremismTalks(
    @Root() { youthId }: OutreachRecords,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<readonly SensitiveDialogue[]> {
    return rows.of(extremismTalksOfYouth, youthId);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Records that talks on a sensitive matter (samtaletilbud) began today, for youths of 13 to 25; one of a kind at a time.',
  })
  openSensitiveDialogue(
    @Arg('input', () => OpenSensitiveDialogueInput) input: OpenSensitiveDialogueInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.sensitiveDialogues.open(authorOf(hop, at), input);
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
