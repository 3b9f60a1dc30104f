import {
  AddressProtection,
  CATEGORIES,
  createError,
  isId,
  ruleViolated,
  type Caller,
  type DataCategory,
} from '@brobygger/domain';
import { queryIn, stands } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import { isRelationTold } from '../concern-delay/told-of-concern.sql';
import { isToldToYouth } from '../disclosure-log/told-to-youth.sql';
import { correctionRules, erasureRules, objectionRules, type Hindrance } from './claim.rules';
import { ClaimKind } from './claim-state';
import { OPEN_STATES } from './read-claims';
import { holdUnspent, sendClaims, type Sent } from './send-claims';

/** A claim as it is about to be sent: to one service, or to each of the agency that serves the youth or did. */
interface Sending extends Omit<Sent, 'category' | 'emergencyId'> {
  readonly organisationId: string | null;
  readonly category: DataCategory;
}

/** A correction as a youth asks for it. */
export interface CorrectionForm {
  readonly organisationId?: string | null | undefined;
  readonly category: DataCategory;
  /** The entry of the youth's log that it is about. */
  readonly entryId?: string | null | undefined;
  readonly wrong: string;
  readonly right: string;
}

/** An erasure as a youth asks for it. */
export interface ErasureForm {
  readonly organisationId?: string | null | undefined;
  readonly category: DataCategory;
  /** The entry of the youth's log that it is about. */
  readonly entryId?: string | null | undefined;
  readonly what: string;
}

/** An objection as a youth makes it. */
export interface ObjectionForm {
  readonly organisationId?: string | null | undefined;
  readonly category: DataCategory;
  readonly statute?: string | null | undefined;
  /** The entry of the youth's log that it is about. */
  readonly entryId?: string | null | undefined;
  readonly grounds: string;
}

/** Sends what youths ask of those who keep data on them, and answers with the ids. */
export interface MakeClaims {
  /**
   * @throws RULE_VIOLATED (CLAIM); NOT_FOUND for an entry that the youth's log has not; CONFLICT while one of the kind is open at each
   * service; REQUESTS_SPENT; YOUTH_NOT_FOUND
   */
  correction(youth: Caller, form: CorrectionForm, at: Date): Promise<readonly string[]>;
  /** @throws what `correction` throws */
  erasure(youth: Caller, form: ErasureForm, at: Date): Promise<readonly string[]>;
  /** @throws what `correction` throws */
  objection(youth: Caller, form: ObjectionForm, at: Date): Promise<readonly string[]>;
}

export const createMakeClaims = ({ dataSource }: { readonly dataSource: DataSource }): MakeClaims => ({
  async correction(youth, { organisationId = null, category, entryId = null, wrong, right }, at) {
    const hindrance = correctionRules.find(({ objects }) => objects({ category, wrong, right }));
    if (hindrance !== undefined) throw violated(hindrance);
    const about = { kind: ClaimKind.CORRECTION, organisationId, category, statute: null, entryId };
    const said = { ...about, said: wrong.trim(), wanted: right.trim() };
    return dataSource.transaction((transaction) => send(transaction, youth, said, at));
  },
  async erasure(youth, { organisationId = null, category, entryId = null, what }, at) {
    const hindrance = erasureRules.find(({ objects }) => objects({ category, what }));
    if (hindrance !== undefined) throw violated(hindrance);
    const about = { kind: ClaimKind.ERASURE, organisationId, category, statute: null, entryId };
    return dataSource.transaction((transaction) =>
      send(transaction, youth, { ...about, said: what.trim(), wanted: null }, at),
    );
  },
  async objection(youth, { organisationId = null, category, statute = null, entryId = null, grounds }, at) {
    const hindrance = objectionRules.find(({ objects }) => objects({ category, statute, grounds }));
    if (hindrance !== undefined) throw violated(hindrance);
    const about = { kind: ClaimKind.OBJECTION, organisationId, category, statute, entryId };
    return dataSource.transaction((transaction) =>
      send(transaction, youth, { ...about, said: grounds.trim(), wanted: null }, at),
    );
  },
});

const violated = ({ message, argument }: Hindrance): Error => ruleViolated('CLAIM', message, argument);

/**
 * Services of the agency $2 that serve the youth $1 or did, $3 one of them or null, and whether a claim of kind $4, category $5 and statute
 * $6 is open there; as far as the youth is told of them at $7.
 */
const KEEPERS = `
with registration as (select $1::uuid as id union all select id from youth where merged_into = $1::uuid)
select o.id, exists (
  select from claim c join registration on registration.id = c.youth_id
    join lateral (select l.state from claim_event l where l.claim_id = c.id order by l.version desc limit 1) e on true
  where c.organisation_id = o.id and c.kind = $4 and c.category = $5
    and c.statute is not distinct from $6 and e.state in ${OPEN_STATES}) as "isOpen"
from organisation o where o.agency = $2 and ($3::uuid is null or o.id = $3) and exists (
  select from service_relation s join registration on registration.id = s.youth_id
  where s.organisation_id = o.id and ${stands('s')} and ${isRelationTold('s', '$1::uuid', '$7')})
order by o.id`;

async function send(
  transaction: EntityManager,
  { personId: youthId }: Caller,
  { organisationId, ...sending }: Sending,
  at: Date,
): Promise<readonly string[]> {
  const protection = await holdUnspent(transaction, youthId, at);
  // Whether one is among them tells where the youth is: it goes to all, and none is named.
  if (organisationId !== null && protection !== AddressProtection.UNGRADED) {
    throw violated({
      argument: 'input.organisationId',
      message: 'with a protected address it goes to each service of the agency: name none',
    });
  }
  const { kind, category, statute, entryId } = sending;
  if (entryId !== null) await assertInLog(transaction, youthId, entryId, at);
  const values = [youthId, CATEGORIES[category].owner, organisationId, kind, category, statute, at];
  const keepers =
    organisationId === null || isId(organisationId)
      ? await queryIn<{ readonly id: string; readonly isOpen: boolean }>(transaction, 'keepers', KEEPERS, values)
      : [];
  if (keepers.length === 0) {
    throw violated({
      argument: organisationId === null ? 'input.category' : 'input.organisationId',
      message: 'no service of the agency that keeps this helps you, or did',
    });
  }
  const services = keepers.filter(({ isOpen }) => !isOpen).map(({ id }) => id);
  if (services.length === 0) {
    throw createError('CONFLICT', 'you have asked this already, and it is not answered yet', {
      argument: 'input.category',
    });
  }
  return sendClaims(transaction, { youthId, services, at }, { ...sending, emergencyId: null });
}

/** The entry $2 as the youth $1 reads it at $3. */
const IN_LOG = `
select from (select $1::uuid as id union all select id from youth where merged_into = $1::uuid) r
  join disclosure_entry e on e.youth_id = r.id
where e.id = $2::uuid and ${isToldToYouth('$3')}`;

/** @throws NOT_FOUND: another's, one that the youth is not told of yet and none are the same */
async function assertInLog(transaction: EntityManager, youthId: string, entryId: string, at: Date): Promise<void> {
  const found = isId(entryId) ? await queryIn(transaction, 'in-log', IN_LOG, [youthId, entryId, at]) : [];
  if (found.length > 0) return;
  throw createError('NOT_FOUND', 'no entry of your log has this id', { argument: 'input.entryId' });
}
