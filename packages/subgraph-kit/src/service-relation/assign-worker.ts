import { newId } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import type { Author } from '../author';

const ASSIGN = `
insert into assignment (id, youth_id, organisation_id, person_id, assigned_by, valid_from) values ($1, $2, $3, $4, $5, $6)
on conflict (youth_id, organisation_id, person_id) where valid_to is null do nothing`;

const ASSIGNED = `
select id from assignment where youth_id = $1 and organisation_id = $2 and person_id = $3 and valid_to is null`;

const END = `
with ended as (
  update assignment set valid_to = $3, ended_by = $4
  where youth_id = $1 and organisation_id = $2 and ($5::text is null or person_id = $5) and valid_to is null returning id
) select id from ended`;

interface Kept {
  readonly id: string;
}

/** Assigns the youth to a worker of the author's organisation, unless that is so already. Returns the id of what stands. */
export async function assignWorker(
  transaction: EntityManager,
  { personId: author, organisationId, at }: Author,
  youthId: string,
  personId: string,
): Promise<string> {
  const id = newId();
  await transaction.query(ASSIGN, [id, youthId, organisationId, personId, author, at]);
  const rows = (await transaction.query(ASSIGNED, [youthId, organisationId, personId])) as readonly Kept[];
  return rows[0]?.id ?? id;
}

const LAST_ASSIGNED = `
select person_id as "personId" from assignment a where youth_id = $1 and organisation_id = $2
  and valid_to = (select max(r.valid_to) from service_relation r where r.youth_id = $1 and r.organisation_id = $2)`;

/**
 * Assigns the youth, whose service begins, to the author. Where others of the organisation were assigned when it last ended, and the author
 * states no reason, it is they again: who ends and begins anew gets nothing by it.
 */
export async function assignBeginner(transaction: EntityManager, author: Author, youthId: string): Promise<void> {
  const last = (await transaction.query(LAST_ASSIGNED, [youthId, author.organisationId])) as readonly {
    readonly personId: string;
  }[];
  const before = last.map(({ personId }) => personId);
  const isOwn = before.length === 0 || before.includes(author.personId) || author.request?.statedReason !== undefined;
  for (const personId of isOwn ? [author.personId] : before) await assignWorker(transaction, author, youthId, personId);
}

/** Ends the assignment of the worker, or of all where none is named. Returns the id of one that was ended, or `null`. */
export async function endAssignments(
  transaction: EntityManager,
  { personId: author, organisationId, at }: Author,
  youthId: string,
  personId: string | null,
): Promise<string | null> {
  const values = [youthId, organisationId, at, author, personId];
  const rows = (await transaction.query(END, values)) as readonly Kept[];
  return rows[0]?.id ?? null;
}
