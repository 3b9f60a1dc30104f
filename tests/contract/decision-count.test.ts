import { subgraph as childWelfareSubgraph } from '@brobygger/child-welfare';
import { newId } from '@brobygger/domain';
import { createServiceSigner } from '@brobygger/hop-token';
import { subgraph as outreachSubgraph } from '@brobygger/outreach';
import { joinCount } from '@brobygger/private-count';
import { createRemoteAsk, type Ask } from '@brobygger/subgraph-kit';
import { OWN_WISH, runSubgraph } from '@brobygger/testkit';
import type { Platform } from '@brobygger/platform';
import { leader } from '../harness/callers';
import { startDistributed, type Distributed } from '../harness/distributed';
import { PATIENT_MS } from '../harness/patience';
import { createHops, post, type Hops } from '../harness/hops';

const SUBJECT = newId();
const REFUSED = '{"errors":[{"message":"refused","extensions":{"code":"HOP_REFUSED"}}]}';

/** 28 youths of a summer, the first 16 with a decision of child welfare, which decides on three of its own too. */
async function summer(
  { cases, decisions }: Platform['services']['child-welfare'],
  organisationId = newId(),
  aYouth: () => Promise<string> = () => Promise.resolve(newId()),
): Promise<readonly string[]> {
  const youths = await Promise.all(Array.from({ length: 28 }, aYouth));
  const author = { personId: 'Z1', organisationId, at: new Date('2016-03-02T10:00:00Z') };
  for (const youthId of [...youths.slice(0, 16), await aYouth(), await aYouth(), await aYouth()]) {
    await cases.open(author, { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Midtbyen' });
    await decisions.decide(author, {
      youthId,
      kind: 'VOLUNTARY_ASSISTANCE',
      validFrom: '2016-03-02',
      executedBy: 'OUTREACH',
      wantedByYouth: true,
    });
  }
  return youths;
}

/** Neither text holds a youth, and they have no point or tag in common. */
function expectNoYouth(youths: readonly string[], one: string, other: string): void {
  for (const youth of youths) expect(one + other).not.toContain(youth);
  const wordsOf = (text: string): readonly string[] => text.match(/[\w-]{20,}/g) ?? [];
  expect(wordsOf(one).length).toBeGreaterThan(28);
  expect(wordsOf(other).filter((word) => wordsOf(one).includes(word))).toEqual([]);
}

test('outreach counts 16 of 28 with a decision, and what crosses in one process names no youth and never comes again', async () => {
  const childWelfare = await runSubgraph(childWelfareSubgraph);
  const crossed: string[] = [];
  const ask: Ask = async (_service, question, body) => {
    const answer = await childWelfare.subgraph.answer(question, 'outreach', body);
    crossed.push(JSON.stringify([body, answer]));
    return answer;
  };
  const organisationId = newId();
  const outreach = await runSubgraph(outreachSubgraph, { ask });
  try {
    const youths = await summer(childWelfare.services);
    const count = (year: number): Promise<number | null> =>
      outreach.services.decisionCount.countWithDecision(youths, { organisationId, year });
    for (const year of [2016, 2017, 2016]) expect(await count(year)).toBe(16);
    // Two years cross in two steps each; the third time the first answer is repeated.
    expect(crossed).toHaveLength(5);
    const words = crossed.map((text) => text.replaceAll(organisationId, ''));
    expectNoYouth(youths, words.slice(0, 2).join(), words.slice(2, 4).join());
    expect(crossed[4]).toBe(JSON.stringify([{ year: 2016, subjectId: organisationId }, { counted: 16 }]));
  } finally {
    await Promise.all([outreach.stop(), childWelfare.stop()]);
  }
});

describe('over HTTP', () => {
  let topology: Distributed;
  let hops: Hops;
  let youths: readonly string[];
  beforeAll(async () => {
    topology = await startDistributed();
    hops = createHops(topology.keys);
    youths = await topology.seed(async ({ platform, organisation, youth }) =>
      summer(platform.services['child-welfare'], await organisation('CHILD_WELFARE'), () => youth()),
    );
  });
  afterAll(() => topology?.stop());

  const put = (body: string, token?: string, question = 'youths-with-decision') =>
    post(`${topology.urls['child-welfare']}/questions/${question}`, body, token);
  const bodyOf = (year: number, joining: object = {}): string =>
    JSON.stringify({ year, subjectId: SUBJECT, ...joining });

  test('outreach learns the count by its own token', async () => {
    const signer = createServiceSigner({
      privateKey: topology.keys.outreach.privateJwk,
      issuer: 'outreach',
      clock: () => new Date(),
    });
    const { ask, close } = createRemoteAsk({
      peers: { 'child-welfare': topology.urls['child-welfare'] },
      signer,
      timeoutMs: PATIENT_MS,
    });
    const question = { year: 2016, subjectId: SUBJECT };
    const { points } = (await ask('child-welfare', 'youths-with-decision', question)) as { points: readonly string[] };
    const joining = await joinCount(youths, points);
    const few = { ...joining, mine: joining.mine.slice(0, 4) };
    await expect(ask('child-welfare', 'youths-with-decision', { ...question, ...few })).rejects.toThrow(
      '`child-welfare` answered 400',
    );
    await expect(ask('nav', 'youths-with-decision', {})).rejects.toThrow('there is no address of `nav`');
    const oneLess = await joinCount(youths.slice(1), points);
    // Whichever is first, both hear the same: the count of the one set, or of the other.
    const told = await Promise.all(
      [joining, oneLess].map((last) => ask('child-welfare', 'youths-with-decision', { ...question, ...last })),
    );
    await close();
    expect(told[0]).toEqual(told[1]);
    expect([15, 16]).toContain((told[0] as { readonly counted: number }).counted);
  });

  test('what crosses the wire names no youth and never comes again', async () => {
    const texts: string[] = [];
    for (const year of [2017, 2018]) {
      const send = async (body: string) => {
        const { status, text } = await put(body, await hops.serviceFor('outreach', 'child-welfare', body));
        expect(status).toBe(200);
        return text;
      };
      const opened = await send(bodyOf(year));
      const { points } = JSON.parse(opened) as { readonly points: readonly string[] };
      const joined = bodyOf(year, await joinCount(youths, points));
      expect(await send(joined)).toBe('{"counted":16}');
      texts.push((opened + joined).replaceAll(SUBJECT, ''));
    }
    const [one = '', other = ''] = texts;
    expectNoYouth(youths, one, other);
  });

  test.each<[string, (body: string) => Promise<string | undefined>]>([
    ['no token', () => Promise.resolve(undefined)],
    ["a leader's own bearer token", () => topology.issuer.tokenOf(leader('OUTREACH', newId()))],
    ['a hop token', (body) => hops.hopFor('child-welfare', leader('OUTREACH', newId()), body)],
    ['the token of nav', (body) => hops.serviceFor('nav', 'child-welfare', body)],
    ['the token of the registry, whose messages it takes', (body) => hops.serviceFor('consent', 'child-welfare', body)],
    ["outreach's token for another service", (body) => hops.serviceFor('outreach', 'housing', body)],
    ["outreach's token for another body", () => hops.serviceFor('outreach', 'child-welfare', '{}')],
  ])('is answered nothing with %s', async (_name, tokenFor) => {
    const body = bodyOf(2019);
    const { status, text } = await put(body, await tokenFor(body));
    expect([status, text]).toEqual([401, REFUSED]);
  });

  test('a question that nobody knows is not found, and a bad one is told no reason', async () => {
    const token = (): Promise<string> => hops.serviceFor('outreach', 'child-welfare', '{}');
    const failed = '{"errors":[{"message":"something went wrong","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}';
    expect(await put('{}', await token(), 'youths')).toMatchObject({ status: 404, text: failed });
    expect(await put('{}', await token())).toMatchObject({ status: 400, text: failed });
  });

  test('outreach may ask, and is thereby not one whose messages are taken', async () => {
    const body = JSON.stringify([
      { id: newId(), kind: 'WORKER_BLOCK', payload: { youth_id: youths[0], person_id: 'Z1', holds: true, version: 1 } },
    ]);
    const { status } = await post(
      `${topology.urls['child-welfare']}/messages`,
      body,
      await hops.serviceFor('outreach', 'child-welfare', body),
    );
    expect(status).toBe(401);
    expect(await topology.databases.query('child-welfare', 'select * from worker_block')).toEqual([]);
  });
});
