import { runsEveryBlockAt } from '@brobygger/testkit';
import { startDemoWorld, type DemoWorld } from './demo-world';
import { tellEveryOperation } from './every-operation';
import { tellGuides } from './guides-in-the-demo';
import { tellOfficersPage } from './officers-page';
import { blocksOf, emptyPathsOf, operationOf, pageOf } from './page-examples';

const TODAY = '2026-11-28';
const [eventsShown] = runsEveryBlockAt('docs/consent-events.md', 'json');
const [whoSaw, whoSawOf] = runsEveryBlockAt('docs/breach.md', 'graphql', 'json');
const ofOfficers = runsEveryBlockAt('docs/consent-officer.md', 'graphql');
const [paperConsents] = runsEveryBlockAt('docs/consent-officer.md', 'csv');

let world: DemoWorld;
beforeAll(async () => {
  world = await startDemoWorld(TODAY);
});
afterAll(() => world?.stop());

describe('the guides of the first hour', () => tellGuides(() => world));

test('a system that reads consent events as their page says is answered as it says, and asks on with `next`', async () => {
  const answer = eventsShown?.use() ?? '';
  const read = async (query: string) => {
    const response = await fetch(`${world.url}${query}`, { headers: { authorization: 'Bearer system-nav-ostbyen' } });
    return (await response.json()) as { readonly events: readonly object[]; readonly next: string };
  };
  const filled = (shape: unknown): unknown =>
    JSON.parse(JSON.stringify(shape), (_key, value: unknown) =>
      typeof value === 'string' && value.startsWith('<') ? expect.stringMatching(/^\S+$/) : value,
    );
  const first = await read('/consent-events?limit=1');
  expect(first).toEqual(filled(JSON.parse(answer)));
  const all = await read('/consent-events');
  const rest = await read(`/consent-events?after=${first.next}`);
  expect(all.events).toEqual([...first.events, ...rest.events]);
  const nothing = { events: [], next: expect.any(String) as string, hasMore: false };
  expect(await read(`/consent-events?after=${rest.next}`)).toEqual(nothing);
});

test('an auditor who asks whom a breach concerned as the page says is told', async () => {
  const variables = JSON.parse(whoSawOf?.use() ?? '') as Readonly<Record<string, unknown>>;
  const { data, errors } = await world.ask('auditor', null, whoSaw?.use() ?? '', variables);
  expect(errors).toEqual([]);
  expect(data).toMatchObject({ disclosuresOfCategory: { edges: expect.any(Array) as unknown[] } });
});

describe('what a developer could ever get', () => {
  const section = /^## What could I ever get\?\n([\s\S]*?)^## /m.exec(pageOf('frontend-developer.md'))?.[1] ?? '';
  const [dryRun = '', operation = ''] = blocksOf(section, 'graphql');
  /** The rows of the section's table, without its head. */
  const rows = [...section.matchAll(/^\| (.*?) ?\|$/gm)]
    .map(([, row = '']) => row.split('|').map((cell) => cell.trim()))
    .filter(([path]) => path?.startsWith('youth.'));
  const foretell = (text: string) => world.ask('nav-ostbyen', 'B102', dryRun, { operation: text });

  test('is what their page says, before anybody has said yes, and asking enters nothing', async () => {
    const before = await world.logOf('sindre');
    const { data } = await foretell(operation);
    const { fields } = data?.['wouldRelease'] as { readonly fields: readonly Foretold[] };
    const told = fields.map(({ path, couldBeReleased, reason, needs }) => [
      path,
      String(couldBeReleased),
      reason ?? '',
      needs.flatMap(({ bases }) => bases).join(', '),
    ]);
    expect(told).toEqual(rows);
    expect(told).toHaveLength(3);
    expect(await world.logOf('sindre')).toEqual(before);
  });

  test('is refused for an operation that does not fit, with where, and nothing of what stood in it', async () => {
    const { errors } = await foretell('{ youth(id: "17057012345") { housing { rent { colour } } } }');
    const message = 'the schema has no such field (line 1, column 47)';
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'BAD_USER_INPUT', argument: 'query', faults: [{ path: 'youth.housing.rent.colour', message }] },
    ]);
    expect(JSON.stringify(errors)).not.toContain('17057012345');
  });
});

interface Foretold {
  readonly path: string;
  readonly couldBeReleased: boolean;
  readonly reason: string | null;
  readonly needs: readonly { readonly bases: readonly string[] }[];
}

/** Where the demo has nothing to show on the page for officers, example by example; everything else shows something. */
const NOTHING_OF: Readonly<Record<string, readonly string[]>> = {
  Enter: ['consentId', 'code', 'rule', 'column', 'message'].map((name) => `enterPaperConsents.rows.${name}`),
  WhoCanSeeWhat: ['whoCanSeeWhat.categoriesInPart'],
  // Nobody there reads of twenty in a day, or at night.
  Unusual: ['unusualAccess'],
  Before: ['previewConsent.staysWithheld', 'previewWithdrawal.stays'],
  Asked: ['youth.consentRequests.edges.node.categories.history'],
  WhyAndWho: ['youth.access.statute', 'youth.disclosures.edges.deletion'],
  WhyThen: ['explainAccess.statute'],
  Claims: ['outcome', 'answeredAt', 'told'].map((name) => `youth.claims.edges.node.${name}`),
  Told: ['youth.emergencyAccesses.outcome', 'youth.notices.edges.node.outcome'],
  Protect: ['changeAddressProtection.pendingAt'],
  Merge: ['mergeRegistrations.pendingAt'],
  Undo: ['undoMerge.pendingAt'],
};

test('docs/consent-officer.md does what it says, from the first example to the last, and each shows something', async () => {
  const examples = ofOfficers.map((block) => operationOf(block.use()));
  const told = tellOfficersPage(world, TODAY, paperConsents?.use() ?? '');
  await told.prepare();
  for (const { name, text: query } of examples) {
    const { data, errors } = await world.ask('consent-officer', null, query, told.variablesOf(name));
    expect([name, errors, emptyPathsOf(data)]).toEqual([name, [], NOTHING_OF[name] ?? []]);
    await told.note(name, data ?? {});
  }
  expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length);
  expect(world.failures).toEqual([]);
});

describe('an operation of a page', () => tellEveryOperation(() => world, TODAY));
