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
import { measureConsentsOfYouth, OutreachMeasureConsent } from './measure-consent.entity';
import type { MeasureConsentService } from './measure-consent.service';
import { OutreachMeasure } from './outreach-measure';

@Resolver(() => OutreachRecords)
export class MeasureConsentResolver {
  constructor(private readonly deps: { readonly measureConsents: MeasureConsentService }) {}

  // Not with the sanction: that there is such a consent at all tells of the police operation behind it.
  @RequiresConsent(DataCategory.OUTREACH_ADMINISTRATION)
  @FieldResolver(() => [OutreachMeasureConsent], {
    nullable: true,
    description: 'Consents to measures (samtykke til tiltaket), newest first.',
  })
  measureConsents(
    @Root() { youthId }: OutreachRecords,
    @Ctx() { rows }: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly OutreachMeasureConsent[]> {
    return rows.of(measureConsentsOfYouth, youthId, first);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: 'Records that the youth consents to a measure (samtykke til tiltaket). It shares nothing.',
  })
  recordMeasureConsent(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('measure', () => OutreachMeasure) measure: OutreachMeasure,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.measureConsents.record(authorOf(hop, at), youthId, measure);
  }
}
