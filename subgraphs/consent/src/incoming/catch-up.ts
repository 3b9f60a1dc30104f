import { createError, OWNER_NAMES, REGISTRY, type OwnerName, type ServiceName } from '@brobygger/domain';
import {
  ADDRESS_PROTECTION,
  causeCode,
  CONFLICT_OF_INTEREST,
  CONSENT_WITHDRAWN,
  createReceive,
  DECISION_EXECUTION,
  FactsRefused,
  fetchFacts,
  HANDOVER,
  HANDOVER_ANSWERED,
  HANDOVER_SENT,
  newestRows,
  REGISTRY_FACTS,
  RefusalCode,
  SERVICE_RELATION,
  tell,
  VERSION_NOW,
  WORKER_BLOCK,
  YOUTH_MERGED,
  type Ask,
  type Fact,
  type Intake,
  type MessageKind,
  NEW_ID,
} from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { CATALOGUE_NOW } from '../legal-catalogue/keep-catalogue';
import { categoriesOwnedBy } from '../telling/categories-of-owners';
import { handoverIntakes, toldIntake } from '../handover/take-in';
import { decisionsOf, OF_CHILD_WELFARE, RELATIONS, screenOrganisations } from './receive-messages';

/** Hears from every owner what the registry told it, in case its own database was turned back since. */
export interface CatchUp {
  /** Asks those that have not answered yet. Rejects when one does not answer in full; what the others said is kept. */
  hearAll(): Promise<void>;
  /** Whether an owner has not been heard that may know more. */
  isBehind(): boolean;
  /** @throws REGISTRY_UNAVAILABLE while one has not */
  assertHeard(): void;
}

const NOTHING = (): null => null;

const FOREIGN: readonly RefusalCode[] = [RefusalCode.OF_ANOTHER_AGENCY, RefusalCode.ORGANISATION_UNKNOWN];

/** Makes the catching up of a registry; where there is nobody to ask, nobody can know more. */
export function createCatchUp({
  dataSource,
  ask,
  clock,
}: {
  readonly dataSource: DataSource;
  readonly ask?: Ask | undefined;
  readonly clock: () => Date;
}): CatchUp {
  const unheard = new Set<OwnerName>(ask === undefined ? [] : OWNER_NAMES);
  // Nothing is delivered by what is heard before all was heard.
  const settling = () => ({ at: clock(), mayDeliver: false });
  const handed = [
    ...handoverIntakes(screenOrganisations, settling),
    toldIntake(screenOrganisations, settling),
    decisionsOf(settling),
  ];
  const receive = createReceive(dataSource, [RELATIONS, ...OF_CHILD_WELFARE, ...handed, ...INTAKES]);
  const kindsOf = (owner: OwnerName): readonly MessageKind[] =>
    [
      // What the youth is told later is heard of before what it keeps back.
      ...(owner === 'child-welfare' ? [...OF_CHILD_WELFARE, DECISION_EXECUTION] : []),
      SERVICE_RELATION,
      HANDOVER_SENT,
      HANDOVER_ANSWERED,
      HANDOVER,
      ...REGISTRY_FACTS,
    ].map(({ kind }) => kind);

  async function hear(owner: OwnerName): Promise<void> {
    if (ask === undefined) return;
    const refusals = await fetchFacts({ ask, from: owner, kinds: kindsOf(owner), receive });
    // That it speaks for an organisation that it may not takes nothing from anybody; a fact that cannot be kept may.
    const lost = refusals.filter(({ code }) => !FOREIGN.includes(code));
    if (lost.length > 0) throw new FactsRefused(lost);
    unheard.delete(owner);
  }

  return {
    async hearAll() {
      const failures = await Promise.all(
        [...unheard].map((owner) => hear(owner).then(NOTHING, (cause: unknown) => `${owner} ${causeCode(cause)}`)),
      );
      const failed = failures.filter((failure) => failure !== null);
      if (failed.length > 0) throw Object.assign(new Error('owners were not heard'), { code: failed.join('; ') });
    },
    isBehind: () => unheard.size > 0,
    assertHeard() {
      if (unheard.size === 0) return;
      throw createError('REGISTRY_UNAVAILABLE', 'the registry has not heard from every owner yet');
    },
  };
}

/*
 * What an owner says here can only narrow: a block that it knows is kept, and one that it says was lifted stays, as does a stricter
 * protection. Where the registry keeps another state than a newer one of the owner's, its own becomes the newest. All is told to
 * every owner, since one may have missed it.
 */

/** SQL: the version of a fact that stands after an owner's was compared: the owner's where it is the same state, a later one else. */
const versionAfterComparing = (isSame: string): string =>
  `case when ${isSame} then excluded.version else greatest(excluded.version + 1, ${VERSION_NOW}) end`;

