import { Act, Basis, createError, Role, ruleViolated } from '@brobygger/domain';
import { queryIn, type SubgraphContext } from '@brobygger/subgraph-kit';
import type { ConsentService } from '../consent/consent.service';
import { holdConsents } from '../consent/end-consents';
import { guardianUnknown, idOrNull } from '../guardian-signing/asked-of-guardians';
import { ENTER, entryValues } from '../oversight/entry.sql';
import { concernNotToldYet } from '../concern-delay/concern-not-told-yet';
import { orderNotShownYet } from '../guardian-signing/order-not-shown-yet';
import { isHidden, isLikewise, isSigningHidden } from '../guardian-signing/hidden.sql';

/** What was sent to a guardian of the youth, and whether it is to be hidden. */
export interface Hiding {
  readonly youthId: string;
  readonly sentId: string;
  readonly guardianId: string;
  readonly hidden: boolean;
  readonly reason: string | null;
}

/** Hides from a guardian by name what was sent to them, and shows it again. */
export interface GuardianHidingService {
  /**
   * What an officer hides or shows is entered in the youth's log; while an order does not show to the youth yet, it shows as that does,
   * and until then the youth is told nothing of it here either.
   * Saying the same again writes nothing. It is still sent, and waits for the guardian's yes. What both have hidden is hidden until both
   * have shown it.
   * @throws NOT_FOUND, GUARDIAN_UNKNOWN, or RULE_VIOLATED (GUARDIAN_HIDING) where an officer says no reason, a youth shows what an officer
   * has hidden, or an officer what the youth alone has
   */
  set(context: Pick<SubgraphContext, 'hop' | 'at'>, hiding: Hiding): Promise<void>;
}

/** SQL: the signing, an id, with what else guardians have begun by its request: it is hidden and shown together. */
const ALIKE = (signing: string): string => `
  select alike.id from guardian_signing g join guardian_signing alike on ${isLikewise('g', 'alike')} where g.id = ${signing}`;

/** SQL: by whom it is hidden; of officers as a youth is told of it who asks at the moment $4, or, where that is null, as it is. */
const BY_YOUTH = { by: ["'YOUTH'"] };
const BY_OFFICER = { by: ["'CONSENT_OFFICER'"], toldAt: '$4::timestamptz' };

/** SQL: what the youth $2 has sent of the id $1, whether it was sent to the guardian $3, and who has hidden it from them. */
const SENT = `
select s.signing_id as "signingId", s.permission_id as "permissionId", s.sent, s.by_youth as "byYouth", s.by_officer as "byOfficer"
from (
  select g.id as signing_id, null::uuid as permission_id, coalesce(y.merged_into, y.id) as youth_id,
    exists (select from guardian_signing_event e where e.signing_id = g.id and e.kind = 'SENT' and e.guardian_id = $3::uuid) as sent,
    ${isSigningHidden('g', '$3::uuid', BY_YOUTH)} as by_youth,
    ${isSigningHidden('g', '$3::uuid', BY_OFFICER)} as by_officer
  from guardian_signing g join youth y on y.id = g.youth_id where g.id = $1::uuid
  union all
  select null, p.id, y.id,
    exists (select from guardian_permission_event e where e.permission_id = p.id and e.kind = 'SENT' and e.guardian_id = $3::uuid),
    ${isHidden('permission_id', 'p.id', '$3::uuid', BY_YOUTH)},
    ${isHidden('permission_id', 'p.id', '$3::uuid', BY_OFFICER)}
  from guardian_permission p join youth y on y.id = p.youth_id and y.merged_into is null where p.id = $1::uuid) s
where s.youth_id = $2::uuid`;

const HIDE = `
insert into guardian_hiding (signing_id, permission_id, guardian_id, hidden, reason, at, author_id, capacity, cause)
select alike.id, null, $3::uuid, $4::boolean, $5::text, $6::timestamptz, $7::text, $8::text, $9::uuid from (${ALIKE('$1::uuid')}) alike
where ${isHidden('signing_id', 'alike.id', '$3::uuid', { by: ['$8::text'] })} <> $4::boolean
union all select null, $2::uuid, $3::uuid, $4::boolean, $5::text, $6::timestamptz, $7::text, $8::text, $9::uuid where $2::uuid is not null`;

interface SentRow {
  readonly signingId: string | null;
  readonly permissionId: string | null;
  readonly sent: boolean;
  readonly byYouth: boolean;
  readonly byOfficer: boolean;
}

export const createGuardianHidingService = ({
  consents,
}: {
  readonly consents: Pick<ConsentService, 'together'>;
}): GuardianHidingService => ({
  set: (context, { youthId, sentId, guardianId, hidden, reason }) =>
    consents.together(async ({ transaction }) => {
      const { caller } = context.hop;
      if (caller.role !== Role.YOUTH && (reason ?? '').trim() === '') {
        throw ruleViolated('GUARDIAN_HIDING', 'an officer says why', 'input.reason');
      }
      await holdConsents(transaction, youthId);
      const isYouth = caller.role === Role.YOUTH;
      const values = [idOrNull(sentId), youthId, idOrNull(guardianId), isYouth ? context.at : null];
      const [found] = await queryIn<SentRow>(transaction, 'sent-to-guardian', SENT, values);
      if (found === undefined) {
        throw createError('NOT_FOUND', 'nothing that was sent to a guardian has this id', { argument: 'input.sentId' });
      }
      if (!found.sent) throw guardianUnknown('input.guardianId');
      if (!hidden) assertMayShow(found, isYouth);
      if ((isYouth ? found.byYouth : found.byOfficer) === hidden) return;
      const { signingId, permissionId } = found;
      const order = isYouth ? {} : await orderNotShownYet(transaction, youthId, context.at);
      const cause = order.cause ?? (isYouth ? null : await concernNotToldYet(transaction, youthId, context.at));
      const said = [guardianId, hidden, reason, context.at, caller.personId, caller.role, cause];
      await queryIn(transaction, 'hide-from-guardian', HIDE, [signingId, permissionId, ...said]);
      if (isYouth) return;
      const field = hidden ? 'Mutation.hideFromGuardian' : 'Mutation.showToGuardian';
      const act = { act: Act.SET_GUARDIAN_REACH, basis: Basis.OVERSIGHT, fields: [field] };
      const entered = { youthIds: [youthId], ...act, ...order };
      await queryIn(transaction, 'enter-hiding', ENTER, entryValues(context, entered));
    }),
});

/** @throws RULE_VIOLATED (GUARDIAN_HIDING) where it is for the other to show */
function assertMayShow({ byYouth, byOfficer }: Pick<SentRow, 'byYouth' | 'byOfficer'>, isYouth: boolean): void {
  if (isYouth && byOfficer) {
    throw ruleViolated('GUARDIAN_HIDING', 'an officer has hidden it, who alone shows it again', 'input.sentId');
  }
  if (!isYouth && byYouth && !byOfficer) {
    throw ruleViolated('GUARDIAN_HIDING', 'the youth has hidden it, who alone shows it again', 'input.sentId');
  }
}
