import { Basis, CATEGORIES, legalBasisOf, newId, Role, type DataCategory } from '@brobygger/domain';
import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AT, idIn, OFFICER, ORALLY, startGiving, type GivingWorld } from '../consent/giving.test-setup';
import { ON_PAPER, reader, workerOf } from '../registry.test-setup';
import { Consent } from '../consent/consent.entity';
import { ConsentEvent } from '../consent/consent-event.entity';
import { factsOf } from './consent-facts';
import { dpvRecordOf } from './dpv-record';
import { fhirConsentOf } from './fhir-consent';
import { readDpv, readFhir, said, type ReadBack } from './read-back.test-setup';

const SHAPES = join(__dirname, '..', '..', '..', '..', 'tests', 'contract', 'shapes');
const shapeOf = (name: string): object => JSON.parse(readFileSync(join(SHAPES, name), 'utf8')) as object;
const ajv = new Ajv({ allErrors: true });
const isFhir = ajv.compile(shapeOf('fhir-r5-consent.schema.json'));
/** As HL7 publishes it: it knows every element, and asks for fewer of them. */
const isFhirOfHl7 = ajv.compile(shapeOf('fhir-r5-consent.hl7.schema.json'));
const isDpv = ajv.compile(shapeOf('dpv-27560.schema.json'));

const EXPORT = `query ($consentId: ID!, $format: ConsentDocumentFormat!, $youthId: ID) {
  consentRecord(consentId: $consentId, format: $format, youthId: $youthId) { format mediaType document } }`;
const CONSENTS = `{ me { consents { id version state recipient { name } recipientAgency purpose categories validFrom validTo
  givenAt language signedBy supersededBy history { kind at version author { capacity } method textVersion textHash language } } } }`;
const WITHDRAW_FOR =
  'mutation ($id: ID!, $input: WithdrawConsentInput) { withdrawConsent(id: $id, expectedVersion: 1, input: $input) { id } }';
const WITHDRAW = 'mutation ($id: ID!) { withdrawConsent(id: $id) { id } }';
const INVALIDATE =
  'mutation ($id: ID!) { invalidateConsent(input: { id: $id, decision: "Datatilsynet 26/1", expectedVersion: 1 }) { id } }';

let world: GivingWorld;
beforeAll(async () => {
  world = await startGiving();
});
afterAll(() => world.registry.stop());

type Youth = Awaited<ReturnType<GivingWorld['aYouth']>>;
type Json = Readonly<Record<string, unknown>>;

/** The document, held against its shape. */
async function exported(caller: ReturnType<typeof reader>, consentId: string, format: string, youthId?: string) {
  const { data, errors } = await world.ask(caller, EXPORT, { consentId, format, youthId });
  expect(errors).toEqual([]);
  const { consentRecord } = data as { readonly consentRecord: Readonly<Record<'mediaType' | 'document', string>> };
  const document = JSON.parse(consentRecord.document) as Json;
  for (const isOfShape of format === 'FHIR_R5' ? [isFhir, isFhirOfHl7] : [isDpv]) {
    expect([isOfShape(document), isOfShape.errors ?? []]).toEqual([true, []]);
  }
  return { mediaType: consentRecord.mediaType, document };
}

/** What GraphQL says of the youth's consents, in the words of what is read back. */
async function toldOf({ youth, youthId }: Youth): Promise<readonly ReadBack[]> {
  const { data } = await world.ask(youth, CONSENTS, {});
  const { consents } = (data as { readonly me: { readonly consents: readonly Json[] } }).me;
  return consents.map(({ recipient, history, ...rest }) => ({
    ...(rest as unknown as Omit<ReadBack, 'recipient' | 'history' | 'youthId' | 'bases'>),
    youthId,
    recipient: (recipient as { readonly name: string } | null)?.name ?? null,
    history: (history as readonly Json[]).map(({ author, ...line }) =>
      said({ ...line, capacity: (author as Json | null)?.['capacity'] }),
    ),
    bases: (rest['categories'] as readonly DataCategory[]).map((category) => {
      const { processing, secrecy, lifts } = legalBasisOf({ basis: Basis.CONSENT, category });
      return [category, processing, secrecy, lifts] as const;
    }),
  }));
}

