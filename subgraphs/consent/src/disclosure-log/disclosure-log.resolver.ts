import { Act, Agency, Role } from '@brobygger/domain';
import {
  assertPageSize,
  RequiresRole,
  type Cursors,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { agencyOf, placeOf, placeOrNull } from '../organisation/organisation-of-youth';
import { Organisation, organisationById } from '../organisation/organisation.entity';
import type { OwnerSectors } from '../organisation/owner-sectors';
import { MunicipalUnit, municipalUnitById } from '../oversight/municipal-unit.entity';
import type { EnterReading } from '../oversight/enter-reading';
import { Youth } from '../youth/youth.entity';
import { requireOwn } from '../oversight/require-own';
import { DisclosureFilter } from './disclosure-filter.input';
import { lookedFor } from './filter.sql';
import type { ReadCatalogue } from '../legal-catalogue/read-catalogue';
import { DisclosureBases, disclosureBasesOf } from './disclosure-bases.type';
import { DisclosureConnection, DisclosureEntry } from './disclosure-entry.type';
import { edgeOf, PAGE, type LogRow } from './log-page';

@Resolver(() => Youth)
export class DisclosuresResolver {
  constructor(
    private readonly deps: {
      readonly query: Statements;
      readonly cursors: Cursors;
      readonly enterReading: EnterReading;
    },
  ) {}

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER, Role.AUDITOR])
  @FieldResolver(() => DisclosureConnection, {
    nullable: true,
    description:
      'Who was let see, wrote, began or was refused what of the youth, when, why and on what basis; newest first.',
  })
  async disclosures(
    @Root() { id }: Youth,
    @Ctx() context: SubgraphContext,
    @Arg('input', () => DisclosureFilter, { defaultValue: {} }) filter: DisclosureFilter,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<DisclosureConnection> {
    const { hop } = context;
    requireOwn(hop.caller, id);
    assertPageSize(first);
    const { query, cursors, enterReading } = this.deps;
    const looked = lookedFor(filter);
    const list = `disclosures/${id}${looked.every((value) => value === null) ? '' : `/${JSON.stringify(filter)}`}`;
    const before = after === undefined || after === null ? null : cursors.open(list, hop.caller, after);
    const rows = await query<LogRow>('disclosures', PAGE, [
      id,
      before,
      first + 1,
      hop.caller.role === Role.YOUTH ? context.at : null,
      ...looked,
    ]);
    await enterReading(context, { youthId: id, act: Act.READ_LOG, field: 'Youth.disclosures' });
    const edges = rows.slice(0, first).map((row) => edgeOf(id, row, cursors.seal(list, hop.caller, row.place)));
    return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
  }
}

@Resolver(() => DisclosureEntry)
export class DisclosureEntryResolver {
  constructor(
    private readonly deps: {
      readonly readCatalogue: ReadCatalogue;
      readonly readOwnerSectors: (context: SubgraphContext) => Promise<OwnerSectors>;
    },
  ) {}

  @FieldResolver(() => [DisclosureBases], {
    nullable: true,
    description:
      'Both bases of each category, as the catalogues had them when it was entered; absent of what was entered before that was kept.',
  })
  async legalBases(
    @Root() entry: DisclosureEntry,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly DisclosureBases[] | null> {
    const { basis, catalogue } = entry;
    const said = catalogue === null || basis === null ? null : await this.deps.readCatalogue(catalogue);
    if (said === null || basis === null) return null;
    const [agency, organisation, sectorsOf] = await Promise.all([
      agencyOf(entry, context),
      placeOrNull(organisationById, entry, context),
      this.deps.readOwnerSectors(context),
    ]);
    return disclosureBasesOf(said, { ...entry, basis }, { agency, sector: organisation?.sector ?? null }, sectorsOf);
  }

  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() entry: DisclosureEntry, @Ctx() context: SubgraphContext): Promise<Organisation | null> {
    return placeOf(organisationById, entry, context);
  }

  @FieldResolver(() => Agency, { nullable: true })
  agency(@Root() entry: DisclosureEntry, @Ctx() context: SubgraphContext): Promise<Agency | null> {
    return agencyOf(entry, context);
  }

  @FieldResolver(() => MunicipalUnit, { nullable: true })
  municipalUnit(@Root() entry: DisclosureEntry, @Ctx() context: SubgraphContext): Promise<MunicipalUnit | null> {
    return placeOf(municipalUnitById, entry, context);
  }
}
