import {
  YOUTH_SIGNS_FROM_AGE,
  type Assurance,
  type DataCategory,
  type Language,
  type Purpose,
} from '@brobygger/domain';
import { notInformed } from '../consent/not-informed.sql';
import { signsOn } from '../youth/guardian-signs.sql';
import { isSigningHidden } from './hidden.sql';
import { mayReach } from '../consent/may-reach.sql';
import { isOfYouth } from '../of-youth.sql';
import type { SigningEvent } from './signing-state';

/** Something that a youth has said yes to and a guardian must sign too. */
export interface SigningRow {
  readonly id: string;
  readonly youthId: string;
  readonly recipientId: string;
  readonly purpose: Purpose;
  readonly categories: readonly DataCategory[];
  readonly validTo: Date | null;
  readonly language: Language;
  readonly requestId: string | null;
  /** Who sent the request that it answers, and when; `null` where it answers none. */
  readonly askedBy: string | null;
  readonly askedAt: Date | null;
  /** The text that was shown to the youth, where its version was named. */
  readonly textVersion: number | null;
  readonly textHash: string | null;
  /** The guardian who has begun it, for a child below 12; `null` where the youth has. */
  readonly begunBy: string | null;
  /** Whether the child was heard, and how or why not; `null` where nothing was said of it. */
  readonly heard: { readonly heard: boolean; readonly how: string } | null;
  /** The level of the login of who signed it first; `null` where it was signed before this was kept. */
  readonly assurance: Assurance | null;
  readonly signedAt: Date;
  readonly expiresAt: Date;
  /** What was done with it, oldest first. */
  readonly events: readonly (SigningEvent & { readonly at: string; readonly consentId: string | null })[];
  /** The guardians to whom it was sent and whom it does not reach. */
  readonly held: readonly string[];
  /** The guardians to whom it was sent and from whom it is hidden. */
  readonly hiddenFrom: readonly string[];
}

const columns = (
  toldAt?: string,
): string => `g.id, y.id as "youthId", g.recipient_id as "recipientId", g.purpose, g.categories, g.valid_to as "validTo", g.language,
  g.request_id as "requestId", r.asked_by as "askedBy", r.sent_at as "askedAt", g.text_version as "textVersion", g.text_hash as "textHash",
  g.begun_by as "begunBy", g.assurance,
  case when g.heard is not null then jsonb_build_object('heard', g.heard, 'how', g.heard_how) end as heard,
  g.signed_at as "signedAt", least(g.expires_at, r.expires_at, r.cancelled_at) as "expiresAt",
  coalesce((select jsonb_agg(jsonb_build_object('kind', e.kind, 'guardianId', e.guardian_id, 'at', e.at, 'consentId', e.consent_id)
    order by e.seq) from guardian_signing_event e where e.signing_id = g.id), '[]') as events,
  array(select e.guardian_id::text from guardian_signing_event e
    where e.signing_id = g.id and e.kind = 'SENT' and not ${mayReach('e.guardian_id')}) as held,
  array(select e.guardian_id::text from guardian_signing_event e where e.signing_id = g.id and e.kind = 'SENT'
    and ${isSigningHidden('g', 'e.guardian_id', toldAt === undefined ? {} : { toldAt })}) as "hiddenFrom"`;

/** What a registration that was merged into another has signed is the other's. When its request is over, so is what answers it. */
const FROM = `guardian_signing g join youth o on o.id = g.youth_id join youth y on y.id = coalesce(o.merged_into, o.id)
  left join consent_request r on r.id = g.request_id`;

const ofYouth = (toldAt?: string): string => `
select ${columns(toldAt)} from ${FROM}
where y.id = $1 and ${isOfYouth('g', '$1::uuid')} and ($2::uuid is null or g.id = $2) order by g.id desc`;

/** Of the youth $1, newest first; $2 one alone, or null. */
export const OF_YOUTH = ofYouth();

/** The same as a youth is told of it who reads at the moment $3; null is for who is no youth. */
export const TOLD_OF_YOUTH = ofYouth('$3::timestamptz');

/** SQL: whether the guardian is one of the youth `y` who signs on the day, and is informed of these categories. */
export const isInformed = (guardian: string, day: string, categories: string): string => `
  exists (select from guardianship s where s.youth_id = y.id and s.guardian_id = ${guardian} and ${signsOn('s', 'y.birth_date', day)})
  and not ${categories} && ${notInformed('y.id')}`;

/** SQL: whether the guardian is, and something of these categories may reach them. */
export const reachesGuardian = (guardian: string, day: string, categories: string): string =>
  `${isInformed(guardian, day, categories)} and ${mayReach(guardian)}`;

/** SQL: whether guardians alone sign for the youth `y` on the day. From 12 nothing reaches a guardian that the youth has not sent. */
export const isForGuardiansAlone = (day: string): string =>
  `${day} < y.birth_date + interval '${YOUTH_SIGNS_FROM_AGE} years'`;

/** SQL: whether that was said of the signing `g`. */
const isSaid = (what: string): string =>
  `exists (select from guardian_signing_event e where e.signing_id = g.id and ${what})`;

/** SQL: whether a no of the signing, a row, stands, of the guardians that the condition on `e` names: one that was undone does not. */
const isDeclined = (signing: string, whose: string): string => `(select count(*) filter (where e.kind = 'DECLINED')
    > count(*) filter (where e.kind = 'DECLINE_UNDONE') from guardian_signing_event e where e.signing_id = ${signing}.id and ${whose})`;

/** SQL: whether the signing, a row, was given, taken back or said no to. What expires is not decided. */
export const isDecided = (signing: string): string => `(${isDeclined(signing, 'true')}
    or exists (select from guardian_signing_event e where e.signing_id = ${signing}.id and e.kind in ('GIVEN', 'TAKEN_BACK')))`;

/**
 * What was sent to the guardian $1 who signs as one on the day $2, and reaches them; $3 one alone, or null. Of health care of
 * which guardians are not informed nothing does, whenever it was sent. Of what was begun for a child, who has not answered is not told that
 * another guardian has said no: there is no such thing any more.
 */
export const OF_GUARDIAN = `
select ${columns()}, y.name as "youthName" from ${FROM}
where exists (select from guardian_signing_event e where e.signing_id = g.id and e.kind = 'SENT' and e.guardian_id = $1)
  and ${reachesGuardian('$1::uuid', '$2::date', 'g.categories')} and ($3::uuid is null or g.id = $3)
  and (g.begun_by is null or ${isForGuardiansAlone('$2::date')})
  and not ${isSigningHidden('g', '$1::uuid')}
  and (g.begun_by is null or ${isSaid("e.kind = 'ACCEPTED' and e.guardian_id = $1")}
    or not ${isDeclined('g', 'e.guardian_id <> $1')})
order by g.id desc`;

/** What a guardian reads of it beside what it is. */
export type SentToGuardian = SigningRow & { readonly youthName: string };
