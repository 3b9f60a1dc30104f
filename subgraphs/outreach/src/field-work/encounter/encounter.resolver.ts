import { DataCategory } from '@brobygger/domain';
import { FirstRows, RequiresConsent, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { OutreachRecords } from '../../youth';
import { Encounter, encountersOfYouth } from './encounter.entity';

@Resolver(() => OutreachRecords)
export class EncounterResolver {
  @RequiresConsent(DataCategory.OUTREACH_ENCOUNTERS)
  @FieldResolver(() => [Encounter], {
    nullable: true,
    description: 'Meetings in the street in which outreach knew who the youth was (ungdomstreff), newest first.',
  })
  encounters(
    @Root() { youthId }: OutreachRecords,
    @Ctx() { rows }: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly Encounter[]> {
    return rows.of(encountersOfYouth, youthId, first);
  }
}
