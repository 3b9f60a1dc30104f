import { DataCategory, Role } from '@brobygger/domain';
import { authorOf, Recorded, RequiresConsent, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { OutreachRecords } from '../../youth';
import { Homelessness, homelessnessOfYouth } from './homelessness.entity';
import { RecordHomelessnessInput } from './homelessness.input';
import type { HomelessnessService } from './homelessness.service';

@Resolver(() => OutreachRecords)
export class HomelessnessResolver {
  constructor(private readonly deps: { readonly homelessness: HomelessnessService }) {}

  @RequiresConsent(DataCategory.OUTREACH_HOMELESS)
  @FieldResolver(() => Homelessness, {
    nullable: true,
    description: 'What the youth said last of having a place to live (bosted) or none. Absent where nobody has asked.',
  })
  async homelessness(
    @Root() { youthId }: OutreachRecords,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<Homelessness | null> {
    return (await rows.of(homelessnessOfYouth, youthId))[0] ?? null;
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Records whether a youth has no place to live (uten bosted), as the youth says it today; the newest stands.',
  })
  recordHomelessness(
    @Arg('input', () => RecordHomelessnessInput) input: RecordHomelessnessInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.homelessness.record(authorOf(hop, at), input);
  }
}
