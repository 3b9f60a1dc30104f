import { newId, Role, type Caller } from '@brobygger/domain';
import { CLAIMING } from './claim/claim-matrix.test-setup';
import type { ClaimKind } from './claim/claim-state';
import { stateOf } from './consent/consent.entity';
import { sentStateOf } from './consent-request/request-state';
import { reachCopies } from './copy-in-person/copy-matrix.test-setup';
import { reachDelays } from './emergency-access/delay-matrix.test-setup';
import { reachEmergencies } from './emergency-access/emergency-matrix.test-setup';
import { hidingOperation } from './guardian-hiding/hiding-matrix.test-setup';
import { reachHolds } from './guardian-hold/hold-matrix.test-setup';
import { reachPermissions } from './guardian-permission/permission-matrix.test-setup';
import { signingStateOf, type SigningEvent } from './guardian-signing/signing-state';
import { reachStandings } from './guardian-signing/standing-matrix.test-setup';
import { reachNotInformed } from './guardians-not-informed/not-informed-matrix.test-setup';
import { reachOrderItems } from './information-order/order-item-matrix.test-setup';
import { ON_PAPER } from './registry.test-setup';
import type { Actor } from './state-machine';
import type { STATE_MACHINES } from './state-machines';
import { startPeople, type People } from './state-people.test-setup';

const DAY = 86_400_000;

/** A thing in a state, who may be concerned with it, and what each act asks for. */
interface Concerned {
  /** Whoever is meant by the tables; who is none in this state is absent. */
  readonly actors: Readonly<Partial<Record<Actor, Caller>>>;
  /** Whom no table means. */
  readonly strangers: readonly (readonly [who: string, caller: Caller])[];
  state(): Promise<string>;
}

/** It is done by an operation. */
interface AskedByOperation extends Concerned {
  /** The operation by which the caller does the act, with its variables. */
  operation(act: string, caller: Caller): readonly [text: string, variables: object];
}

/** It is done otherwise. */
interface Attempted extends Concerned {
  /** Does the act as the caller; with the codes for which it is refused, none where it is taken. */
  attempt(act: string, caller: Caller): Promise<readonly unknown[]>;
}

export type Subject = AskedByOperation | Attempted;

/** The machines that have no matrix of their own elsewhere. */
export type MatrixName = Exclude<keyof typeof STATE_MACHINES, 'section'>;

