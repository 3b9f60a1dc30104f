import { DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  FirstRows,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { toldSince } from '../told-concern/told-later';
import { ChildWelfareRecords } from '../youth';
import { guidesOfYouth, SocietyGuideIssue } from './society-guide.entity';
import { IssueSocietyGuideInput } from './society-guide.input';
import type { SocietyGuideService } from './society-guide.service';

@Resolver(() => ChildWelfareRecords)
export class SocietyGuideResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly societyGuides: SocietyGuideService }) {}

  @RequiresConsent(DataCategory.CHILD_WELFARE_PROGRAMME)
  @FieldResolver(() => [SocietyGuideIssue], {
    nullable: true,
    description: 'The society guides that the youth was given, newest first.',
  })
  societyGuides(
    @Root() { youthId }: ChildWelfareRecords,
    @Ctx() context: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly SocietyGuideIssue[]> {
    return toldSince(this.deps.query, context, {
      youthId,
      first,
      read: (most) => context.rows.of(guidesOfYouth, youthId, most),
      writtenAt: ({ recordedAt }) => recordedAt,
    });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records that a youth was given the society guide (Min samfunnsguide).' })
  issueSocietyGuide(
    @Arg('input', () => IssueSocietyGuideInput) input: IssueSocietyGuideInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.societyGuides.issue(authorOf(hop, at), input);
  }
}
