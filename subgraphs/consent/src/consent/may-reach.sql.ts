import { isReachKeptBack } from '../concern-delay/told-of-concern.sql';
import { isStanding } from './hold-stands.sql';
import { isOfYouth } from '../of-youth.sql';

/**
 * SQL: what officers have said last of the guardian of the youth `y`; of registrations that were merged, of each. What is said of the kept
 * one after the merging is said of those too; where that is undone, it counts for none of them. At a moment at which a youth reads it is
 * the last word that the youth is told: one that was said under an order for information, or while a concern was told later, shows once
 * that does.
 */
const lastWords = (guardian: string, toldAt?: string): string => `(select said.* from
    (select y.id as at union all select m.id from youth m where m.merged_into = y.id) registration cross join lateral (
      select word.* from guardian_standing word where word.guardian_id = ${guardian}
        and (word.youth_id = registration.at or (word.youth_id = y.id and registration.at = any(word.registrations)))
        ${toldAt === undefined ? '' : `and ${isTold(toldAt)}`}
      order by word.seq desc limit 1) said)`;

const isTold = (at: string): string => `(${at} is null or not exists (
  select from information_order o where o.order_id = any(word.orders) and o.shown_from > ${at})
  and not ${isReachKeptBack({ youth: 'y.id', done: 'word.at', at })})`;

/** SQL: the word on the guardian of the youth `y` that counts, as JSON; the moment is null for a reader who is no youth. */
export const countingWord = (guardian: string, toldAt: string): string => `(
    select jsonb_build_object('standing', word.standing, 'reason', word.reason, 'authorId', word.author_id, 'at', word.at)
    from ${lastWords(guardian, toldAt)} word order by word.standing desc, word.seq desc limit 1)`;

/** SQL: what an officer has said last of the guardian of the youth `y`, or null. Of several one that shields counts first. */
export const standingOf = (guardian: string): string => `(
    select max(word.standing) from ${lastWords(guardian)} word)`;

/** SQL: what guardians of the youth `y` are held by, of child welfare and of what a person recorded: each time anew it is another. */
const HOLDS = `from (select f.organisation_id || ':' || f.version as hold from guardians_held f where ${isOfYouth('f', 'y.id')} and f.holds
  union all select r.id::text from guardian_hold r where ${isOfYouth('r', 'y.id')} and ${isStanding('r')}) h`;

/**
 * SQL: whether nothing that concerns the youth `y` reaches a guardian who is not cleared by name: while the address is protected, child
 * welfare or what a person recorded has them held, or once information about the youth was ordered.
 */
export const ARE_HELD = `(y.protection <> 'UNGRADED' or exists (select ${HOLDS})
  or exists (select from information_order o where ${isOfYouth('o', 'y.id')}))`;

/**
 * SQL: whether a word on a guardian of the youth `y`, a row, clears them for all that stands: each order for information, all that
 * guardians are held by, each worker who is too near and the protection of the address stood when it was said. Of what is newer
 * nobody has looked whether it may go on.
 */
const clears = (word: string): string => `${word}.standing = 'CLEARED' and ${word}.orders is not null
    and (y.protection = 'UNGRADED' or (y.protection = ${word}.protection and y.protection_version = ${word}.protection_version))
    and not exists (select from information_order o where ${isOfYouth('o', 'y.id')} and o.order_id <> all(${word}.orders))
    and not exists (select ${HOLDS} where h.hold <> all(coalesce(${word}.holds, '{}')))
    and not exists (select from conflict_of_interest c
      where ${isOfYouth('c', 'y.id')} and c.holds and c.person_id <> all(${word}.conflicts))`;

/**
 * SQL: whether what concerns the youth `y` may reach the guardian. From whom the youth is shielded it never does. While guardians are held,
 * it reaches whom an officer has cleared by name for all that stands. That an order has ended opens nothing by itself, since a person must
 * look first (bvl. § 12-6).
 */
export const mayReach = (guardian: string): string => `(${standingOf(guardian)} is distinct from 'SHIELDED' and (
  not ${ARE_HELD} or exists (select from ${lastWords(guardian)} word where ${clears('word')})))`;

/** SQL: what stands of the youth `y` beside the guardians, as `guardian_standing` keeps it of a word. */
export const STOOD = `y.protection, y.protection_version,
  array(select o.order_id from information_order o where ${isOfYouth('o', 'y.id')} order by 1),
  array(select c.person_id from conflict_of_interest c where ${isOfYouth('c', 'y.id')} and c.holds order by 1),
  array(select h.hold ${HOLDS} order by 1)`;

/**
 * SQL: the same in one hash, with the last word that shielded the youth `y` from a guardian. An officer reads it, and sends it back with a
 * word that clears a guardian for it: one who was shielded since is not cleared by who has not seen that.
 */
export const STOOD_HASH = `encode(sha256(convert_to(jsonb_build_array(y.id, ${STOOD},
  (select max(s.seq) from guardian_standing s where ${isOfYouth('s', 'y.id')} and s.standing = 'SHIELDED'))::text, 'UTF8')), 'hex')`;
