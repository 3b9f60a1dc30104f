import { DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { toldSince } from '../told-concern/told-later';
import { ChildWelfareRecords } from '../youth';
import { RefugeeProfile, refugeeProfilesOfYouth } from './refugee-profile.entity';
import { RecordRefugeeProfileInput } from './refugee-profile.input';
import type { RefugeeProfileService } from './refugee-profile.service';

@Resolver(() => ChildWelfareRecords)
export class RefugeeProfileResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly refugees: RefugeeProfileService }) {}

  @RequiresConsent(DataCategory.CHILD_WELFARE_REFUGEE_STATUS)
  @FieldResolver(() => RefugeeProfile, {
    nullable: true,
    description: 'How the youth came to Norway, as last recorded.',
  })
  async refugee(
    @Root() { youthId }: ChildWelfareRecords,
    @Ctx() context: SubgraphContext,
  ): Promise<RefugeeProfile | null> {
    const [newest = null] = await toldSince(this.deps.query, context, {
      youthId,
      read: () => context.rows.of(refugeeProfilesOfYouth, youthId),
      writtenAt: ({ recordedAt }) => recordedAt,
    });
    return newest;
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
