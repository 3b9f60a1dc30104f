import { OWN_WISH } from '@brobygger/testkit';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import pino from 'pino';
import { startAllInOne, type TogetherInOne } from '../harness/all-in-one';
import { send, type Answer } from '../harness/ask';
import { worker } from '../harness/callers';
import { assertSpansNameNobody, tracedSpans } from '../harness/checked-spans';
import { startDistributed, type Distributed } from '../harness/distributed';
import type { Seed } from '../harness/seed';

const NAME = 'Sunniva Sjeldennavn';
const TESTS = join(__dirname, '..');
/** How the guardians of this world are called. */
const GUARDIAN = 'Foresatt';
const QUERY =
  'query Sunniva($id: ID!) { youth(id: $id) { name nav { case { openedOn } } housing { residency { id } } } }';

interface World {
  readonly youthId: string;
  readonly organisationId: string;
}

/** A youth whom NAV serves, and who has consented to nothing. */
const fill = async (seed: Seed): Promise<World> => {
  const [youthId, organisationId] = [await seed.youth({ name: NAME }), await seed.organisation('NAV')];
  await seed.platform.services.nav.cases.open(
    { personId: 'Z100001', organisationId, at: new Date(Date.now() - 60_000) },
    { ground: OWN_WISH, youthId, office: 'NAV Bjerke' },
  );
  return { youthId, organisationId };
};

/** Asks on a trace, and says which operation of it the asker was. */
async function askOn(
  trace: string,
  url: string,
  { issuer, world }: { readonly issuer: TogetherInOne['issuer']; readonly world: World },
): Promise<{ readonly answer: Answer; readonly asker: string }> {
  const asker = randomBytes(8).toString('hex');
  const answer = await send(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      behandlingsnummer: 'B101',
      traceparent: `00-${trace}-${asker}-01`,
      tracestate: `person=${NAME.replace(' ', '')}`,
      authorization: `Bearer ${await issuer.tokenOf(worker('NAV', world.organisationId))}`,
    },
    body: JSON.stringify({ query: QUERY, variables: { id: world.youthId } }),
  });
  return { answer, asker };
}

/** Each span of the trace by its name and those above it, once. */
function pathsOf(trace: string): readonly string[] {
  const spans = tracedSpans().of(trace);
  const byId = new Map(spans.map((span) => [span.spanContext().spanId, span]));
  const pathOf = (span: (typeof spans)[number]): string => {
    const parent = byId.get(span.parentSpanContext?.spanId ?? '');
    const { 'brobygger.service': service } = span.attributes;
    const name = typeof service === 'string' ? `${span.name} ${service}` : span.name;
    return parent === undefined ? name : `${pathOf(parent)} > ${name}`;
  };
  return [...new Set(spans.map(pathOf))].sort();
}

const aTrace = (): string => {
  const trace = randomBytes(16).toString('hex');
  tracedSpans().keep(trace);
  return trace;
};

