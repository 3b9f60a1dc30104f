import { createError, DataCategory, isId } from '@brobygger/domain';
import { SENT_STATE, type Author, type Query, type Recorder } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { isOfficeAct, statesFor, type QualificationAct } from './qualification-machine';
import { PLACED, type QualificationStatus } from './qualification-status';

/** A place as it stands for who may write in it, which nobody else changes meanwhile. */
export interface OpenPlace {
  readonly id: string;
  /** The NAV office, whose record it is. */
  readonly officeId: string;
  readonly status: QualificationStatus;
  readonly enrolledOn: string | null;
}

/** SQL: whether the organisation serves the youth. Each part is an expression. */
const isServed = (youth: string, organisation: string): string => `exists (
  select from service_relation r where r.youth_id = ${youth} and r.organisation_id = ${organisation} and r.valid_to is null)`;

/** SQL: whether the organisation that runs the group has accepted the youth of the place in the row `e`, and does still. */
const IS_ACCEPTED = `exists (
  select from sent_handover s where s.handover_id = e.id and s.receiver_id = e.run_by_id and ${SENT_STATE} in ('ACCEPTED', 'IN_PROGRESS'))`;

/**
 * SQL: whether the organisation may write in the place in the row `e` as the one that runs its group: a NAV office in its own, of a youth
 * whom it serves; another once it has accepted the youth whom NAV handed over. Each part is an expression.
 */
export const isRunBy = (organisation: string): string => `(e.run_by_id = ${organisation}
  and case when e.organisation_id = e.run_by_id then ${isServed('e.youth_id', organisation)} else ${IS_ACCEPTED} end)`;

const STATES = PLACED.map((state) => `'${state}'`).join(', ');

/** SQL: whether the place in the row `e` is taken. That of a youth whom who runs the group has let go of is free: it could not end it. */
export const IS_TAKEN = `(e.status in (${STATES}) and (e.organisation_id = e.run_by_id or ${IS_ACCEPTED}))`;

/** SQL: whether the office of the place in the row `e` serves the youth and waits for an answer. */
const IS_WAITING = `(${isServed('e.youth_id', 'e.organisation_id')} and exists (
  select from sent_handover s where s.handover_id = e.id and s.receiver_id = e.run_by_id and ${SENT_STATE} in ('REQUESTED', 'ON_HOLD')))`;

/**
 * SQL: whether the youth of the place in the row `e` is in it, or waits for it: with an office that serves the youth, where that runs the
 * group itself or nobody has answered it, or with who has accepted the youth. What nobody could end stands in nobody's way.
 */
export const IS_HELD = `(e.status <> 'ENDED' and case when e.organisation_id = e.run_by_id
  then ${isServed('e.youth_id', 'e.organisation_id')} else ${IS_ACCEPTED} or ${IS_WAITING} end)`;

const isOfOffice = (organisation: string): string =>
  `(e.organisation_id = ${organisation} and ${isServed('e.youth_id', organisation)})`;

/**
 * One that is not over, such as the act may be done in first: $1 the youth, $2 the organisation, $3 the states for the act, $4 whether the
 * office may too. The row is held to the end of the transaction.
 */
const PLACE = `
select e.id, e.organisation_id as "officeId", e.status, e.enrolled_on::text as "enrolledOn" from qualification_enrolment e
where e.youth_id = $1 and e.status <> 'ENDED' and (${isRunBy('$2')} or $4 and ${isOfOffice('$2')})
order by e.status = any($3::text[]) desc, e.started_on desc, e.id desc limit 1 for update of e`;

const KNOWS = `
select ${isServed('$1', '$2')} or exists (
  select from qualification_enrolment e where e.youth_id = $1 and ${isRunBy('$2')}) as knows`;

/** What a change to a place is made with. */
export interface PlaceDeps {
  readonly recorder: Recorder;
  readonly query: Query;
}

/**
 * A change to the open place of a youth, by a worker of an organisation that may do the act in it as it stands. Whom the organisation has
 * nothing to do with is refused by the same statements as one from whom the author is kept.
 * @throws YOUTH_NOT_FOUND for both; NOT_FOUND where the youth has no open place; CONFLICT where the act may not be done in it as it stands
 */
export async function onOpenPlace<Result>(
  { recorder, query }: PlaceDeps,
  author: Author,
  { youthId, act }: { readonly youthId: string; readonly act: QualificationAct },
  change: (transaction: EntityManager, place: OpenPlace) => Promise<Result>,
): Promise<Result> {
  if (!isId(youthId)) throw unknownYouth();
  const { organisationId } = author;
  const [known] = await query<{ readonly knows: boolean }>('knows-place', KNOWS, [youthId, organisationId]);
  if (known?.knows !== true) {
    return recorder.onServedYouth(author, youthId, DataCategory.NAV_QUALIFICATION, () => Promise.reject(noPlace()));
  }
  const written = await recorder.onRecordedYouth(
    author,
    youthId,
    DataCategory.NAV_QUALIFICATION,
    async (transaction) => {
      const states = statesFor(act);
      const values = [youthId, organisationId, states, isOfficeAct(act)];
      const [place] = (await transaction.query(PLACE, values)) as readonly OpenPlace[];
      if (place === undefined) throw noPlace();
      if (!states.includes(place.status)) {
        throw createError('CONFLICT', `the place is ${place.status}`, { argument: 'input.youthId' });
      }
      return change(transaction, place);
    },
  );
  if (written === null) throw unknownYouth();
  return written.result;
}

const noPlace = (): Error => createError('NOT_FOUND', 'the youth has no open place with your organisation');

const unknownYouth = (): Error => createError('YOUTH_NOT_FOUND', 'your organisation does not serve this youth');
