import { Basis, legalBasisOf, Role, Sector, type AddressProtection } from '@brobygger/domain';
import { reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';
import { LEGAL_CATALOGUE } from './keep-catalogue';

const AT = new Date('2026-03-02T10:00:00Z');

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(AT);
});
afterAll(() => registry.stop());

const OF_THEN = 'GDPR art. 6(1)(e), the law of then';

/** Another catalogue is kept, in which consent rested on something else. */
const keepAnother = async (): Promise<void> => {
  await registry.asOwner(
    `insert into legal_catalogue (sha256, said) select repeat('0', 64),
       jsonb_set(said, '{owners,PUBLIC,NAV_CASE,CONSENT,processing}', '"${OF_THEN}"') from legal_catalogue order by id desc limit 1`,
    [],
  );
  await nameNewest('(select max(id) from legal_catalogue)');
};

/** What is entered from then on names the catalogue, or none. */
const nameNewest = (catalogue: string): Promise<unknown> =>
  registry.asOwner(
    `do $$ begin
    execute format('alter table disclosure_entry alter catalogue set default %s', coalesce(${catalogue}::text, 'null')); end $$`,
    [],
  );

/** A youth with a consent to housing, what was seen by it, and the bases of both as the youth reads them. */
async function aYouthSeen(sector: Sector | null = Sector.PUBLIC, protection: AddressProtection = 'UNGRADED') {
  const youthId = await registry.aYouth({ protection });
  const organisationId = await registry.anOrganisation('HOUSING', 'A house', undefined, sector);
  const youth = reader(Role.YOUTH, youthId);
  const { id: consentId } = await registry.services.consents.give(
    youth,
    { youthId, recipientId: organisationId, purpose: 'B102', categories: ['NAV_CASE'], signedBy: ['YOUTH'] },
    new Date('2026-03-01T10:00:00Z'),
  );
  const see = (requestId: string) =>
    registry.registry.disclose({
      hop: { caller: workerOf('HOUSING', organisationId), purpose: 'B102', requestId, audience: 'nav' },
      hopToken: null,
      askedBy: 'NAV',
      wants: [{ youthId, category: 'NAV_CASE', placesYouth: false, fields: ['NavCase.status'] }],
    });
  const basesOf = async (requestId: string): Promise<unknown> => {
    const { data } = await registry.ask(
      youth,
      '{ me { disclosures { edges { node { requestId legalBases { category owner recipient secrecy liftedBy } } } } } }',
    );
    const { me } = data as { me: { disclosures: { edges: { node: { requestId: string; legalBases: unknown } }[] } } };
    return me.disclosures.edges.find(({ node }) => node.requestId === requestId)?.node.legalBases;
  };
  const exported = async (format = 'TS27560_RECORD'): Promise<string> => {
    const { data } = await registry.ask(
      youth,
      `{ consentRecord(consentId: "${consentId}", format: ${format}) { document } }`,
    );
    return (data as { consentRecord: { document: string } }).consentRecord.document;
  };
  return { see, basesOf, exported };
}

const { processing, secrecy, lifts } = legalBasisOf({ basis: Basis.CONSENT, category: 'NAV_CASE' });
const TODAY = [
  {
    category: 'NAV_CASE',
    owner: processing,
    recipient: 'GDPR art. 6(1)(e), art. 6(3), sotjl. § 15',
    secrecy,
    liftedBy: lifts,
  },
];

/** What the log and both exports say that the recipient rests on. */
async function recipientsBasis(sector: Sector | null, protection?: AddressProtection): Promise<unknown> {
  const { see, basesOf, exported } = await aYouthSeen(sector, protection);
  await see('seen');
  const [told] = (await basesOf('seen')) as readonly { readonly recipient: string | null }[];
  const dpv = JSON.parse(await exported()) as {
    'dpv:hasProcess': { 'dpv:hasLegalBasis': Record<string, string>[] }[];
    'dpv:hasEntity': Record<string, string>[];
  };
  const fhir = JSON.parse(await exported('FHIR_R5')) as {
    regulatoryBasis: { coding: { code: string }[]; text: string }[];
  };
  return {
    log: told?.recipient,
    dpv: dpv['dpv:hasProcess'][0]?.['dpv:hasLegalBasis'].find((each) => each['dct:type'] === 'brobygger:Recipient')?.[
      'dct:description'
    ],
    sector: dpv['dpv:hasEntity'].flatMap((each) => each['brobygger:sector'] ?? []),
    fhir: fhir.regulatoryBasis.find(({ coding }) => coding.some(({ code }) => code === 'recipient'))?.text,
  };
}

test('a recipient rests on what its sector does; where nobody has said which, or its name is withheld, nothing is told', async () => {
  const both = (basis: string) => ({ log: basis, dpv: basis, fhir: basis });
  const ofNone = { log: null, dpv: 'not known', fhir: 'not known' };
  expect(await recipientsBasis('PUBLIC')).toEqual({
    ...both('GDPR art. 6(1)(e), art. 6(3), sotjl. § 15'),
    sector: ['PUBLIC'],
  });
  expect(await recipientsBasis('PRIVATE')).toEqual({ ...both('GDPR art. 6(1)(b), art. 6(1)(f)'), sector: ['PRIVATE'] });
  expect(await recipientsBasis(null)).toEqual({ ...ofNone, sector: ['not known'] });
  for (const sector of Object.values(Sector)) {
    expect(await recipientsBasis(sector, 'FORTROLIG')).toEqual({ ...ofNone, sector: [] });
  }
});

test('what was given and seen rests on what the catalogue said then, whatever it says afterwards', async () => {
  const before = await aYouthSeen();
  await before.see('of-then');
  expect(await before.basesOf('of-then')).toEqual(TODAY);
  expect(await LEGAL_CATALOGUE.isKept(registry.dataSource)).toBe(true);

  await keepAnother();
  const after = await aYouthSeen();
  await Promise.all([before.see('of-now'), after.see('of-now')]);
  expect(await before.basesOf('of-then')).toEqual(TODAY);
  for (const { basesOf } of [before, after]) expect(await basesOf('of-now')).toEqual([{ ...TODAY[0], owner: OF_THEN }]);
  expect([await before.exported(), await after.exported()].map((each) => each.includes(OF_THEN))).toEqual([
    false,
    true,
  ]);
});

test('a registry whose catalogues are not the newest kept is found out before it starts, and kept anew by the migration job', async () => {
  expect(await LEGAL_CATALOGUE.isKept(registry.dataSource)).toBe(false);
  await expect(registry.dataSource.transaction(LEGAL_CATALOGUE.keep)).rejects.toThrow(/permission denied/);
  expect(await LEGAL_CATALOGUE.isKept(registry.dataSource)).toBe(false);
});

test('what was entered before anything was kept tells no bases, and none are made up', async () => {
  await nameNewest('null');
  const youth = await aYouthSeen();
  await youth.see('of-old');
  expect(await youth.basesOf('of-old')).toBeNull();
});

test('nobody changes what was kept', async () => {
  await expect(registry.asOwner("update legal_catalogue set said = '{}'", [])).rejects.toThrow(/append-only/);
});
