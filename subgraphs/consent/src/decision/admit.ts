import { isId, PersonIdentifier, Role, type LocalDate } from '@brobygger/domain';
import {
  factColumns,
  type Admit,
  type AdmissionAnswer,
  type AdmissionCall,
  type Query,
  NEW_ID,
} from '@brobygger/subgraph-kit';
import { RegistrationRefusal, RegistrationRefused } from '../youth/registration-refused';
import { guardiansPermit } from './guardians-permit';

/** The youth id of whoever the identifier is of, who is registered if need be. */
type FindOrRegister = (identifier: PersonIdentifier, at: Date) => Promise<string>;

interface Row {
  readonly birthDate: LocalDate | null;
  readonly cause: string | null;
  readonly guardiansPermit: boolean;
  readonly mayHave: boolean;
}

/**
 * Facts, and the entry of what stands against it, in one statement. Forbids are those of reading (`consent-engine/src/forbids.ts`); whom an
 * address is protected of is begun for by those alone who may, by name. $1 youth, $2 person, $3 organisation, $4 at, $5 request, $6 role,
 * $7 purpose, $8 the handover that is to be accepted, or null. A youth whom nobody is has the same look-ups, and no entry.
 */
const ADMIT = `
with facts as (
  select y.id, y.birth_date as "birthDate", coalesce(y.protection, 'UNGRADED') <> 'UNGRADED' as protected,
    ${factColumns({ youth: 'a.youth_id', person: '$2::text', organisation: '$3::uuid', at: '$4::timestamptz' })},
    exists (select from address_clearance c where c.person_id = $2 and c.organisation_id = $3 and c.revoked_at is null) as cleared,
    ${guardiansPermit({ youth: 'a.youth_id', organisation: '$3::uuid' })} as "guardiansPermit",
    $8::uuid is null or exists (select from handover h where h.handover_id = $8::uuid and h.side = 'RECEIVER'
      and h.organisation_id = $3::uuid and h.youth_id = a.youth_id and h.is_delivered) as "mayHave"
  from (select $1::uuid as youth_id) a left join youth y on y.id = a.youth_id and y.merged_into is null
), judged as (
  select f.*, case
    when f.conflicted then 'CONFLICT_OF_INTEREST'
    when f.blocked then 'WORKER_BLOCKED'
    when f.protected and not f.cleared and not f.serves then 'ADDRESS_PROTECTED'
  end as cause
  from facts f
), entry as (
  insert into disclosure_entry
    (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields, act, cause)
  select ${NEW_ID}, $4, $5, j.id, $2, $6, $3, $7, 'OWN_SERVICE', '{}', '{}', 'REFUSED', j.cause
  from judged j where j.id is not null and j.cause is not null
)
select "birthDate", cause, "guardiansPermit", "mayHave" from judged`;

const NOBODY = { admission: null } as const satisfies AdmissionAnswer;

/** Makes the registry's answer to who may begin service for whom. */
export function createAdmit(deps: {
  readonly query: Query;
  /** Whether the receiver of a handover may have it at the moment. */
  readonly mayAccept: (handoverId: string) => Promise<boolean>;
  /** Refuses while owners may know of blocks that this registry has lost. */
  readonly assertHeard: () => void;
  readonly findOrRegister: FindOrRegister;
}): Admit {
  async function youthOf({ whom, at }: AdmissionCall): Promise<string | null | 'REGISTER_AWAY'> {
    if ('youthId' in whom) return isId(whom.youthId) ? whom.youthId.toLowerCase() : null;
    const identifier = PersonIdentifier.parse(whom.identifier);
    if (identifier === null) return null;
    return deps.findOrRegister(identifier, at).catch((cause: unknown) => {
      if (!(cause instanceof RegistrationRefused)) throw cause;
      return cause.code === RegistrationRefusal.REGISTER_UNAVAILABLE ? 'REGISTER_AWAY' : null;
    });
  }

  return async (call) => {
    const { caller, purpose, requestId } = call.hop;
    if (caller.role !== Role.CASEWORKER || caller.agency !== call.askedBy || !isId(caller.organisationId ?? '')) {
      return NOBODY;
    }
    deps.assertHeard();
    const youthId = await youthOf(call);
    if (youthId === 'REGISTER_AWAY') return { isRegisterAway: true };
    if (youthId === null) return NOBODY;
    const { personId, organisationId, role } = caller;
    const values = [
      youthId,
      personId,
      organisationId,
      call.at,
      requestId,
      role,
      purpose ?? '',
      call.handoverId ?? null,
    ];
    // Asked whatever else stands against it, so that no count of statements tells which.
    const mayAccept = call.handoverId === undefined || (await deps.mayAccept(call.handoverId));
    const [row] = await deps.query<Row>('admit', ADMIT, values);
    const isAdmitted = row !== undefined && row.birthDate !== null && row.cause === null && row.mayHave && mayAccept;
    if (!isAdmitted) return NOBODY;
    return { admission: { youthId, birthDate: row.birthDate, guardiansPermit: row.guardiansPermit } };
  };
}
