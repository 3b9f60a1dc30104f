import { Role, type Caller, type LocalDate } from '@brobygger/domain';
import { whatStands } from '../guardian-signing/family.test-setup';
import { ON_PAPER, reader, startTestRegistry, type TestRegistry } from '../registry.test-setup';

export const START = new Date('2026-03-02T10:00:00Z');
export const OFFICER = reader(Role.CONSENT_OFFICER, 'Z990010');

const SENT = 'id youthName organisation { id } agency expiresAt state declinedByYou';
const OWN = `id state lapsesAt guardianSees { ${SENT} } events { kind guardianId capacity }`;

/** What a mutation answered: a record, or the code and rule of the refusal. */
export interface Answered {
  readonly refused: string | null;
  readonly argument: unknown;
  readonly record: {
    readonly id: string;
    readonly state: string;
    readonly declinedByYou: boolean;
    readonly guardianSees: object;
    readonly events: readonly {
      readonly kind: string;
      readonly guardianId: string | null;
      readonly capacity: string;
    }[];
  };
}

/** A youth of 17 with two guardians, and a house to live in. */
export type Household = Awaited<ReturnType<typeof makeHousehold>>;

/** A registry whose clock goes as it is told, and households. */
export interface Households {
  readonly registry: TestRegistry;
  aHousehold(birthDate?: LocalDate): Promise<Household>;
  /** The clock stands there from now on. */
  setClock(at: Date): void;
}

/** Starts a registry. */
export async function startHouseholds(): Promise<Households> {
  let now = START;
  const registry = await startTestRegistry(() => now);
  return {
    registry,
    aHousehold: (birthDate = '2008-06-01') => makeHousehold(registry, birthDate),
    setClock: (at) => void (now = at),
  };
}

/** Does a mutation as somebody. */
export async function write(registry: TestRegistry, as: Caller, field: string, types: string, of: object, got: string) {
  const names = Object.keys(of);
  const declared = types.split(' ').map((type, n) => `$${names[n] ?? ''}: ${type}`);
  const given = names.map((name) => `${name}: $${name}`);
  const query = `mutation (${declared.join(', ')}) { ${field}(${given.join(', ')}) { ${got} } }`;
  const hop = { caller: as, purpose: null, requestId: 'r', audience: 'consent' };
  const { data, errors = [] } = await registry.subgraph.execute(hop, { query, variables: { ...of } });
  const [error] = errors;
  const { code = null, rule = '', argument = null } = error?.extensions ?? {};
  const record = (data as Record<string, unknown> | null)?.[field] as Answered['record'];
  return { refused: code === null ? null : `${String(code)} ${String(rule)}`.trim(), argument, record } as Answered;
}

async function makeHousehold(registry: TestRegistry, birthDate: LocalDate) {
  const youthId = await registry.aYouth({ birthDate, name: 'Mina Test' });
  const house = await registry.anOrganisation('HOUSING');
  const [mother, father] = [await registry.aGuardian(youthId), await registry.aGuardian(youthId)];
  const youth = reader(Role.YOUTH, youthId);
  const guardian = (id: string): Caller => reader(Role.GUARDIAN, id);
  const ask = (organisationId = house, as = youth) =>
    write(registry, as, 'askGuardianPermission', 'ID!', { organisationId }, OWN);
  const send = (id: string, guardianIds: readonly string[], as = youth) =>
    write(registry, as, 'sendGuardianPermission', 'ID! [ID!]!', { id, guardianIds }, OWN);
  const answer = (id: string, by: string, accept: boolean) =>
    write(registry, guardian(by), 'answerPermission', 'ID! Boolean!', { id, accept }, SENT);
  const input = { youthId, organisationId: house, guardianIds: [mother], scanSha256: ON_PAPER.scanSha256 };
  return {
    youthId,
    house,
    mother,
    father,
    youth,
    ask,
    send,
    answer,
    /** Asked and sent to the guardians. */
    async sent(...guardianIds: readonly string[]): Promise<string> {
      const { id } = (await ask()).record;
      await send(id, guardianIds);
      return id;
    },
    undo: (id: string, by: string) => write(registry, guardian(by), 'undoPermissionDecline', 'ID!', { id }, SENT),
    revoke: (id: string, as = youth) => write(registry, as, 'revokeGuardianPermission', 'ID!', { id }, OWN),
    revokePermission: (id: string, by: string) =>
      write(registry, guardian(by), 'revokePermission', 'ID!', { id }, SENT),
    onPaper: (more: object = {}, as = OFFICER) =>
      write(registry, as, 'enterPaperPermission', 'PaperPermissionInput!', { input: { ...input, ...more } }, 'id'),
    revokeOnPaper: (permissionId: string, more: object = {}) =>
      write(
        registry,
        OFFICER,
        'revokePaperPermission',
        'PaperRevocationInput!',
        { input: { youthId, permissionId, scanSha256: ON_PAPER.scanSha256, ...more } },
        'id',
      ),
    /** What reaches the guardian. */
    async tasks(of: string): Promise<readonly { readonly id: string }[]> {
      const { data } = await registry.ask(guardian(of), `{ guardianPermissions { ${SENT} } }`, {}, 'B110');
      return (data as { guardianPermissions: readonly { id: string }[] }).guardianPermissions;
    },
    /** Where each of the youth's own stands, newest first. */
    async states(): Promise<readonly string[]> {
      const { data } = await registry.ask(youth, '{ me { guardianPermissions { state } } }');
      return (data as { me: { guardianPermissions: readonly { state: string }[] } }).me.guardianPermissions.map(
        ({ state }) => state,
      );
    },
    /** The guardians whom it was sent to and does not reach, as an officer reads it. */
    async held(): Promise<readonly string[]> {
      const { data } = await registry.ask(OFFICER, `{ youth(id: "${youthId}") { guardianPermissions { held } } }`);
      const { youth: of } = data as { youth: { guardianPermissions: readonly { held: readonly string[] }[] } };
      return of.guardianPermissions.flatMap(({ held }) => held);
    },
    /** Says it of the guardian, having looked at what stands. */
    stands: async (guardianId: string, standing: string, looked?: string | null) =>
      registry.ask(OFFICER, `mutation ($input: GuardianStandingInput!) { setGuardianStanding(input: $input) { id } }`, {
        input: {
          youthId,
          guardianId,
          standing,
          reason: 'Sagt av barnevernet på telefon.',
          seen: looked === undefined && standing === 'CLEARED' ? await whatStands(registry, OFFICER, youthId) : looked,
        },
      }),
  };
}
