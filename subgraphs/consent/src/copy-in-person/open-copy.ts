import { Act, Basis, isId, Role, type OpenCopy } from '@brobygger/domain';
import { holdLock, queryIn, NEW_ID } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { NoticeKind } from '../notice/notice-kind';
import { ENTER, entryValues } from '../oversight/entry.sql';
import { deliverEach } from '../timers/job-name';
import { after } from '../state-machine';
import { hashOfCopyCode } from './copy-code';
import { COPY_MACHINE, copyStateOf, type KeptCode } from './copy-state';
import { mayBeGiven } from './offer-copy';

const WITH_CODE = 'select id from copy_in_person where code_hash = $1';

/** What $1 would open at $2: what kept a code from being made keeps it from opening. */
const OPENS = `
select c.id, c.youth_id as "youthId", c.officer_id as "officerId", c.unit_id as "unitId",
  to_char(y.birth_date, 'YYYY-MM-DD') as "birthDate",
  c.expires_at as "expiresAt", exists (select from copy_in_person_use u where u.copy_id = c.id) as "isOpened",
  (select count(*)::int from copy_in_person_miss m where m.copy_id = c.id) as misses
from copy_in_person c join youth y on y.id = c.youth_id
where c.id = $1 and c.offered_at <= $2::timestamptz
  and ${mayBeGiven({ organisation: 'c.unit_id', person: 'c.officer_id', at: '$2::timestamptz' })}`;

interface Opening extends KeptCode {
  readonly id: string;
  readonly youthId: string;
  readonly officerId: string;
  readonly unitId: string;
  readonly birthDate: string;
}

const MISS = 'insert into copy_in_person_miss (copy_id, n, at) values ($1, $2, $3)';

/** $1 copy, $2 youth, $3 at: it is used up, and the youth is told by a notice. */
const USE = `
with used as (
  insert into copy_in_person_use (copy_id, at) values ($1, $3)
), told as (
  insert into notice (id, youth_id, kind, subject_id, step, made_at)
  select ${NEW_ID}, y.id, '${NoticeKind.COPY_OPENED}', $1::uuid, 0, $3
  from youth y where y.id = $2::uuid and y.status = 'LIVING' returning id
)
select count(${deliverEach('told')}) from told`;

/**
 * Opens what a code opens, once: it is used up, entered in the youth's log under the officer who made it, and told by a notice before
 * anything is read. The date of birth keeps a code that was made for the wrong youth from opening that youth's copy to another.
 */
export const createOpenCopy =
  ({ dataSource, clock }: { readonly dataSource: DataSource; readonly clock: () => Date }): OpenCopy =>
  async ({ code, birthDate, requestId }) => {
    const hash = hashOfCopyCode(code);
    if (hash === null) return null;
    return dataSource.transaction(async (transaction) => {
      const [known] = await queryIn<{ readonly id: string }>(transaction, 'copy-with-code', WITH_CODE, [hash]);
      if (known === undefined || !isId(known.id)) return null;
      // Who types it twice at once types it one after the other.
      await holdLock(transaction, `copy in person ${known.id}`);
      const at = clock();
      const [opening] = await queryIn<Opening>(transaction, 'copy-opens', OPENS, [known.id, at]);
      if (opening === undefined) return null;
      const { id, youthId, officerId, unitId, misses } = opening;
      const act = opening.birthDate === birthDate ? 'OPEN' : 'MISS';
      if (after(COPY_MACHINE, copyStateOf(opening, at), act) === null) return null;
      if (act === 'MISS') {
        await queryIn(transaction, 'miss-copy', MISS, [id, misses + 1, at]);
        return null;
      }
      await queryIn(transaction, 'use-copy', USE, [id, youthId, at]);
      const caller = { personId: officerId, role: Role.CONSENT_OFFICER, organisationId: unitId };
      const hop = {
        caller: { ...caller, agency: null, assurance: 'HIGH' as const },
        purpose: null,
        requestId,
        audience: '',
      };
      const entered = { youthIds: [youthId], act: Act.OPENED_COPY, basis: Basis.OVERSIGHT };
      await queryIn(transaction, 'enter-copy', ENTER, entryValues({ hop, at }, entered));
      return youthId;
    });
  };