const keptOut = (fact: Fact): string => `
with changed as (
  insert into ${fact.table} as f (youth_id, person_id, holds, version)
  select youth_id, person_id, holds, version from (${newestRows(fact)}) told
  on conflict (youth_id, person_id) do update set holds = f.holds or excluded.holds,
    version = ${versionAfterComparing('(f.holds or excluded.holds) = excluded.holds')}
  where f.version < excluded.version
  returning *
) ${tell(fact, 'changed', '$2::text[]')}`;

const GRADES = `array['UNGRADED', 'FORTROLIG', 'STRENGT_FORTROLIG', 'STRENGT_FORTROLIG_UTLAND']`;

const PROTECTED = `
with excluded as (${newestRows(ADDRESS_PROTECTION)}), changed as (
  update youth y set
    protection = case when ${isStricter('excluded.protection', 'y.protection')} then excluded.protection else y.protection end,
    protection_version = ${versionAfterComparing(`not ${isStricter('y.protection', 'excluded.protection')}`)}
  from excluded where y.id = excluded.youth_id and y.protection_version < excluded.version
  returning y.id as youth_id, y.protection, y.protection_version as version
) ${tell(ADDRESS_PROTECTION, 'changed', '$2::text[]')}`;

function isStricter(one: string, other: string): string {
  return `array_position(${GRADES}, ${one}) > array_position(${GRADES}, ${other})`;
}

/** When and by whom is no longer known, and the registry says it then. Of consents to the owner's own categories alone. */
const WITHDRAWN = `
with told as (${newestRows(CONSENT_WITHDRAWN)}), changed as (
  update consent c set withdrawn_at = now(), withdrawn_by = '${REGISTRY}', withdrawn_as = 'REGISTRY',
    version = c.version + 1
  from told where c.id = told.consent_id and c.withdrawn_at is null and c.categories && $3::text[]
  returning c.id as consent_id, c.version
), entered as (
  insert into consent_event (id, consent_id, version, kind, at, author_id, capacity, catalogue)
  select ${NEW_ID}, consent_id, version, 'WITHDRAWN', now(), '${REGISTRY}', 'REGISTRY', ${CATALOGUE_NOW} from changed
) ${tell(CONSENT_WITHDRAWN, 'changed', '$2::text[]')}`;

/**
 * Of what is known to be two and what is said to be one, or the other way round, it is two: then nobody is shown what is another's. A
 * merging that this registry has lost is undone at the owners; the officer can make it anew.
 */
const MERGED = `
with told as (${newestRows(YOUTH_MERGED)}), known as (
  select distinct on (former_id) id, former_id, kept_id, undone_at is null as holds, version from youth_merge
  where former_id in (select youth_id from told) order by former_id, version desc
), differing as (
  select t.*, k.id, coalesce(k.holds and t.holds and k.kept_id = t.kept_id, false) as "isSame" from told t left join known k
    on k.former_id = t.youth_id
  where (k.id is null and t.holds) or (k.version < t.version and (k.holds or t.holds))
), changed as (
  update youth_merge m set version = case when d."isSame" then d.version else greatest(d.version + 1, ${VERSION_NOW}) end,
    undone_by = case when d."isSame" then m.undone_by else coalesce(m.undone_by, '${REGISTRY}') end,
    undone_at = case when d."isSame" then m.undone_at else coalesce(m.undone_at, now()) end
  from differing d where m.id = d.id returning m.former_id as youth_id, m.kept_id, m.undone_at is null as holds, m.version
), back as (
  update youth y set merged_into = null from changed c where y.id = c.youth_id and not c.holds
), said as (
  select * from changed
  union all select youth_id, kept_id, false, greatest(version + 1, ${VERSION_NOW}) from differing where id is null
) ${tell(YOUTH_MERGED, 'said', '$2::text[]')}`;

const narrowing = (
  fact: Fact,
  statement: string,
  more: (sender: ServiceName) => readonly unknown[] = () => [],
): Intake => ({
  kind: fact.kind,
  row: fact.row,
  async keep(transaction, payloads, sender) {
    await transaction.query(statement, [JSON.stringify(payloads), OWNER_NAMES, ...more(sender)]);
  },
});

const INTAKES: readonly Intake[] = [
  narrowing(WORKER_BLOCK, keptOut(WORKER_BLOCK)),
  narrowing(CONFLICT_OF_INTEREST, keptOut(CONFLICT_OF_INTEREST)),
  narrowing(ADDRESS_PROTECTION, PROTECTED),
  narrowing(YOUTH_MERGED, MERGED),
  narrowing(CONSENT_WITHDRAWN, WITHDRAWN, (sender) => [categoriesOwnedBy(sender)]),
];
