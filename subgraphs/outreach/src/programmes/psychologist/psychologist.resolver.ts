import { DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  LocalDateScalar,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Max, Min } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Resolver, Root } from 'type-graphql';
import { CountedAs } from '../../counted-record/counted-as';
import { OutreachRecords } from '../../youth';
import { PsychologistArena, PsychologistContact, psychologistOfYouth } from './psychologist-contact.entity';
import type { PsychologistService } from './psychologist.service';

@InputType()
export class RecordPsychologistContactInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => PsychologistArena, { defaultValue: PsychologistArena.USIT })
  arena!: PsychologistArena;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Today when absent.' })
  offeredOn?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'The youth did not come.' })
  isNoShow!: boolean;

  @Min(0)
  @Max(100)
  @Field(() => Int, { defaultValue: 0, description: 'How many talks there were; none where the youth did not come.' })
  consultations!: number;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the youth was referred on.' })
  referredOn!: boolean;

  @Field(() => CountedAs, { nullable: true })
  countedAs?: CountedAs | null;
}

@Resolver(() => OutreachRecords)
export class PsychologistResolver {
  constructor(private readonly deps: { readonly psychologist: PsychologistService }) {}

  @RequiresConsent(DataCategory.OUTREACH_PSYCHOLOGIST)
  @FieldResolver(() => PsychologistContact, {
    nullable: true,
    description: 'The newest contact with the psychologist (psykolog).',
  })
  async psychologist(
    @Root() { youthId }: OutreachRecords,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<PsychologistContact | null> {
    return (await rows.of(psychologistOfYouth, youthId))[0] ?? null;
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: 'Records that a youth was offered the psychologist (psykolog), and what came of it.',
  })
  recordPsychologistContact(
    @Arg('input', () => RecordPsychologistContactInput) input: RecordPsychologistContactInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.psychologist.record(authorOf(hop, at), input);
  }
}