const CASES: readonly (readonly [string, (youth: Youth) => Promise<unknown>])[] = [
  ['given with a login, of several categories', ({ give }) => give({ categories: ['NAV_CASE', 'NAV_ORDERS'] })],
  [
    'given of a special category, in nynorsk',
    ({ give }) => give({ categories: ['CHILD_WELFARE_DECISIONS'], language: 'nn' }),
  ],
  [
    'said before a witness, and revoked',
    async ({ enter }) => world.ask(OFFICER, WITHDRAW_FOR, { id: idIn(await enter()), input: { signing: ORALLY } }),
  ],
  [
    'signed on paper, and invalidated',
    async ({ enter }) => world.ask(OFFICER, INVALIDATE, { id: idIn(await enter({ signing: ON_PAPER })) }),
  ],
  ['withdrawn', async ({ give, youth }) => world.ask(youth, WITHDRAW, { id: idIn(await give()) })],
  [
    'replaced by another',
    async ({ give }) => {
      await give();
      await give({ categories: ['NAV_CASE', 'NAV_ORDERS'] });
    },
  ],
  ['not valid yet', ({ give }) => give({ validFrom: new Date(AT.getTime() + 86_400_000).toISOString() })],
];

test.each(CASES)('a consent that was %s is exported in every form, and read back as what it is', async (_how, make) => {
  const youth = await world.aYouth();
  await make(youth);
  const told = await toldOf(youth);
  expect(told.length).toBeGreaterThan(0);
  for (const each of told) {
    const record = await exported(youth.youth, each.id, 'TS27560_RECORD');
    const receipt = await exported(youth.youth, each.id, 'TS27560_RECEIPT');
    const fhir = await exported(youth.youth, each.id, 'FHIR_R5');
    const [carried = {}] = receipt.document['dpv:hasRecordOfActivity'] as readonly Json[];
    expect([readDpv(record.document), readDpv(carried), readFhir(fhir.document)]).toEqual([each, each, each]);
    expect([record, receipt, fhir].map(({ mediaType }) => mediaType)).toEqual([
      'application/ld+json',
      'application/ld+json',
      'application/fhir+json',
    ]);
    const { '@context': _context, ...alone } = record.document;
    expect(carried).toEqual(alone);
    expect(receipt.document['dpv:hasIdentifier']).not.toBe(each.id);
  }
});

test('of an owner that may be public or private, an export names on what each of them processes it', async () => {
  const { youth, give } = await world.aYouth();
  const consentId = idIn(await give({ categories: ['HOUSING_RENT'] }));
  const [record, fhir] = [
    await exported(youth, consentId, 'TS27560_RECORD'),
    await exported(youth, consentId, 'FHIR_R5'),
  ];
  const each = 'PUBLIC: GDPR art. 6(1)(e), art. 6(3), sotjl. § 15; PRIVATE: GDPR art. 6(1)(b), art. 6(1)(f)';
  const bases = ['HOUSING_RENT', each, 'fvl. § 13', 'fvl. § 13 a nr. 1'];
  expect([readDpv(record.document).bases, readFhir(fhir.document).bases]).toEqual([[bases], [bases]]);
});

test.each([
  ['an element that FHIR has not', { consentedBy: 'me' }],
  ['a status that is none', { status: 1 }],
  ['a period whose start is no moment', { period: { start: 'yesterday' } }],
  ['one grantee in place of a list', { grantee: { display: 'NAV' } }],
])('%s is refused by the shape of HL7', async (_what, wrong) => {
  const { youth, give } = await world.aYouth();
  const { document } = await exported(youth, idIn(await give()), 'FHIR_R5');
  expect(isFhirOfHl7({ ...document, ...wrong })).toBe(false);
});

