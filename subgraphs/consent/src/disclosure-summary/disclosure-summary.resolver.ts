import { Act, createError, Role } from '@brobygger/domain';
import { RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation, organisationById } from '../organisation/organisation.entity';
import type { EnterReading } from '../oversight/enter-reading';
import { MunicipalUnit, municipalUnitById } from '../oversight/municipal-unit.entity';
import { requireOwn } from '../oversight/require-own';
import { Youth } from '../youth/youth.entity';
import { DisclosurePeriod } from './disclosure-summary.input';
import { DisclosureSummary, SUMMARY_READERS } from './disclosure-summary.type';
import { readSummary } from './read-summary';

@Resolver(() => Youth)
export class DisclosureSummariesResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly enterReading: EnterReading }) {}

  @RequiresRole(SUMMARY_READERS)
  @FieldResolver(() => [DisclosureSummary], {
    nullable: true,
    description:
      '`disclosures` added up by organisation, kind of data and what became of it, the latest first. What `disclosures` does not show is ' +
      'not counted, nor what the youth read of themself; an entry whose content was deleted cannot be.',
  })
  async disclosureSummary(
    @Root() { id }: Youth,
    @Ctx() context: SubgraphContext,
    @Arg('input', () => DisclosurePeriod, { defaultValue: {} }) period: DisclosurePeriod,
  ): Promise<readonly DisclosureSummary[]> {
    const { caller } = context.hop;
    requireOwn(caller, id);
    const { from, to } = period;
    if (from && to && from > to) {
      throw createError('BAD_USER_INPUT', '`input.from` is after `input.to`', { argument: 'input.from' });
    }
    const at = caller.role === Role.YOUTH ? context.at : null;
    const rows = await readSummary(this.deps.query, { ...period, youthId: id, at });
    await this.deps.enterReading(context, { youthId: id, act: Act.READ_LOG, field: 'Youth.disclosureSummary' });
    return rows.map((row) => Object.assign(new DisclosureSummary(), row));
  }
}

@Resolver(() => DisclosureSummary)
export class DisclosureSummaryResolver {
  @FieldResolver(() => Organisation, { nullable: true })
  async organisation(
    @Root() { organisationId }: DisclosureSummary,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<Organisation | null> {
    return organisationId === null ? null : ((await rows.of(organisationById, organisationId))[0] ?? null);
  }

  @FieldResolver(() => MunicipalUnit, { nullable: true })
  async municipalUnit(
    @Root() { organisationId }: DisclosureSummary,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<MunicipalUnit | null> {
    return organisationId === null ? null : ((await rows.of(municipalUnitById, organisationId))[0] ?? null);
  }
}