describe('in one process', () => {
  const lines: string[] = [];
  let running: TogetherInOne;
  let world: World;
  beforeAll(async () => {
    const stream = new Writable({ write: (chunk: Buffer, _encoding, done) => (lines.push(chunk.toString()), done()) });
    running = await startAllInOne({ log: pino({ level: 'info' }, stream) });
    world = await running.seed(fill);
    await running.seed((seed) => seed.guardian(world.youthId));
    await running.ask(worker('NAV', world.organisationId, 'NAVY-9'), QUERY, { id: world.youthId }, 'B101');
  });
  afterAll(() => running?.stop());

  test('a trace leads from the request through what each service decides to its statements', async () => {
    const trace = aTrace();
    const { answer, asker } = await askOn(trace, running.url, { ...running, world });
    expect(answer.json.data?.['youth']).toMatchObject({ name: NAME });
    const paths = pathsOf(trace);
    const nav = 'request > fetch nav > answer nav';
    expect(paths).toEqual(
      expect.arrayContaining([
        'request',
        'request > operation',
        'request > fetch consent > answer consent > decide > disclose',
        `${nav} > decide > disclose`,
        `${nav} > decide > statement`,
        `${nav} > statement`,
      ]),
    );
    const request = tracedSpans()
      .of(trace)
      .find(({ name }) => name === 'request');
    expect(request?.parentSpanContext?.spanId).toBe(asker);
    expect(request?.attributes).toEqual({
      'http.request.method': 'POST',
      'http.route': '/graphql',
      'http.response.status_code': 200,
    });
    // What several wait for is one statement, which is part of the first and names the others.
    const of = (name: string) =>
      tracedSpans()
        .of(trace)
        .filter((span) => span.name === name);
    const decided = of('statement').filter(({ attributes }) => attributes['db.query.summary'] === 'disclose');
    const waiting = decided.flatMap(({ parentSpanContext, links }) => [
      parentSpanContext?.spanId,
      ...links.map(({ context }) => context.spanId),
    ]);
    expect(waiting.sort()).toEqual(
      of('disclose')
        .map((span) => span.spanContext().spanId)
        .sort(),
    );
    // Who has the line of the log has the span.
    const [line] = lines
      .map((each) => JSON.parse(each) as { traceparent?: string })
      .filter(({ traceparent }) => traceparent?.includes(trace));
    expect(line?.traceparent).toBe(`00-${trace}-${request?.spanContext().spanId}-01`);
  });

  test('without a trace of its own, a request has that of its id', async () => {
    const headers = { authorization: `Bearer ${await running.issuer.tokenOf(worker('NAV', world.organisationId))}` };
    const { headers: said } = await send(`${running.url}/graphql?query={organisations{id}}`, { headers });
    const ofId = lines.map((each) => JSON.parse(each) as { requestId?: string; traceparent?: string });
    const line = ofId.find(({ requestId }) => requestId === said.get('x-request-id'));
    expect(line?.traceparent).toContain(said.get('x-request-id')?.replaceAll('-', ''));
  });

  test('statements are told by their names', async () => {
    const trace = aTrace();
    await askOn(trace, running.url, { ...running, world });
    const statements = tracedSpans()
      .of(trace)
      .filter(({ name }) => name === 'statement');
    const names = statements.map(({ attributes }) => attributes['db.query.summary']);
    expect(names).toEqual(expect.arrayContaining(['disclose', 'own-service']));
    expect(names.join()).not.toMatch(/select .* where|\$1/);
    await assertSpansNameNobody(running.databases);
  });

  test.each([
    ['names a youth', () => 'Sunniva'],
    ['names a guardian', () => GUARDIAN],
    ['says the id of a youth', ({ youthId }: World) => youthId],
    ['says the id of who asked', () => 'NAVY-9'],
    ['says a national id', () => '15820800904'],
    ['says a token', () => 'eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl'],
    ['says the id of a session', () => randomBytes(32).toString('base64url')],
    ['says what was asked', () => 'query Q { me { name } }'],
  ])('a span that %s is found', async (_what, said) => {
    const text = said(world);
    const texts = tracedSpans().texts as Set<string>;
    texts.add(text);
    await expect(assertSpansNameNobody(running.databases)).rejects.toThrow(`a span says of somebody: ${text}`);
    texts.delete(text);
  });
});

test('whatever opens a gateway for the acceptance tests reads the spans of it, or has who opens it read them', () => {
  const sources = ['acceptance', 'harness'].flatMap((folder) =>
    readdirSync(join(TESTS, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => [`${folder}/${name}`, readFileSync(join(TESTS, folder, name), 'utf8')] as const),
  );
  const opening = (pattern: RegExp) => sources.filter(([, text]) => pattern.test(text));
  const distributed = 'harness/distributed.ts';
  const unread = [...opening(/\b(?:createGateway|runGateway)\(/), ...opening(/\bstartDistributed\(/)].filter(
    ([name, text]) => name !== distributed && !text.includes('await assertSpansNameNobody('),
  );
  expect(unread.map(([name]) => name)).toEqual([]);
  expect(opening(/\b(?:createGateway|runGateway)\(/).map(([name]) => name)).toContain(distributed);
  // Of the programs that pages have run on, a mock and a witness make no spans.
  const uncollected = opening(/\bshell\.start\(/).filter(([, text]) => !text.includes('assertNoneNamed(collector'));
  expect(uncollected.map(([name]) => name)).toEqual([
    'acceptance/mock-package.test.ts',
    'acceptance/witness-page.test.ts',
  ]);
});

describe('between processes', () => {
  let running: Distributed;
  let world: World;
  beforeAll(async () => {
    running = await startDistributed();
    world = await running.seed(fill);
  });
  afterAll(() => running?.stop());

  test('the trace goes with the signed hop', async () => {
    const trace = aTrace();
    await askOn(trace, running.gatewayUrls[0] ?? '', { ...running, world });
    const paths = pathsOf(trace);
    expect(paths).toEqual(
      expect.arrayContaining([
        'request > fetch nav > answer nav > decide > statement',
        'request > fetch nav > answer nav > statement',
        'request > fetch nav > disclose',
        'request > fetch consent > answer consent > decide > disclose',
      ]),
    );
    await assertSpansNameNobody(running.databases);
  });
});