test('what time has ended says that time did it, and what was entered before there was a history that nobody knows', async () => {
  const { youthId, give } = await world.aYouth();
  await give();
  const [consent] = await world.registry.services.consents.ofYouth(youthId);
  if (consent === undefined) throw new Error('no consent');
  const recipient = { agency: 'HOUSING', organisation: null } as const;
  const lapsing = Object.assign(new Consent(), consent, { guardianLapsesAt: AT });
  const given = Object.assign(new ConsentEvent(), { ...NOBODY, kind: 'GIVEN', at: AT, version: 1 });
  for (const [each, at, kind] of [
    [consent, consent.validTo, 'EXPIRED'],
    [lapsing, AT, 'LAPSED'],
  ] as const) {
    const facts = factsOf(each, [given], recipient, at);
    const [record, fhir] = [dpvRecordOf(facts) as Json, fhirConsentOf(facts) as Json];
    expect([isDpv(record), isDpv.errors, isFhir(fhir), isFhir.errors]).toEqual([true, null, true, null]);
    expect(record['dpv:hasConsentStatus']).toMatchObject([
      { 'brobygger:kind': 'GIVEN', 'dpv:isIndicatedBy': ['brobygger:Unrecorded'] },
      { '@type': 'dpv:ConsentExpired', 'brobygger:kind': kind, 'dpv:isIndicatedBy': ['brobygger:Time'] },
    ]);
    expect([fhir['status'], readFhir(fhir).history]).toEqual(['inactive', readDpv(record).history]);
  }
});

const NOBODY = { capacity: null, method: null, textVersion: null, textHash: null, language: null };

test('an export names nobody but the youth: no officer, no witness, no word of the minute, no guardian, no number', async () => {
  const { youthId, enter, youth } = await world.aYouth('2013-06-01');
  const guardianId = await world.registry.aGuardian(youthId);
  const consentId = idIn(await enter({ signedBy: ['YOUTH', 'GUARDIAN'], guardianId }));
  await world.ask(OFFICER, INVALIDATE, { id: consentId });
  for (const format of ['TS27560_RECORD', 'TS27560_RECEIPT', 'FHIR_R5']) {
    const text = JSON.stringify((await exported(youth, consentId, format)).document);
    expect(text).toContain(youthId);
    for (const hidden of ['Z990010', ORALLY.witness, 'kontoret', guardianId, 'A youth', 'Datatilsynet']) {
      expect([format, text.includes(hidden)]).toEqual([format, false]);
    }
  }
});

test('that somebody interpreted stands in the text of how it was said, and the language that was spoken nowhere', async () => {
  const { youth, enter } = await world.aYouth();
  const signing = { ...ORALLY, spokenLanguage: 'ckb', interpreter: 'IN_PERSON' };
  const consentId = idIn(await enter({ signing }));
  const record = (await exported(youth, consentId, 'TS27560_RECORD')).document;
  expect(record['dpv:hasConsentStatus']).toMatchObject([
    { 'dpv:hasIndicationMethod': 'said before a witness, through an interpreter' },
  ]);
  const fhir = (await exported(youth, consentId, 'FHIR_R5')).document;
  for (const document of [record, fhir]) expect(JSON.stringify(document)).not.toContain('ckb');
  const alone = idIn(await enter({ categories: ['NAV_ORDERS'], signing: { ...signing, interpreter: 'NOT_NEEDED' } }));
  expect((await exported(youth, alone, 'TS27560_RECORD')).document['dpv:hasConsentStatus']).toMatchObject([
    { 'dpv:hasIndicationMethod': 'said before a witness' },
  ]);
});

test('of a youth whose address is protected no export says to which organisation, and each says to which kind', async () => {
  const youth = await world.aYouth();
  const { youthId, recipientId, give } = youth;
  const consentId = idIn(await give());
  expect((await world.registry.protects(OFFICER, youthId, 'FORTROLIG')).codes).toEqual([]);
  for (const caller of [youth.youth, OFFICER]) {
    for (const format of ['TS27560_RECORD', 'FHIR_R5']) {
      const { document } = await exported(caller, consentId, format, youthId);
      expect(JSON.stringify(document)).not.toMatch(new RegExp(`${recipientId}|A service|999999999`));
      const { recipient, recipientAgency } = format === 'FHIR_R5' ? readFhir(document) : readDpv(document);
      expect([recipient, recipientAgency]).toEqual([null, 'HOUSING']);
    }
  }
});

