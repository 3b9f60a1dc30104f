import type { Caller, DataCategory } from '@brobygger/domain';
import { startAllInOne, type TogetherInOne } from '../harness/all-in-one';
import { youth } from '../harness/callers';
import { SEEDED_AT, type Seed } from '../harness/seed';
import { aSystem } from '../harness/systems';

const idOf = (n: number): string => `00000000-0000-4000-8000-0000000000f${n}`;
const [NAV, OTHER, GIVEN, OTHERWISE, NOT_THERE] = [1, 2, 3, 4, 5].map(idOf) as [string, string, string, string, string];
const CONSUMER = '910000004';
const CATEGORIES: readonly DataCategory[] = ['HOUSING_RENT', 'HOUSING_RESIDENCY'];

/** Two months ago, for a month. */
const MONTH_MS = 30 * 24 * 60 * 60 * 1000;
const OVER = {
  validFrom: new Date(SEEDED_AT.getTime() - 2 * MONTH_MS),
  validTo: new Date(SEEDED_AT.getTime() - MONTH_MS),
};

/** A youth who has consented to the system's organisation, and one who has not; in one of the worlds there is more that is not for it. */
const fill =
  (hasMore: boolean, world: TogetherInOne) =>
  async (seed: Seed): Promise<Caller> => {
    await seed.organisation('NAV', NAV);
    await seed.organisation('NAV', OTHER);
    const given = { recipientId: NAV, purpose: 'B102', categories: CATEGORIES } as const;
    await seed.youth({ id: GIVEN });
    await seed.consent({ youthId: GIVEN, ...given });
    await seed.youth({ id: OTHERWISE });
    if (hasMore) {
      const { consents } = seed.platform.services.consent;
      await consents.withdraw(youth(OTHERWISE), await seed.consent({ youthId: OTHERWISE, ...given }), SEEDED_AT);
      await seed.consent({ youthId: OTHERWISE, ...given, recipientId: OTHER });
      await seed.consent({ youthId: GIVEN, ...given, recipientId: OTHER });
      await seed.consent({ youthId: GIVEN, ...given, ...OVER, purpose: 'B101', categories: ['HOUSING_RESIDENCY'] });
      await seed.youth({ id: NOT_THERE });
      await seed.consent({ youthId: NOT_THERE, ...given, recipientId: OTHER });
      await seed.knownWorkers(NAV, 'Z100099');
    }
    return aSystem(seed, world.issuer, { agency: 'NAV', organisationId: NAV, consumer: CONSUMER });
  };

let worlds: readonly TogetherInOne[] = [];
let system: Caller;
beforeAll(async () => {
  worlds = await Promise.all([startAllInOne(), startAllInOne()]);
  [system] = (await Promise.all(worlds.map((world, n) => world.seed(fill(n === 0, world))))) as [Caller];
  const { json } =
    (await worlds[0]?.ask(youth(GIVEN), 'mutation { blockWorker(input: { personId: "Z100099" }) { id } }')) ?? {};
  expect(json?.errors).toBeUndefined();
});
afterAll(() => Promise.all(worlds.map((world) => world.stop())));

/** What the system asks of a youth, everywhere. */
const questionsOf = (youthId: string): readonly (readonly [string, object])[] =>
  [NAV, OTHER].flatMap((organisationId) =>
    CATEGORIES.flatMap((id) => {
      const question = {
        subject: { type: 'organisation', id: organisationId },
        action: { name: 'read' },
        resource: { type: 'data_category', id, properties: { youth: youthId } },
        context: { purpose: 'B102' },
      };
      const page = { limit: 1 };
      return [
        ['evaluation', question],
        ['evaluations', { ...question, evaluations: [{}, { context: { purpose: 'B101' } }, { context: {} }] }],
        ['search/subject', { ...question, page }],
        ['search/resource', { ...question, page }],
        ['search/action', { ...question, page }],
      ] as const;
    }),
  );

/** All of an answer but the time of day; the id of the request is the asker's. */
async function bytesOf(world: TogetherInOne, path: string, body: object): Promise<unknown> {
  const response = await fetch(`${world.url}/access/v1/${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await world.issuer.tokenOf(system)}`,
      'content-type': 'application/json',
      'x-request-id': 'the same',
    },
    body: JSON.stringify(body),
  });
  const { date: _date, ...headers } = Object.fromEntries(response.headers);
  return { path, body, status: response.status, headers, text: await response.text() };
}

test('a system is answered with the same bytes, whatever there is that is not for its organisation', async () => {
  const texts = new Set<string>();
  for (const youthId of [GIVEN, OTHERWISE, NOT_THERE]) {
    for (const [path, body] of questionsOf(youthId)) {
      const [one, other] = await Promise.all(worlds.map((world) => bytesOf(world, path, body)));
      expect(one).toEqual(other);
      expect(one).toMatchObject({ status: 200 });
      texts.add((one as { readonly text: string }).text);
    }
  }
  // Something is answered: a token of a next page too.
  expect([...texts].some((text) => /"next_token":"[\w-]+"/.test(text))).toBe(true);
  expect(texts).toContain('{"decision":true}');
});

test('the worlds can be told apart by who may see what differs', async () => {
  const decisions = await Promise.all(
    worlds.map((world) => world.ask(youth(GIVEN), '{ me { consents { categories } } }')),
  );
  const [one, other] = decisions.map(({ text }) => text);
  expect(one).not.toBe(other);
});
