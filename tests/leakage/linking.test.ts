import { newId } from '@brobygger/domain';
import { startAllInOne, type TogetherInOne } from '../harness/all-in-one';
import { codesOf } from '../harness/ask';
import { worker, youth } from '../harness/callers';
import { serve } from '../harness/records';
import { SEEDED_AT } from '../harness/seed';

const LINK = `mutation ($person: ID!, $youth: ID!) {
  linkOutreachPerson(input: { outreachPersonId: $person, youthId: $youth }) { id youthId } }`;

let topology: TogetherInOne;
let outreachId: string;
let navId: string;
const youths: Record<string, string> = {};
beforeAll(async () => {
  topology = await startAllInOne();
  await topology.seed(async (seed) => {
    [outreachId, navId] = [await seed.organisation('OUTREACH'), await seed.organisation('NAV')];
    const { personId } = worker('OUTREACH', outreachId);
    await seed.knownWorkers(outreachId, personId);
    youths['known'] = await seed.youth();
    youths['blocking'] = await seed.youth();
    await seed.platform.services.consent.blocks.block(youths['blocking'], personId, SEEDED_AT);
    youths['protected'] = await seed.youth({ protection: 'STRENGT_FORTROLIG' });
    youths['too old'] = await seed.youth({ birthDate: '1990-01-01' });
    youths['too young'] = await seed.youth({ birthDate: '2020-01-01' });
    youths['unknown'] = newId();
    youths['related'] = await seed.youth();
    await serve(seed, 'NAV', navId, youths['known']);
  });
  await topology.databases.query('consent', `insert into conflict_of_interest (youth_id, person_id) values ($1, $2)`, [
    youths['related'],
    worker('OUTREACH', outreachId).personId,
  ]);
});
afterAll(() => topology?.stop());

const aPerson = (): Promise<string> =>
  topology.seed(async ({ platform }) => {
    const author = { personId: 'Z900000', organisationId: outreachId, at: SEEDED_AT };
    const person = { knownAs: 'Rev', continuityStaff: ['Kari'] };
    return (await platform.services.outreach.unregisteredPersons.begin(author, person)).outreachPersonId;
  });
const link = async (person: string, whom: string) =>
  topology.ask(worker('OUTREACH', outreachId), LINK, { person, youth: youths[whom] }, 'B107');

test('a link to whom one may not begin service for looks alike, whatever stands against it, and leaves nothing', async () => {
  const person = await aPerson();
  const answers = [];
  for (const whom of ['unknown', 'blocking', 'related', 'protected', 'too old', 'too young']) {
    answers.push(await link(person, whom));
  }
  expect(answers[0]?.text).toContain('YOUTH_NOT_FOUND');
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(await topology.databases.query('outreach', 'select from outreach_person_link', [])).toEqual([]);
  expect(await topology.databases.query('outreach', 'select from service_relation', [])).toEqual([]);
  // Why is in the view of the youth alone.
  const told = await topology.databases.query<{ readonly cause: string }>(
    'consent',
    `select cause from disclosure_entry where act = 'REFUSED' and person_id = $1 order by cause`,
    [worker('OUTREACH', outreachId).personId],
  );
  expect(told.map(({ cause }) => cause)).toEqual(['ADDRESS_PROTECTED', 'CONFLICT_OF_INTEREST', 'WORKER_BLOCKED']);
});

test('the youth reads in the log what was done before the link, and a consent shows the follow-up from then on', async () => {
  const [person, youthId] = [await aPerson(), youths['known'] ?? ''];
  const FOLLOW_UPS = 'query ($id: ID!) { youth(id: $id) { outreach { followUps { startedOn } } } }';
  const asNav = () => topology.ask(worker('NAV', navId), FOLLOW_UPS, { id: youthId }, 'B101');
  const consented = (): Promise<string> =>
    topology.seed((seed) =>
      seed.consent({ youthId, recipientId: navId, purpose: 'B101', categories: ['OUTREACH_FOLLOW_UP'] }),
    );
  const before = await asNav();
  expect((await link(person, 'known')).json.errors).toBeUndefined();
  await topology.settle();
  expect((await asNav()).text).toBe(before.text);
  await consented();
  expect((await asNav()).json.data).toMatchObject({ youth: { outreach: { followUps: [{}] } } });

  const LOG = `{ me { disclosures(first: 50) { edges { node { act at personId organisation { id } } } }
    outreach { linkedPersons { knownAs } } } }`;
  const { json } = await topology.ask(youth(youthId), LOG);
  const me = json.data?.['me'] as {
    disclosures: {
      edges: { node: { act: string; at: string; personId: string; organisation: { id: string } | null } }[];
    };
  };
  expect(me).toMatchObject({ outreach: { linkedPersons: [{ knownAs: 'Rev' }] } });
  // What the youth reads in the same request may stand there already, of no organisation.
  const ofOutreach = me.disclosures.edges.filter(({ node }) => node.organisation?.id === outreachId);
  expect(ofOutreach.map(({ node: { act, personId } }) => [act, personId])).toEqual([
    ['WROTE', 'Z900000'],
    ['BEGAN_SERVICE', worker('OUTREACH', outreachId).personId],
  ]);
  expect(ofOutreach[0]?.node.at).toBe(SEEDED_AT.toISOString());
});

test('a link by a number that nobody here knows, while the population register is away, says so and leaves the person', async () => {
  const person = await aPerson();
  const BY_NUMBER = `mutation ($person: ID!, $number: String!) {
    linkOutreachPerson(input: { outreachPersonId: $person, identifier: $number }) { youthId } }`;
  const asWorker = worker('OUTREACH', outreachId);
  const answer = await topology.ask(asWorker, BY_NUMBER, { person, number: '07870852031' }, 'B107');
  expect(codesOf(answer)).toEqual([['linkOutreachPerson', 'REGISTER_UNAVAILABLE']]);
  const PERSON = 'query ($id: ID!) { outreachPerson(id: $id) { followUps { endedOn } } }';
  expect((await topology.ask(asWorker, PERSON, { id: person }, 'B107')).json.data).toEqual({
    outreachPerson: { followUps: [{ endedOn: null }] },
  });
});
