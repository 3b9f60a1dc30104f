import { Basis, legalBasisOf, Role } from '@brobygger/domain';
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
async function aYouthSeen() {
  const [youthId, organisationId] = [await registry.aYouth(), await registry.anOrganisation('HOUSING')];
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
  const exported = async (): Promise<string> => {
    const { data } = await registry.ask(
      youth,
      `{ consentRecord(consentId: "${consentId}", format: TS27560_RECORD) { document } }`,
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
