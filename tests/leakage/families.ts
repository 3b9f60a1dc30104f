import { impliedPurposeOf, osloDate, plus, type Caller } from '@brobygger/domain';
import type { TogetherInOne } from '../harness/all-in-one';
import { guardian, worker, youth } from '../harness/callers';
import { SEEDED_AT } from '../harness/seed';

/** A youth and a guardian of theirs. */
export interface Family {
  readonly youthId: string;
  readonly guardianId: string;
}

/** A record of a family, which they alone may know of. */
export interface FamilyRecord extends Family {
  readonly id: string;
}

/** What a youth is asked, says yes to with a guardian, and asks a guardian for; and what is asked of a child. */
export type FamilyRecords = Readonly<Record<'request' | 'signing' | 'permission' | 'childRequest', FamilyRecord>>;

export interface Families {
  /** Of whom there is no record. */
  readonly asking: Family;
  readonly records: FamilyRecords;
}

const REASON = 'Vi vil hjelpe dere med et sted å bo.';

/** What a youth says yes to, and whom of housing they let know of it. */
export const signingInput = (recipientId: string): Readonly<Record<string, unknown>> => ({
  recipientId,
  purpose: 'B102',
  categories: ['NAV_CASE'],
});

/** Makes families, and by the API what stands between youths and guardians, each of another family. */
export async function makeFamilies({ seed, ask }: TogetherInOne, houseId: string): Promise<Families> {
  const [asking, ofRequest, ofSigning, ofPermission, ofChild] = await seed(async (filling) => {
    const family = async (years: number): Promise<Family> => {
      const youthId = await filling.youth({ birthDate: plus(osloDate(SEEDED_AT), { years: -years, days: -40 }) });
      return { youthId, guardianId: await filling.guardian(youthId) };
    };
    return [await family(13), await family(13), await family(13), await family(17), await family(10)] as const;
  });

  /** Does a mutation, and answers with the id of what came of it. */
  async function made(caller: Caller, field: string, values: string): Promise<string> {
    const purpose = impliedPurposeOf(caller.role) ?? 'B107';
    const { json, text } = await ask(caller, `mutation { ${field}(${values}) { id } }`, {}, purpose);
    const { id } = (json.data?.[field] ?? {}) as { readonly id?: string };
    if (id === undefined) throw new Error(`${field}: ${text}`);
    return id;
  }
  const requested = ({ youthId }: Family): Promise<string> =>
    made(
      worker('HOUSING', houseId),
      'requestConsent',
      `input: { youthId: "${youthId}", purpose: B102, categories: [NAV_CASE], reason: "${REASON}" }`,
    );
  const self = ({ youthId }: Family): Caller => youth(youthId);
  const toGuardian = (id: string, { guardianId }: Family): string => `id: "${id}", guardianIds: ["${guardianId}"]`;

  const signing = await made(
    self(ofSigning),
    'signForGuardian',
    `input: { recipientId: "${houseId}", purpose: B102, categories: [NAV_CASE] }`,
  );
  await made(self(ofSigning), 'sendToGuardians', toGuardian(signing, ofSigning));
  const permission = await made(self(ofPermission), 'askGuardianPermission', `organisationId: "${houseId}"`);
  await made(self(ofPermission), 'sendGuardianPermission', toGuardian(permission, ofPermission));
  return {
    asking,
    records: {
      request: { ...ofRequest, id: await requested(ofRequest) },
      signing: { ...ofSigning, id: signing },
      permission: { ...ofPermission, id: permission },
      childRequest: { ...ofChild, id: await requested(ofChild) },
    },
  };
}

export const asYouth = ({ youthId }: Family): Caller => youth(youthId);
export const asGuardian = ({ guardianId }: Family): Caller => guardian(guardianId);
