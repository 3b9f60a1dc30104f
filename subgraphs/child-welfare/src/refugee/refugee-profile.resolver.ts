import { DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  LocalDateScalar,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { ChildWelfareRecords } from '../youth';
import { RefugeeProfile, refugeeProfilesOfYouth } from './refugee-profile.entity';
import type { RefugeeProfileService } from './refugee-profile.service';

@InputType()
export class RecordRefugeeProfileInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => Boolean)
  unaccompaniedMinor!: boolean;

  @Field(() => LocalDateScalar, { nullable: true })
  settledOn?: string | null;

  @IsOptional()
  @MaxLength(100)
  @Field(() => String, { nullable: true, description: 'At most 100 characters. Never shared.' })
  nationality?: string | null;

  @IsOptional()
  @ArrayMaxSize(10)
  @MaxLength(50, { each: true })
  @Field(() => [String], { nullable: true, description: 'At most 10 of at most 50 characters. Never shared.' })
  languages?: string[] | null;
}

@Resolver(() => ChildWelfareRecords)
export class RefugeeProfileResolver {
  constructor(private readonly deps: { readonly refugees: RefugeeProfileService }) {}

  @RequiresConsent(DataCategory.CHILD_WELFARE_REFUGEE_STATUS)
  @FieldResolver(() => RefugeeProfile, {
    nullable: true,
    description: 'How the youth came to Norway, as last recorded.',
  })
  async refugee(
    @Root() { youthId }: ChildWelfareRecords,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<RefugeeProfile | null> {
    return (await rows.of(refugeeProfilesOfYouth, youthId))[0] ?? null;
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records how a youth came to Norway.' })
  recordRefugeeProfile(
    @Arg('input', () => RecordRefugeeProfileInput) input: RecordRefugeeProfileInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.refugees.record(authorOf(hop, at), input);
  }
}