test('data of a special category is told from other data, in the words of the language that was read', async () => {
  const { give, youth } = await world.aYouth();
  const kindOf = async (category: DataCategory, language: string) => {
    const consentId = idIn(await give({ categories: [category], language }));
    const { document } = await exported(youth, consentId, 'TS27560_RECORD');
    const [process = {}] = document['dpv:hasProcess'] as readonly Json[];
    const data = process['dpv:hasPersonalData'] as Json;
    return [data['@type'], data['dct:title']];
  };
  expect(await kindOf('CHILD_WELFARE_DECISIONS', 'en')).toEqual([
    'dpv:SpecialCategoryPersonalData',
    CATEGORIES.CHILD_WELFARE_DECISIONS.title.en,
  ]);
  expect(await kindOf('NAV_CASE', 'nn')).toEqual(['dpv:PersonalData', CATEGORIES.NAV_CASE.title.nn]);
});

test('a consent of somebody else and one that is none look alike, to the youth and to officers', async () => {
  const [one, other] = [await world.aYouth(), await world.aYouth()];
  const theirs = idIn(await other.give());
  const codeOf = async (caller: ReturnType<typeof reader>, consentId: string, youthId?: string) => {
    const { data, errors } = await world.ask(caller, EXPORT, { consentId, format: 'FHIR_R5', youthId });
    return JSON.stringify([data, errors]);
  };
  for (const caller of [one.youth, OFFICER]) {
    const answers = new Set<string>();
    for (const id of [theirs, newId(), 'no id', '']) answers.add(await codeOf(caller, id, one.youthId));
    expect([...answers]).toEqual([expect.stringContaining('"NOT_FOUND"')]);
  }
  expect(await codeOf(one.youth, theirs, other.youthId)).toContain('"YOUTH_NOT_FOUND"');
});

test.each([Role.CASEWORKER, Role.LEADER, Role.AUDITOR, Role.GUARDIAN, Role.ADMINISTRATOR, Role.SYSTEM])(
  'a %s has no consent exported',
  async (role) => {
    const { youthId, give, recipientId } = await world.aYouth();
    const consentId = idIn(await give());
    const caller = role === Role.CASEWORKER ? workerOf('HOUSING', recipientId) : reader(role, 'Z990077');
    const { data, errors } = await world.ask(caller, EXPORT, { consentId, format: 'FHIR_R5', youthId });
    expect([data, errors.map(({ extensions }) => extensions['code'])]).toEqual([
      { consentRecord: null },
      ['FORBIDDEN_ROLE'],
    ]);
  },
);

test('an officer who exports a consent stands in the log of the youth, and the youth who does so does not', async () => {
  const { youthId, give, youth } = await world.aYouth();
  const consentId = idIn(await give());
  const log = async () => {
    const { data } = await world.ask(youth, '{ me { disclosures { edges { node { act personId fields } } } } }', {});
    const { edges } = (data as { me: { disclosures: { edges: readonly { node: Json }[] } } }).me.disclosures;
    return edges.map(({ node }) => node).filter(({ fields }) => JSON.stringify(fields).includes('consentRecord'));
  };
  await exported(youth, consentId, 'FHIR_R5');
  expect(await log()).toEqual([]);
  await exported(OFFICER, consentId, 'FHIR_R5', youthId);
  expect(await log()).toEqual([{ act: 'READ_CONSENTS', personId: OFFICER.personId, fields: ['Query.consentRecord'] }]);
});

test('the shapes refuse what is none of them', () => {
  expect(isFhir({ resourceType: 'Consent', status: 'given' })).toBe(false);
  expect(isFhir({ resourceType: 'Consent', status: 'active', scope: {} })).toBe(false);
  expect(isDpv({ '@type': 'dpv:ConsentRecord' })).toBe(false);
});
