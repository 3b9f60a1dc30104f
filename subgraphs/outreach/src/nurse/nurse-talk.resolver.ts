import { DataCategory, Role } from '@brobygger/domain';
import { authorOf, Recorded, RequiresConsent, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, ArrayUnique } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { OutreachRecords } from '../youth/outreach-records';
import { NurseTalk, nurseTalksOfYouth, NurseTalkTheme } from './nurse-talk.entity';
import type { NurseTalkService } from './nurse-talk.service';

@InputType()
export class RecordNurseTalkInput {
  @Field(() => ID)
  youthId!: string;

  @ArrayUnique()
  @ArrayMaxSize(3)
  @Field(() => [NurseTalkTheme], { description: 'Never shared.' })
  themes!: NurseTalkTheme[];
}

@Resolver(() => OutreachRecords)
export class NurseTalkResolver {
  constructor(private readonly deps: { readonly nurseTalks: NurseTalkService }) {}

  @RequiresConsent(DataCategory.OUTREACH_HEALTH)
  @FieldResolver(() => [NurseTalk], { nullable: true, description: 'Talks with the nurse, newest first.' })
  nurseTalks(@Root() { youthId }: OutreachRecords, @Ctx() { rows }: SubgraphContext): Promise<readonly NurseTalk[]> {
    return rows.of(nurseTalksOfYouth, youthId);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records a talk with the nurse today.' })
  recordNurseTalk(@Arg('input', () => RecordNurseTalkInput) input: RecordNurseTalkInput, @Ctx() { hop, at }: SubgraphContext): Promise<Recorded> {
    return this.deps.nurseTalks.record(authorOf(hop, at), input);
  }
}
