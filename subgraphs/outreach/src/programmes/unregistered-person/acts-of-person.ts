import { DataCategory, newId, type Act } from '@brobygger/domain';
import { defineTable, enterEarlierActs, requestOfAct, type Author, type EarlierAct } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';

/** What was done with a person's records while there was no youth to enter it for. */
export const ACTS_OF_PERSON = defineTable('outreach_person_act', { select: true, insert: true });

/** What somebody is let see who reads a person. */
export const READ_OF_PERSON = {
  categories: [DataCategory.OUTREACH_ADMINISTRATION, DataCategory.OUTREACH_FOLLOW_UP],
  fields: [
    ...['knownAs', 'ageByOwnWord', 'ageSaidOn', 'gender', 'district', 'followUps'].map(
      (field) => `OutreachPerson.${field}`,
    ),
  ],
} as const;

/** SQL: keeps an act for each row of a relation with `id`; its parameters are $1–$8, as `actValues` gives them. */
export const keepActs = (persons: string): string => `
  insert into outreach_person_act (outreach_person_id, at, request_id, worker_id, role, purpose, act, categories, fields)
  select p.id, $1, $2, $3, $4, $5, $6, $7::text[], $8::text[] from ${persons} p`;

/** The parameters of `keepActs`. */
export function actValues(author: Author, act: Extract<Act, 'READ' | 'WROTE'>): readonly unknown[] {
  const { requestId, role, purpose } = requestOfAct(author, newId());
  const { categories, fields } = act === 'READ' ? READ_OF_PERSON : NOTHING_READ;
  return [author.at, requestId, author.personId, role, purpose, act, categories, fields];
}

const NOTHING_READ = { categories: [], fields: [] };

/** Keeps that the author wrote on the person. */
export async function keepWriting(transaction: EntityManager, author: Author, outreachPersonId: string): Promise<void> {
  await transaction.query(keepActs('(select $9::uuid as id)'), [...actValues(author, 'WROTE'), outreachPersonId]);
}

// What the youth's log has from a link that was undone is not entered again.
const KEPT = `
select at, request_id as "requestId", worker_id as "personId", role, $3::uuid as "organisationId", purpose, act, categories, fields
from outreach_person_act
where outreach_person_id = $1 and at > coalesce((
  select max(linked_at) from outreach_person_link where outreach_person_id = $1 and youth_id = $2), '-infinity')
order by at, seq`;

/** Enters in the youth's log what was done with the person's records, each by whom and when it was. */
export async function enterHistory(
  transaction: EntityManager,
  { organisationId }: Author,
  { outreachPersonId, youthId }: { readonly outreachPersonId: string; readonly youthId: string },
): Promise<void> {
  const acts = (await transaction.query(KEPT, [outreachPersonId, youthId, organisationId])) as readonly EarlierAct[];
  await enterEarlierActs(transaction, youthId, acts);
}