/** A registry in which a thing of each kind can be brought into each of its states. */
export async function startMatrix() {
  const started = await startPeople();
  const { registry, run, idOf, rows, first, people, serve, letSee, wait, now, reset } = started;
  const GIVE = 'mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { id } }';

  async function consent(state: string): Promise<Subject> {
    const { youthId, organisationId, actors, strangers } = await people('HOUSING');
    const input = { recipientId: organisationId, purpose: 'B102', categories: ['NAV_CASE', 'NAV_ORDERS'] };
    const day = (days: number): string => new Date(now().getTime() + days * DAY).toISOString();
    const times =
      state === 'NOT_YET_VALID'
        ? { validFrom: day(1), validTo: day(9) }
        : state === 'EXPIRED'
          ? { validTo: day(1) }
          : {};
    const id = await idOf(actors.YOUTH, 'giveConsent', GIVE, { input: { ...input, ...times } });
    const operation = (act: string, version = 1): readonly [string, object] =>
      act === 'INVALIDATE'
        ? [
            `mutation ($id: ID!, $version: Int!) { invalidateConsent(
                input: { id: $id, decision: "Datatilsynet 26/1", expectedVersion: $version }) { id } }`,
            { id, version },
          ]
        : [
            `mutation ($id: ID!, $version: Int!, $input: WithdrawConsentInput) {
              withdrawConsent(id: $id, expectedVersion: $version, input: $input) { id } }`,
            { id, version, input: WITHDRAWALS.get(act) },
          ];
    if (state === 'EXPIRED') wait(2 * DAY);
    if (state === 'LAPSED') {
      await registry.asOwner('update consent set guardian_lapses_at = $1 where id = $2', [now(), id]);
    }
    if (state === 'SUPERSEDED') await run(actors.YOUTH, GIVE, { input });
    if (state === 'WITHDRAWN') await run(actors.YOUTH, ...operation('WITHDRAW'));
    if (state === 'REVOKED') await run(actors.OFFICER, ...operation('REVOKE'));
    if (state === 'INVALIDATED') await run(actors.OFFICER, ...operation('INVALIDATE'));
    const read = async (): Promise<string> => {
      const found = (await registry.services.consents.ofYouth(youthId)).find((each) => each.id === id);
      return found === undefined ? 'gone' : stateOf(found, now());
    };
    const version = ['WITHDRAWN', 'REVOKED', 'INVALIDATED', 'SUPERSEDED'].includes(state) ? 2 : 1;
    return { actors, strangers, state: read, operation: (act) => operation(act, version) };
  }

  async function request(state: string): Promise<Subject> {
    // A child below 12, for whom each guardian may answer.
    const { youthId, actors, strangers: others } = await people('HOUSING', '2016-06-01');
    const strangers = others.filter(([who]) => who !== 'a guardian to whom nothing was sent');
    const ask = 'mutation ($input: RequestConsentInput!) { requestConsent(input: $input) { id } }';
    const input = { youthId, purpose: 'B102', categories: ['NAV_CASE'], reason: 'Vi vil hjelpe deg med egen bolig.' };
    const id = await idOf(actors.WORKER, 'requestConsent', ask, { input });
    const cancel = ['mutation ($id: ID!) { cancelConsentRequest(id: $id) { id } }', { id }] as const;
    if (state === 'EXPIRED') wait(15 * DAY);
    if (state === 'CANCELLED') await run(actors.WORKER, ...cancel);
    return {
      actors,
      strangers,
      state: async () => {
        const times = `select expires_at as "expiresAt", cancelled_at as "cancelledAt" from consent_request where id = $1`;
        return sentStateOf(await first<{ expiresAt: Date; cancelledAt: Date | null }>(times, id), now());
      },
      operation(act, { role }) {
        if (act === 'CANCEL') return cancel;
        if (act === 'ANSWER_FOR_CHILD') {
          const input = { requestId: id, categories: [], heard: { heard: true, how: 'Vi snakket om det hjemme.' } };
          return ['mutation ($input: AnswerForChildInput!) { answerForChild(input: $input) { id } }', { input }];
        }
        const answer = { requestId: id, answers: [{ category: 'NAV_CASE', accept: false }] };
        const by = role === Role.CONSENT_OFFICER ? { youthId, signing: ON_PAPER } : {};
        const text = 'mutation ($input: AnswerConsentRequestInput!) { answerConsentRequest(input: $input) { id } }';
        return [text, { input: { ...answer, ...by } }];
      },
    };
  }

  async function signing(state: string): Promise<Subject> {
    const of = await people('HOUSING', '2012-06-01');
    const { organisationId, actors, strangers } = of;
    const sign = 'mutation ($input: SignForGuardianInput!) { signForGuardian(input: $input) { id } }';
    const input = { recipientId: organisationId, purpose: 'B102', categories: ['NAV_CASE'] };
    const id = await idOf(actors.YOUTH, 'signForGuardian', sign, { input });
    const operation = (act: string, caller: Caller = actors.YOUTH): readonly [string, object] => {
      const hiding = hidingOperation(act, { id, caller, of });
      if (hiding !== null) return hiding;
      if (act === 'SEND') {
        return [
          'mutation ($id: ID!, $guardianIds: [ID!]!) { sendToGuardians(id: $id, guardianIds: $guardianIds) { id } }',
          { id, guardianIds: [actors.GUARDIAN.personId] },
        ];
      }
      if (act === 'TAKE_BACK') return ['mutation ($id: ID!) { takeBackSigning(id: $id) { id } }', { id }];
      if (act === 'UNDO_DECLINE') return ['mutation ($id: ID!) { undoDecline(id: $id) { id } }', { id }];
      const text = 'mutation ($id: ID!, $accept: Boolean!) { answerAsGuardian(id: $id, accept: $accept) { id } }';
      return [text, { id, accept: act === 'ACCEPT' }];
    };
    if (state !== 'SIGNED') await run(actors.YOUTH, ...operation('SEND'));
    if (state === 'GIVEN') await run(actors.GUARDIAN, ...operation('ACCEPT'));
    if (state === 'DECLINED') await run(actors.GUARDIAN, ...operation('DECLINE'));
    if (state === 'TAKEN_BACK') await run(actors.YOUTH, ...operation('TAKE_BACK'));
    if (state === 'EXPIRED') wait(15 * DAY);
    const read = async (): Promise<string> => {
      const { expiresAt } = await first<{ expiresAt: Date }>(
        'select expires_at as "expiresAt" from guardian_signing where id = $1',
        id,
      );
      const text = 'select kind, guardian_id as "guardianId" from guardian_signing_event where signing_id = $1';
      return signingStateOf({ expiresAt, events: await rows<SigningEvent>(text, id) }, now());
    };
    return { actors, strangers, state: read, operation };
  }

  const acknowledged = async (
    { actors, strangers, blocked }: People,
    state: string,
    [mutation, notices, acknowledgements]: readonly [string, string, string],
  ): Promise<Subject> => {
    const { id } = await first<{ id: string }>(
      `select id from ${notices} where organisation_id = $1`,
      actors.WORKER.organisationId,
    );
    const operation = [`mutation ($id: ID!) { ${mutation}(noticeId: $id) { id } }`, { id }] as const;
    if (state === 'ACKNOWLEDGED') await run(actors.LEADER, ...operation);
    const read = async (): Promise<string> =>
      (await rows(`select from ${acknowledgements} where notice_id = $1`, id)).length === 0 ? 'OPEN' : 'ACKNOWLEDGED';
    return { actors, strangers: [...strangers, KEPT_OUT(blocked)], state: read, operation: () => operation };
  };

  async function withdrawalNotice(state: string): Promise<Subject> {
    const world = await people('HOUSING');
    const { youthId, organisationId, actors } = world;
    const input = { recipientId: organisationId, purpose: 'B102', categories: ['NAV_CASE'] };
    const id = await idOf(actors.YOUTH, 'giveConsent', GIVE, { input });
    await letSee(youthId, organisationId, id);
    await run(actors.YOUTH, 'mutation ($id: ID!) { withdrawConsent(id: $id) { id } }', { id });
    const tables = ['acknowledgeWithdrawalNotice', 'withdrawal_notice', 'withdrawal_acknowledgement'] as const;
    return acknowledged(world, state, tables);
  }

  async function correctionNotice(state: string): Promise<Subject> {
    const world = await people('HOUSING');
    const nav = await people('NAV');
    await serve(world.youthId, nav.organisationId);
    await letSee(world.youthId, world.organisationId, null);
    const of = { ...nav, youthId: world.youthId, actors: { ...nav.actors, YOUTH: world.actors.YOUTH } };
    await sentClaim(of, 'CORRECTION', 'ANSWERED');
    const tables = ['acknowledgeCorrectionNotice', 'correction_notice', 'correction_acknowledgement'] as const;
    return acknowledged(world, state, tables);
  }

  type ClaimedOf = Pick<People, 'actors' | 'strangers' | 'blocked'>;

  async function sentClaim({ actors, strangers, blocked }: ClaimedOf, kind: ClaimKind, state: string) {
    const claiming = CLAIMING[kind];
    const id = await idOf(actors.YOUTH, claiming.name, claiming.text, { input: claiming.input });
    const taker = actors[claiming.taker];
    let version = 1;
    const operation = (act: string): readonly [string, object] => {
      const known = { claimId: id, expectedVersion: version };
      if (act === 'ANSWER') {
        return [
          'mutation ($input: AnswerClaimInput!) { answerClaim(input: $input) { id } }',
          { input: { ...known, ...claiming.answer } },
        ];
      }
      const mutation = act === 'TAKE' ? 'takeClaim' : 'withdrawClaim';
      return [
        `mutation ($claimId: ID!, $expectedVersion: Int!) {
        ${mutation}(claimId: $claimId, expectedVersion: $expectedVersion) { id } }`,
        known,
      ];
    };
    const doing = async (caller: Caller, act: string): Promise<void> => {
      await run(caller, ...operation(act));
      version += 1;
    };
    if (state === 'TAKEN' || state === 'ANSWERED') await doing(taker, 'TAKE');
    if (state === 'ANSWERED') await doing(taker, 'ANSWER');
    if (state === 'WITHDRAWN') await doing(actors.YOUTH, 'WITHDRAW');
    const read = async (): Promise<string> => {
      const text = 'select state from claim_event where claim_id = $1 order by version desc limit 1';
      return (await first<{ state: string }>(text, id)).state;
    };
    // Whoever has taken it is not the colleague who has not.
    const colleague = { ...taker, personId: newId() };
    const meant = version === 1 ? actors : { ...actors, TAKER: taker, [claiming.taker]: colleague };
    return { actors: meant, strangers: [...strangers, KEPT_OUT(blocked)], state: read, operation };
  }
  const claimed = async (kind: ClaimKind, state: string): Promise<Subject> => {
    const nav = await people('NAV');
    await serve(nav.youthId, nav.organisationId);
    return sentClaim(nav, kind, state);
  };

  const REACH: Readonly<Record<MatrixName, (state: string) => Promise<Subject>>> = {
    consent,
    request,
    signing,
    permission: reachPermissions(started),
    standing: reachStandings(started),
    hold: reachHolds(started),
    notInformed: reachNotInformed(started),
    copyInPerson: reachCopies(started),
    orderItem: reachOrderItems(started),
    emergency: reachEmergencies(started),
    emergencyDelay: reachDelays(started),
    withdrawalNotice,
    correctionNotice,
    correction: (state) => claimed('CORRECTION', state),
    erasure: (state) => claimed('ERASURE', state),
    objection: (state) => claimed('OBJECTION', state),
  };

  return {
    registry,
    reach: (machine: MatrixName, state: string): Promise<Subject> => {
      reset();
      return REACH[machine](state);
    },
    /** All that is written, table by table, once what is told has been told. */
    async written(): Promise<readonly object[]> {
      await registry.told();
      const tables = await rows<{ name: string }>(
        `select relname as name from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege(oid, 'select')`,
      );
      const sums = tables.map(
        ({ name }) =>
          `select '${name}' as name, count(*)::int as n, md5(string_agg(t::text, '|' order by t::text)) as sum from "${name}" t`,
      );
      return rows(`${sums.join(' union all ')} order by name`);
    },
    stop: () => registry.stop(),
  };
}

const ON_WORD = { signing: { method: 'ORAL', witness: 'Z990099', minute: 'Nok.' } };
const OF_A_PART = { categories: ['NAV_ORDERS'] };
const WITHDRAWALS = new Map<string, object>([
  ['REVOKE', ON_WORD],
  ['NARROW', OF_A_PART],
  ['NARROW_ON_WORD', { ...ON_WORD, ...OF_A_PART }],
]);
const KEPT_OUT = (caller: Caller) => ['a worker whom the youth keeps out', caller] as const;
