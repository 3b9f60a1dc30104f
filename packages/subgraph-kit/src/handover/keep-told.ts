import { HandoverSide, newId, OWN_CASE_HANDLING, REGISTRY, Role } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import type { Author } from '../author';
import { newestRows } from '../messaging/fact-sql';
import { intakeOf, type Intake } from '../messaging/receive';
import { hasAny, type EndServiceIfDone, type OpenRecords } from '../service-relation/end-service';
import { holdService } from '../service-relation/hold-service';
import { HANDOVER } from './handover-facts';
import { ReceivedHandover } from './received-handover.entity';

/** What the registry tells the sender: what the receiver made of it. */
const KEEP_SENT = `
update sent_handover s set receiver_state = t.receiver_state, receiver_reason = t.reason, proposed_on = t.proposed_on,
  is_delivered = t.is_delivered, told_version = t.version
from (${newestRows(HANDOVER)}) t
where t.side = '${HandoverSide.SENDER}' and s.handover_id = t.handover_id and s.told_version < t.version`;

/** What it tells the receiver. An answer that its own database has lost, and the registry has, stands: of none it has no version. */
const KEEP_RECEIVED = `
insert into received_handover as r (handover_id, youth_id, organisation_id, sender_id, kind, sender_state, on_day, basis_kind, basis_id,
  sent_at, is_delivered, told_version, state, reason, proposed_on, accepted)
select handover_id, youth_id, organisation_id, other_id, kind, sender_state, on_day, basis_kind, basis_id, sent_at, is_delivered, version,
  receiver_state, reason, proposed_on, accepted
from (${newestRows(HANDOVER)}) t where t.side = '${HandoverSide.RECEIVER}'
on conflict (handover_id) do update set youth_id = excluded.youth_id, sender_id = excluded.sender_id,
  sender_state = excluded.sender_state, on_day = excluded.on_day, basis_kind = excluded.basis_kind, basis_id = excluded.basis_id,
  sent_at = excluded.sent_at, is_delivered = excluded.is_delivered, told_version = excluded.told_version,
  state = case when r.version = 0 then excluded.state else r.state end,
  proposed_on = case when r.version = 0 then excluded.proposed_on else r.proposed_on end,
  accepted = r.accepted or r.version = 0 and excluded.accepted
where r.told_version < excluded.told_version`;

/**
 * SQL: what the registry has told of handovers, for when that asks for it: turned back since, it tells anew what has changed.
 * A sender keeps no more than what it is told of the receiver's part.
 */
export const TOLD = `(
  select handover_id, '${HandoverSide.SENDER}' as side, null::uuid as youth_id, organisation_id, receiver_id as other_id, kind,
    state as sender_state, receiver_state, false as accepted, receiver_reason as reason, null::date as on_day, proposed_on,
    null as basis_kind, null::uuid as basis_id, null::timestamptz as sent_at, is_delivered, told_version as version
  from sent_handover where told_version > 0
  union all
  select handover_id, '${HandoverSide.RECEIVER}', youth_id, organisation_id, sender_id, kind, sender_state, state, accepted, reason, on_day,
    proposed_on, basis_kind, basis_id, sent_at, is_delivered, told_version from received_handover)`;

const CALLED_BACK = "('CANCELLED', 'ENTERED_IN_ERROR')";

/** Of what the receiver has, what is called back, or is now another registration's. */
const LEAVING = `
select r.handover_id as "handoverId", r.youth_id as "youthId", r.organisation_id as "organisationId"
from (${newestRows(HANDOVER)}) t join received_handover r on r.handover_id = t.handover_id
where t.side = '${HandoverSide.RECEIVER}' and r.youth_id is not null
  and (t.sender_state in ${CALLED_BACK} or t.youth_id <> r.youth_id)
order by r.youth_id, r.organisation_id, r.handover_id`;

/**
 * Whether the accepted handover $1 is called back, and whether the open service to the youth $2 has a handover as its ground: that one or,
 * where it is called back, any other, since whichever goes last ends it. Of one that is not called back, only where it was the youth's as
 * long as the registration whose it is was merged into this one.
 */
const HAS_LEFT = `
select r.sender_state in ${CALLED_BACK} as "isCalledBack", g.handover_id is not null as "isGround"
from received_handover r join service_relation s on s.youth_id = $2 and s.organisation_id = r.organisation_id and s.valid_to is null
  left join received_handover g on g.organisation_id = s.organisation_id and s.ground = 'REFERRAL'
    and lower(s.ground_reference) = g.handover_id::text and (g.handover_id = r.handover_id or r.sender_state in ${CALLED_BACK})
where r.handover_id = $1 and r.accepted and (r.sender_state in ${CALLED_BACK} or exists (
  select from merged_youth m where m.youth_id = r.youth_id and m.kept_id = $2 and r.youth_id <> $2 and not m.holds))`;

interface Leaving {
  readonly handoverId: string;
  readonly youthId: string;
  readonly organisationId: string;
}

/** The registry, by whose word a service ends that a handover began. */
const byRegistry = (organisationId: string, at: Date): Author => ({
  ...{ personId: REGISTRY, organisationId, at },
  request: { id: newId(), purpose: OWN_CASE_HANDLING, role: Role.SYSTEM, hopToken: null },
});

/**
 * Takes in what the registry tells of handovers, the newest of each. A service that began on one, or that one alone kept open when all else
 * of it was over, ends with what is called back last, unless something of it is still open.
 */
export const createHandoverIntake = (deps: {
  readonly clock: () => Date;
  readonly keepsService: readonly OpenRecords[];
  readonly endServiceIfDone: EndServiceIfDone;
}): Intake => ({
  kind: HANDOVER.kind,
  row: intakeOf(HANDOVER).row,
  async keep(transaction, payloads) {
    const told = JSON.stringify(payloads);
    const leaving = (await transaction.query(LEAVING, [told])) as readonly Leaving[];
    // Whoever answers holds the service first and the handover then.
    for (const each of leaving) await holdService(transaction, each, each.youthId);
    await transaction.query(KEEP_SENT, [told]);
    await transaction.query(KEEP_RECEIVED, [told]);
    for (const each of leaving) {
      if (!(await hasLeft(transaction, deps.keepsService, each))) continue;
      await deps.endServiceIfDone(transaction, byRegistry(each.organisationId, deps.clock()), each.youthId);
    }
  },
});

async function hasLeft(
  transaction: EntityManager,
  keepsService: readonly OpenRecords[],
  { handoverId, ...of }: Leaving,
): Promise<boolean> {
  const [left] = (await transaction.query(HAS_LEFT, [handoverId, of.youthId])) as readonly {
    readonly isCalledBack: boolean;
    readonly isGround: boolean;
  }[];
  if (left === undefined || left.isGround) return left !== undefined;
  const others = keepsService.filter(({ entity }) => entity !== ReceivedHandover);
  return left.isCalledBack && hasAny(transaction, others, of);
}
