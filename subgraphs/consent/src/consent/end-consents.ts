import { Role, type Caller, type DataCategory, type Language } from '@brobygger/domain';
import { CONSENT_WITHDRAWN, heldLock, holdLock, queryIn, tell, NEW_ID } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { CATALOGUE_NOW } from '../legal-catalogue/keep-catalogue';
import { ownersOf } from '../telling/categories-of-owners';
import { Capacity, capacityOf } from './consent-author.type';
import { makeNotices } from '../withdrawal-notice/make-notices.sql';
import type { Ending } from './consent-event.entity';
import { readConsents } from './consent-rows';
import type { Consent } from './consent.entity';
import type { Signing } from './signing';

const nameOf = (youthId: string): string => `consents/${youthId}`;

/** Who gives, who withdraws and who merges for a youth come one after the other, so that two at once leave one consent. */
export const holdConsents = (transaction: EntityManager, youthId: string): Promise<void> =>
  holdLock(transaction, nameOf(youthId));

/** SQL: the same, of the youth that the expression names. What the statement itself reads may be from before. */
export const heldConsents = (youth: string): string => heldLock(`'${nameOf('')}' || ${youth}`);

/**
 * Who has read on it hears of it, unless another takes its place (ADR 0064). The owners of the categories hear of it by the consent's id,
 * and keep that: $7 and $8 say of each consent an owner. The history of each has a line of it, $9 its kind, $10 the decision that it
 * rests on, $11 to $17 how and in which language the youth said so, and $18 what it was narrowed by: the notice is of that alone.
 */
const END = `
with changed as (
  update consent set withdrawn_at = $2, withdrawn_by = $3, withdrawn_as = $4, superseded_by = $5, ended_by_merge = $6, version = version + 1
  where id = any($1::uuid[]) returning id as consent_id, version, youth_id, recipient_id, categories, superseded_by
), noticed as (${makeNotices(`(select consent_id, version, youth_id, recipient_id, coalesce($18::text[], categories) as categories,
    $2::timestamptz as ended_at from changed where superseded_by is null or $18::text[] is not null)`)}
), entered as (
  insert into consent_event (id, consent_id, version, kind, at, author_id, capacity, cause_id, decision,
    method, witness_id, minute, scan_sha256, language, spoken_language, interpreter, withdrawn_categories, catalogue)
  select ${NEW_ID}, consent_id, version, $9, $2, $3, $4, coalesce($5::uuid, $6::uuid), $10,
    $11, $12, $13, $14, $15, $16, $17, $18::text[], ${CATALOGUE_NOW} from changed
) ${tell(
  CONSENT_WITHDRAWN,
  'changed',
  'array(select owner from unnest($7::uuid[], $8::text[]) as told(id, owner) where told.id = changed.consent_id)',
)}`;

/** How and in which language a youth ended something. */
export interface SaidOfEnd {
  readonly signing: Signing;
  readonly language: Language;
}

/** Ends the consents, which are locked, and enters what their owners are told: the messages are answered with. */
export async function endConsents(
  transaction: EntityManager,
  consents: readonly Consent[],
  by: {
    readonly caller: Caller;
    readonly at: Date;
    readonly supersededBy: string | null;
    readonly endedByMerge?: string;
    readonly decision?: string | undefined;
    /** Where it is the youth's word; what a decision, another consent or a merging ends is explained by that. */
    readonly said?: SaidOfEnd | undefined;
    /** The categories that are taken back of the one consent, where the other is for the rest of it. */
    readonly narrowedBy?: readonly DataCategory[] | null;
  },
): Promise<readonly { readonly id: string }[]> {
  if (consents.length === 0) return [];
  const change = {
    withdrawnAt: by.at,
    withdrawnBy: by.caller.personId,
    withdrawnAs: by.decision === undefined ? capacityOf(by.caller.role) : Capacity.AUTHORITY,
    supersededBy: by.supersededBy,
    endedByMerge: by.endedByMerge ?? null,
  };
  const owners = consents.flatMap(({ id, categories }) => ownersOf(categories).map((owner) => ({ id, owner })));
  const told = await queryIn<{ readonly id: string }>(transaction, 'end-consents', END, [
    consents.map(({ id }) => id),
    ...Object.values(change),
    owners.map(({ id }) => id),
    owners.map(({ owner }) => owner),
    endingBy(by),
    by.decision ?? null,
    by.said?.signing.method ?? null,
    by.said?.signing.witness ?? null,
    by.said?.signing.minute ?? null,
    by.said?.signing.scanSha256 ?? null,
    by.said?.language ?? null,
    by.said?.signing.spokenLanguage ?? null,
    by.said?.signing.interpreter ?? null,
    by.narrowedBy ?? null,
  ]);
  for (const consent of consents) Object.assign(consent, change, { version: consent.version + 1 });
  return told;
}

/** What a consent is from then on, by who ended it and why. What was withdrawn at the other of two registrations is so here too. */
function endingBy({ caller, supersededBy, endedByMerge, decision }: Parameters<typeof endConsents>[2]): Ending {
  if (supersededBy !== null) return 'SUPERSEDED';
  if (decision !== undefined) return 'INVALIDATED';
  return caller.role === Role.YOUTH || endedByMerge !== undefined ? 'WITHDRAWN' : 'REVOKED';
}

/** SQL: whether the consent `c`, which nobody has ended, is to the recipient for the purpose, with a category in common. */
export const isLike = (of: Readonly<Record<'youth' | 'recipient' | 'purpose' | 'categories', string>>): string =>
  `c.youth_id = ${of.youth} and c.recipient_id = ${of.recipient} and c.purpose = ${of.purpose} and c.categories && ${of.categories}
  and c.withdrawn_at is null`;

/** The consents that nobody has ended, to the recipient for the purpose, with a category in common. Nobody else ends them meanwhile. */
export const likewise = (
  transaction: EntityManager,
  { youthId, recipientId, purpose, categories }: Pick<Consent, 'youthId' | 'recipientId' | 'purpose' | 'categories'>,
): Promise<Consent[]> =>
  readConsents(
    transaction,
    'likewise',
    (columns) => `select ${columns} from consent c
    where ${isLike({ youth: '$1::uuid', recipient: '$2::uuid', purpose: '$3', categories: '$4::text[]' })}
    order by c.id for update`,
    [youthId, recipientId, purpose, categories],
  );

/**
 * The consent $1, or the one that took its place in the end, and after it those of its like; no row where `may` has none. The youth's
 * consents are held, so that all of them are as they were read.
 */
export const standingAndLikewise =
  (may: string) =>
  (columns: string): string =>
    `
with recursive may as materialized (${may}), chain as (
  select n.id, n.superseded_by from consent n where n.id = $1::uuid and exists (select from may)
  union all select n.id, n.superseded_by from chain join consent n on n.id = chain.superseded_by
), standing as materialized (select s.* from chain join consent s on s.id = chain.id where chain.superseded_by is null)
select ${columns} from standing s join consent c on c.youth_id = s.youth_id and (c.id = s.id or (s.withdrawn_at is null
  and ${isLike({ youth: 's.youth_id', recipient: 's.recipient_id', purpose: 's.purpose', categories: 's.categories' })}))
order by c.id <> s.id, c.id for update of c`;
