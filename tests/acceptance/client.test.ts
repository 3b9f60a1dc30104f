import {
  ApiUnreachable,
  createBrobyggerClient,
  fieldState,
  isWithheld,
  whyEmpty,
  type Purpose,
} from '@brobygger/client';
import {
  AccessDocument,
  OrganisationsDocument,
  PictureDocument,
  WouldReleaseDocument,
} from '@brobygger/client/documents';
import { YOUTHS } from '@brobygger/demo';
import { freePort } from '../../packages/embedded-database/src/free-port';
import type { DemoWorld } from './demo-world';
import { sharedDemoWorld } from './shared-demo-world';

let world: DemoWorld;
beforeAll(async () => {
  world = await sharedDemoWorld('2026-03-02');
});
afterEach(() => world.away.clear());
afterAll(() => world?.stop());

const clientOf = (persona: string, purpose?: Purpose) =>
  createBrobyggerClient({ url: `${world.url}/graphql`, token: () => persona, purpose });
const id = YOUTHS.leila.id;

test('a worker is answered with what is released, what is not registered, and what is withheld and how it could be opened', async () => {
  const answer = await clientOf('nav-bjerke', 'B101').ask(PictureDocument, { id });
  expect(answer.data?.youth?.name).toBe('Leila Fjord');
  expect(fieldState(answer, 'youth.nav.section17')).toMatchObject({ is: 'released', missing: [] });
  expect(whyEmpty(answer, 'youth.nav.case.closedOn')).toEqual({ is: 'empty', why: 'nothing' });
  expect(whyEmpty(answer, 'youth.housing.rent')).toEqual({
    is: 'empty',
    why: 'withheld',
    code: 'UNAUTHORIZED_FIELD_OR_TYPE',
    meaning: 'The field is withheld. It says nothing about whether there is data, or why.',
    help: 'REQUEST_CONSENT',
    consent: { category: 'HOUSING_RENT', owner: 'HOUSING' },
  });
  expect(answer.extensions).toMatchObject({
    requestId: expect.stringMatching(/\S/) as string,
    cost: { asked: expect.any(Number) as number, allowed: expect.any(Number) as number },
  });
});

test("what the client says that may help is what the youth's `access` says", async () => {
  const nav = clientOf('nav-bjerke', 'B101');
  const [picture, access] = await Promise.all([nav.ask(PictureDocument, { id }), nav.ask(AccessDocument, { id })]);
  const remedies = new Map(access.data?.youth?.access?.map(({ category, remedy }) => [category as string, remedy]));
  const withheld = ['housing.rent', 'outreach.contact', 'outreach.followUps', 'childWelfare.case'].map((field) =>
    whyEmpty(picture, `youth.${field}`),
  );
  for (const empty of withheld) {
    if (empty?.why !== 'withheld') throw new Error('it is not withheld');
    expect([empty.consent.category, empty.help]).toEqual([
      empty.consent.category,
      remedies.get(empty.consent.category ?? ''),
    ]);
  }
});

test('a service that does not answer is away, and the others are as they were', async () => {
  world.away.add('housing');
  const answer = await clientOf('nav-bjerke', 'B101').ask(PictureDocument, { id });
  expect(whyEmpty(answer, 'youth.housing.rent')).toMatchObject({
    why: 'away',
    code: 'SUBGRAPH_UNAVAILABLE',
    service: 'housing',
    help: 'RETRY',
  });
  expect(isWithheld(answer, 'youth.housing.rent')).toBe(false);
  expect(fieldState(answer, 'youth.nav.section17')).toMatchObject({ is: 'released' });
});

test.each([
  ['no purpose', undefined, id, 'PURPOSE_REQUIRED'],
  ['a purpose that is not open', 'B111', id, 'PURPOSE_NOT_OPEN'],
  ['a youth whom nobody knows', 'B101', '00000000-0000-4000-8000-00000000ffff', 'YOUTH_NOT_FOUND'],
] as const)('a question with %s is refused, and says so at every place', async (_what, purpose, youthId, code) => {
  const answer = await clientOf('nav-bjerke', purpose).ask(PictureDocument, { id: youthId });
  expect(answer.data?.youth ?? null).toBeNull();
  for (const path of ['youth', 'youth.housing.rent']) {
    expect(whyEmpty(answer, path)).toMatchObject({ why: 'refused', code, help: 'NONE' });
  }
});

test('a token that nobody issued is refused', async () => {
  const answer = await clientOf('nobody').ask(OrganisationsDocument);
  expect(whyEmpty(answer, 'organisations')).toMatchObject({ why: 'refused', code: 'UNAUTHENTICATED' });
});

test('what could ever be released is asked for by the same client', async () => {
  const operation = 'query ($id: ID!) { youth(id: $id) { housing { mapping { area } } } }';
  const { data, errors } = await clientOf('nav-bjerke', 'B101').ask(WouldReleaseDocument, {
    operation,
    purpose: 'B102',
  });
  expect(errors).toEqual([]);
  expect(data?.wouldRelease?.fields).toMatchObject([{ path: 'youth.housing.mapping.area', couldBeReleased: false }]);
});

test('where nothing answers, or something else does, the client rejects, and says the status where there is one', async () => {
  const nowhere = createBrobyggerClient({ url: `http://127.0.0.1:${await freePort()}/graphql`, token: 'nav-bjerke' });
  await expect(nowhere.ask(OrganisationsDocument)).rejects.toMatchObject({ name: 'ApiUnreachable', status: null });
  const elsewhere = createBrobyggerClient({ url: `${world.url}/nothing-here`, token: 'nav-bjerke' });
  await expect(elsewhere.ask(OrganisationsDocument)).rejects.toBeInstanceOf(ApiUnreachable);
});

test('what fetches the token may fail, and is not taken for an API that is away', async () => {
  const token = () => Promise.reject(new Error('logged out'));
  const client = createBrobyggerClient({ url: `${world.url}/graphql`, token });
  await expect(client.ask(OrganisationsDocument)).rejects.toThrow('logged out');
});
