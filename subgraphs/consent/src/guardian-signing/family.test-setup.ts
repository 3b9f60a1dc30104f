import { Role, type Caller, type LocalDate } from '@brobygger/domain';
import { reader, startTestRegistry, type TestRegistry } from '../registry.test-setup';

export const START = new Date('2026-03-02T10:00:00Z');
export const OFFICER = reader(Role.CONSENT_OFFICER, 'Z990010');

/** A registry whose clock goes as it is told, and families. */
export interface Families {
  readonly registry: TestRegistry;
  aFamily(birthDate?: LocalDate): Promise<Family>;
  now(): Date;
  /** So many milliseconds go by. */
  wait(ms: number): void;
}

/** A youth of 13 with two guardians, and a house that is to see something of NAV's. */
export type Family = Awaited<ReturnType<typeof makeFamily>>;

/** Starts a registry. */
export async function startFamilies(): Promise<Families> {
  let now = START;
  const registry = await startTestRegistry(() => now);
  return {
    registry,
    aFamily: (birthDate = '2012-06-01') => makeFamily(registry, birthDate),
    now: () => now,
    wait(ms) {
      now = new Date(now.getTime() + ms);
    },
  };
}

const SENT = 'id youthName recipient { id } recipientAgency purpose categories validTo expiresAt state';
const SIGNING = `id state guardianSees { ${SENT} } events { kind guardianId consentId }`;
export const TASKS = `{ guardianSignings { ${SENT} } }`;

interface Signing {
  readonly id: string;
  readonly state: string;
  readonly guardianSees: object;
  readonly events: readonly {
    readonly kind: string;
    readonly guardianId: string | null;
    readonly consentId: string | null;
  }[];
}

/** What stands of the youth, as an officer reads it before a guardian is cleared. */
export async function whatStands(registry: TestRegistry, officer: Caller, youthId: string): Promise<string> {
  const { data } = await registry.ask(officer, `{ youth(id: "${youthId}") { guardianReach { stands } } }`);
  return (data as { youth: { guardianReach: { stands: string } } }).youth.guardianReach.stands;
}

async function makeFamily(registry: TestRegistry, birthDate: LocalDate) {
  const youthId = await registry.aYouth({ birthDate, name: 'Mina Test' });
  const house = await registry.anOrganisation('HOUSING');
  const [mother, father] = [await registry.aGuardian(youthId), await registry.aGuardian(youthId)];
  const youth = reader(Role.YOUTH, youthId);
  const guardian = (id: string): Caller => reader(Role.GUARDIAN, id);
  const one = async (as: Caller, field: string, text: string, variables: object = {}) => {
    const { data, codes } = await registry.ask(as, text, { ...variables });
    if (data === null) return { code: codes[0]?.[1], signing: null };
    return { code: null, signing: (data as Readonly<Record<string, Signing>>)[field] as Signing };
  };
  const sign = (more: object = {}) =>
    one(
      youth,
      'signForGuardian',
      `mutation ($input: SignForGuardianInput!) { signForGuardian(input: $input) { ${SIGNING} } }`,
      {
        input: { recipientId: house, purpose: 'B102', categories: ['NAV_CASE'], ...more },
      },
    );
  return {
    youthId,
    house,
    mother,
    father,
    youth,
    sign,
    signed: async (more: object = {}): Promise<string> => (await sign(more)).signing?.id ?? 'nothing was signed',
    send: (id: string, ...guardianIds: readonly string[]) =>
      one(
        youth,
        'sendToGuardians',
        `mutation ($id: ID!, $guardianIds: [ID!]!) {
        sendToGuardians(id: $id, guardianIds: $guardianIds) { ${SIGNING} } }`,
        { id, guardianIds },
      ),
    takeBack: (id: string, as = youth) =>
      one(as, 'takeBackSigning', `mutation ($id: ID!) { takeBackSigning(id: $id) { ${SIGNING} } }`, { id }),
    answer: (id: string, by: string, accept: boolean) =>
      one(
        guardian(by),
        'answerAsGuardian',
        `mutation ($id: ID!, $accept: Boolean!) {
        answerAsGuardian(id: $id, accept: $accept) { ${SENT} } }`,
        { id, accept },
      ),
    undo: (id: string, by: string) =>
      one(guardian(by), 'undoDecline', `mutation ($id: ID!) { undoDecline(id: $id) { ${SENT} } }`, { id }),
    tasks: async (of: string): Promise<readonly { readonly id: string }[]> => {
      const { data, codes } = await registry.ask(guardian(of), TASKS, {}, 'B110');
      // Of a protected address the recipient's name is withheld, here too.
      expect(codes.filter(([path]) => !path.endsWith('.recipient'))).toEqual([]);
      return (data as { guardianSignings: readonly { id: string }[] }).guardianSignings;
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
    async held(): Promise<readonly string[]> {
      const { data } = await registry.ask(OFFICER, `{ youth(id: "${youthId}") { guardianSignings { held } } }`);
      return (
        data as { youth: { guardianSignings: readonly { held: readonly string[] }[] } }
      ).youth.guardianSignings.flatMap(({ held }) => held);
    },
    consents: () => registry.services.consents.ofYouth(youthId),
  };
}
