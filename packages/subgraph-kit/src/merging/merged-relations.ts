import { REGISTRY } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import { SERVICE_RELATION } from '../messaging/fact';
import { tell, VERSION_NOW, versionAfter } from '../messaging/fact-sql';
import { hasAny, hasOpen, type OpenRecords } from '../service-relation/end-service';
import { stands } from '../service-relation/relation-sql';
import { NEW_ID } from '../persistence/new-id.sql';

/*
 * A service relation is a fact that the registry keeps by its key, the youth's id among it: it is not moved but copied, and what it was
 * copied from is made one that holds at no time. So each key that was ever told stays, with its newest version, on both sides.
 */

/** A registration, and the one at which its relations are to stand: another, or itself. */
interface Placed {
  readonly former: string;
  readonly target: string;
}

/** SQL: the relation `r` made one that holds at no time. */
const emptiedFrom = (row: string): string =>
  `valid_to = ${row}.valid_from - interval '1 second', version = ${versionAfter(row)}`;

/** SQL: when a copy of the row begins at the youth: as that, or so many microseconds earlier as others began there then. */
const firstFree = (row: string, youth: string): string => `(
  select ${row}.valid_from - n * interval '1 microsecond' from generate_series(0, 1000) n
  where not exists (select from service_relation o where o.youth_id = ${youth} and o.organisation_id = ${row}.organisation_id
    and o.valid_from = ${row}.valid_from - n * interval '1 microsecond') order by n limit 1)`;

const BEGUN = 'begun_by, ground, ground_reference, ground_state';

const COPY = `
with source as (
  select r.*, copied.id as copy_id, ${NEW_ID} as fresh_id, ${firstFree('r', '$2::uuid')} as free_from
  from service_relation r left join (
    select m.source_id, c.id from merged_relation m join service_relation c on c.id = m.copy_id where c.youth_id = $2
  ) copied on copied.source_id = r.id
  where r.youth_id = $1 and ${stands('r')} and not exists (select from merged_relation m where m.copy_id = r.id)
), again as (
  update service_relation c set valid_to = s.valid_to, ground_state = s.ground_state, ended_by = s.ended_by, version = ${versionAfter('c')}
  from source s where c.id = s.copy_id returning c.*
), fresh as (
  insert into service_relation (id, youth_id, organisation_id, valid_from, valid_to, ${BEGUN}, ended_by, version)
  select fresh_id, $2, organisation_id, free_from, valid_to, ${BEGUN}, ended_by, ${VERSION_NOW} from source where copy_id is null
  returning *
), link as (
  insert into merged_relation (copy_id, source_id) select fresh_id, id from source where copy_id is null
), emptied as (
  update service_relation r set ${emptiedFrom('r')} from source s where r.id = s.id returning r.*
), changed as (
  select * from again union all select * from fresh union all select * from emptied
) ${tell(SERVICE_RELATION, 'changed', '$3::text[]')}`;

/** Has the relations that are the registration's own stand at the other, and tells the registry. */
export async function copyRelations(transaction: EntityManager, { former, target }: Placed): Promise<void> {
  await transaction.query(COPY, [former, target, [REGISTRY]]);
}

const COPIES = `
from merged_relation m join service_relation s on s.id = m.source_id join service_relation c on c.id = m.copy_id
where s.youth_id = $1 and c.youth_id <> $2 and ${stands('c')}`;

const OPEN_COPIES = `select c.youth_id as "keptId", c.organisation_id as "organisationId" ${COPIES} and c.valid_to is null`;

const GIVE_BACK = `
with copy as (select c.*, m.source_id ${COPIES}), back as (
  update service_relation s set ground_state = c.ground_state, ended_by = c.ended_by, version = ${versionAfter('s')},
    valid_to = case when c.valid_to is null and c.organisation_id = any($5::uuid[]) then now() else c.valid_to end
  from copy c where s.id = c.source_id returning s.*
), emptied as (
  update service_relation r set ${emptiedFrom('r')} from copy c where r.id = c.id returning r.*
), own as (
  insert into service_relation (id, youth_id, organisation_id, valid_from, ${BEGUN}, version)
  select ${NEW_ID}, c.youth_id, c.organisation_id, ${firstFree('c', 'c.youth_id')}, ${BEGUN}, ${VERSION_NOW}
  from copy c where c.valid_to is null and c.organisation_id = any($4::uuid[]) and not exists (
    select from service_relation o where o.youth_id = c.youth_id and o.organisation_id = c.organisation_id and o.valid_to is null
      and o.id not in (select id from copy))
  returning *
), changed as (
  select * from back union all select * from emptied union all select * from own
) ${tell(SERVICE_RELATION, 'changed', '$3::text[]')}`;

/**
 * Gives the registration its own relations back that stand elsewhere, as they are now, and tells the registry. Records must have been moved
 * before: an organisation that began one meanwhile at the other keeps a relation there, and one whose records were all closed meanwhile has
 * no open one here.
 */
export async function giveRelationsBack(
  transaction: EntityManager,
  keepsService: readonly OpenRecords[],
  { former, target }: Placed,
): Promise<void> {
  const open = (await transaction.query(OPEN_COPIES, [former, target])) as readonly {
    readonly keptId: string;
    readonly organisationId: string;
  }[];
  const [busyThere, doneHere]: [string[], string[]] = [[], []];
  for (const { keptId, organisationId } of open) {
    if (await hasOpen(transaction, keepsService, { youthId: keptId, organisationId })) busyThere.push(organisationId);
    const here = { youthId: former, organisationId };
    if ((await hasAny(transaction, keepsService, here)) && !(await hasOpen(transaction, keepsService, here))) {
      doneHere.push(organisationId);
    }
  }
  await transaction.query(GIVE_BACK, [former, target, [REGISTRY], busyThere, doneHere]);
}
