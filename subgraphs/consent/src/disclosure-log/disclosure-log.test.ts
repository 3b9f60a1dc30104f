import { newId, Role, type DataCategory } from '@brobygger/domain';
import { aKeeperOf } from '@brobygger/testkit';
import { reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');

let registry: TestRegistry;

beforeAll(async () => {
  registry = await startTestRegistry(AT);
});
afterAll(() => registry.stop());

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: Readonly<Record<string, unknown>> }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A youth of whom housing has seen so many things, one request each, by a consent. */
async function aSeenYouth(times: number) {
  const [youthId, organisationId] = [await registry.aYouth(), await registry.anOrganisation('HOUSING', 'Ungbo')];
  const { id: consentId } = await registry.services.consents.give(
    reader('YOUTH', youthId),
    { youthId, recipientId: organisationId, purpose: 'B102', categories: ['NAV_CASE'], signedBy: ['YOUTH'] },
    new Date('2026-03-01T10:00:00Z'),
  );
  const see = async (requestId: string, category: DataCategory = 'NAV_CASE', ...fields: string[]) =>
    registry.registry.disclose({
      hop: { caller: workerOf('HOUSING', organisationId), purpose: 'B102', requestId, audience: 'nav' },
      hopToken: null,
      askedBy: 'NAV',
      wants: [{ youthId, category, placesYouth: false, fields }],
    });
  for (let n = 1; n <= times; n += 1) await see(`request-${n}`, 'NAV_CASE', 'Case.status', 'Case.opened');
  const youth = reader(Role.YOUTH, youthId);
  const askFor = (args: string, fields: string, caller = youth) =>
    registry.ask(
      caller,
      `{ ${caller === youth ? 'me' : `youth(id: "${youthId}")`} { disclosures${args} { ${fields} } } }`,
    );
  const page = async (args = '', caller = youth): Promise<Page> => {
    const { data, codes } = await askFor(
      args,
      'edges { cursor node { requestId } } pageInfo { hasNextPage endCursor }',
      caller,
    );
    expect(codes).toEqual([]);
    const { me, youth: named } = data as { me?: { disclosures: Page }; youth?: { disclosures: Page } };
    return (me ?? named)?.disclosures as Page;
  };
  return { youthId, organisationId, consentId, see, youth, askFor, page };
}

const requestsOn = ({ edges }: Page): readonly unknown[] => edges.map(({ node }) => node['requestId']);

describe('the log of a youth', () => {
  test('has every line once and newest first in pages of any size, also where the numbers of its lines grow longer', async () => {
    const { page } = await aSeenYouth(30);
    const whole = Array.from({ length: 30 }, (_, n) => `request-${30 - n}`);
    for (const first of [1, 7, 30]) {
      const read: unknown[] = [];
      for (let after: string | null = null, isLast = false; !isLast;) {
        const next: Page = await page(`(first: ${first}, after: ${JSON.stringify(after)})`);
        read.push(...requestsOn(next));
        after = next.pageInfo.endCursor;
        isLast = !next.pageInfo.hasNextPage;
      }
      expect(read).toEqual(whole);
    }
  });

  test('is read page by page, newest first, to the end', async () => {
    const { page } = await aSeenYouth(5);
    const first = await page('(first: 2)');
    const second = await page(`(first: 2, after: "${first.pageInfo.endCursor}")`);
    const last = await page(`(first: 2, after: "${second.pageInfo.endCursor}")`);
    expect([first, second, last].map(requestsOn)).toEqual([
      ['request-5', 'request-4'],
      ['request-3', 'request-2'],
      ['request-1'],
    ]);
    expect([first, second, last].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false]);
  });

  test('goes on from a page although more was seen in the meantime, and shows nothing twice', async () => {
    const { see, page } = await aSeenYouth(3);
    const first = await page('(first: 2)');
    await see('request-4', 'NAV_CASE', 'Case.status');
    expect(requestsOn(await page(`(first: 2, after: "${first.pageInfo.endCursor}")`))).toEqual(['request-1']);
    expect(requestsOn(await page('(first: 1)'))).toEqual(['request-4']);
  });

  test('is looked through by what was done, by whom, for what, of what kind and when, in pages, and entered as ever', async () => {
    const { youthId, organisationId, see, page } = await aSeenYouth(3);
    await see('of-orders', 'NAV_ORDERS', 'Order.need');
    const all = ['of-orders', 'request-3', 'request-2', 'request-1'];
    const found = async (input: string, first = 20): Promise<readonly unknown[]> =>
      requestsOn(await page(`(input: { ${input} }, first: ${first})`)).filter((each) => all.includes(String(each)));
    const seen = all.filter((each) => each !== 'of-orders');
    for (const input of [
      'act: READ',
      'agency: HOUSING',
      `organisationId: "${organisationId}"`,
      'purpose: B102',
      'personId: "z990001"',
      'from: "2026-03-02", to: "2026-03-02"',
    ]) {
      expect([input, (await found(input)).slice(-3)]).toEqual([input, seen]);
    }
    expect(await found('category: NAV_CASE')).toEqual(seen);
    for (const input of [
      'act: MERGED',
      'agency: NAV',
      `organisationId: "${newId()}"`,
      'organisationId: "HOUSING"',
      'purpose: B101',
      'personId: "Z990009"',
      'category: HOUSING_RENT',
      'from: "2026-03-03"',
      'to: "2026-03-01"',
    ]) {
      expect([input, await found(input)]).toEqual([input, []]);
    }
    const [first, args] = [await page('(input: { category: NAV_CASE }, first: 2)'), 'category: NAV_CASE'];
    expect(requestsOn(first)).toEqual(seen.slice(0, 2));
    const { endCursor } = first.pageInfo;
    expect(requestsOn(await page(`(input: { ${args} }, first: 2, after: "${endCursor}")`))).toEqual(['request-1']);
    await registry.asOwner("update youth set protection = 'FORTROLIG' where id = $1", [youthId]);
    expect(await found(`organisationId: "${organisationId}"`)).toEqual([]);
    expect(await found('agency: HOUSING, category: NAV_CASE')).toEqual(seen);
  });

  test('is empty for one whom nobody has seen, and has no cursor', async () => {
    const { page } = await aSeenYouth(0);
    expect(await page()).toEqual({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });

  test('says who saw which fields, for what and on what, and never a value', async () => {
    const { askFor, organisationId, consentId } = await aSeenYouth(1);
    const { data } = await askFor(
      '',
      `edges { node { at personId role organisation { id name agency } purpose basis consentId consentVersion statute
        categories fields requestId } }`,
    );
    expect(data).toEqual({
      me: {
        disclosures: {
          edges: [
            {
              node: {
                at: AT.toISOString(),
                personId: 'Z990001',
                role: 'CASEWORKER',
                organisation: { id: organisationId, name: 'Ungbo', agency: 'HOUSING' },
                purpose: 'B102',
                basis: 'CONSENT',
                consentId,
                consentVersion: 1,
                statute: null,
                categories: ['NAV_CASE'],
                fields: ['Case.status', 'Case.opened'],
                requestId: 'request-1',
              },
            },
          ],
        },
      },
    });
  });

  test('holds nothing of what was refused', async () => {
    const { see, page } = await aSeenYouth(0);
    await see('request-1', 'NAV_INCOME', 'Income.amount');
    expect(requestsOn(await page())).toEqual([]);
  });

  test('is about that youth alone', async () => {
    const [{ page }] = [await aSeenYouth(1), await aSeenYouth(2)];
    expect(requestsOn(await page())).toEqual(['request-1']);
  });
});

describe('an entry whose content was deleted', () => {
  /** Deletes by a retention decision what was entered for these requests. */
  async function retain(decision: string, ...requests: readonly [youthId: string, requestId: string][]): Promise<void> {
    const { url } = registry.dataSource.options as unknown as { readonly url: string };
    const keeper = await aKeeperOf(url);
    for (const request of requests) {
      const rows = (await registry.dataSource.query(
        'select id from disclosure_entry where youth_id = $1 and request_id = $2',
        request,
      )) as readonly { readonly id: string }[];
      await keeper.on('call delete_disclosures($1, $2::uuid[])', [decision, rows.map(({ id }) => id)]);
    }
    await keeper.stop();
  }

  const LINES =
    'edges { cursor node { requestId } deletion { entryId deletedAt decision } } pageInfo { hasNextPage endCursor }';

  test('stands at its place: that it was there, when it was deleted and on what decision, and nothing that it held', async () => {
    const { youthId, organisationId, askFor } = await aSeenYouth(3);
    const before = (await askFor('', 'edges { cursor node { id } }')).data as { me: { disclosures: Page } };
    await retain('2026/31', [youthId, 'request-2']);
    const { data, codes } = await askFor('', LINES);
    expect(codes).toEqual([]);
    const [newest, second, oldest] = before.me.disclosures.edges;
    expect(data).toEqual({
      me: {
        disclosures: {
          edges: [
            { cursor: newest?.cursor, node: { requestId: 'request-3' }, deletion: null },
            {
              cursor: second?.cursor,
              node: null,
              deletion: { entryId: second?.node['id'], deletedAt: expect.any(String) as string, decision: '2026/31' },
            },
            { cursor: oldest?.cursor, node: { requestId: 'request-1' }, deletion: null },
          ],
          pageInfo: { hasNextPage: false, endCursor: oldest?.cursor },
        },
      },
    });
    const held = ['Z990001', organisationId, 'NAV_CASE', 'B102'];
    expect(held.filter((value) => JSON.stringify(data).includes(value))).toEqual([]);
  });

  test('is counted on the pages like any other', async () => {
    const { youthId, askFor } = await aSeenYouth(5);
    await retain('2026/32', [youthId, 'request-5'], [youthId, 'request-3'], [youthId, 'request-2']);
    const read: unknown[] = [];
    let after = '';
    for (let hasNext = true; hasNext;) {
      const { data } = await askFor(`(first: 2${after})`, LINES);
      const { edges, pageInfo } = (data as { me: { disclosures: Page } }).me.disclosures;
      read.push(edges.map(({ node }) => (node as Page['edges'][number]['node'] | null)?.['requestId'] ?? null));
      after = `, after: "${pageInfo.endCursor}"`;
      hasNext = pageInfo.hasNextPage;
    }
    expect(read).toEqual([[null, 'request-4'], [null, null], ['request-1']]);
  });
});

describe('the log is open', () => {
  test.each([Role.CONSENT_OFFICER, Role.AUDITOR])('to a %s, of any youth', async (role) => {
    const { page } = await aSeenYouth(1);
    expect(requestsOn(await page('', reader(role)))).toEqual(['request-1']);
  });

  test('to no other youth, who is not told that there is one', async () => {
    const { youthId } = await aSeenYouth(1);
    const other = reader(Role.YOUTH, newId());
    const query = '($id: ID!) { youth(id: $id) { disclosures { edges { cursor } } } }';
    const asked = await registry.ask(other, `query ${query}`, { id: youthId });
    expect(asked).toEqual(await registry.ask(other, `query ${query}`, { id: newId() }));
    expect(asked.codes).toEqual([['youth', 'YOUTH_NOT_FOUND']]);
  });

  test('to no worker, be it of an organisation that is in it', async () => {
    const { askFor, organisationId } = await aSeenYouth(1);
    const { codes } = await askFor('', 'edges { cursor }', workerOf('HOUSING', organisationId));
    expect(codes).toEqual([['youth.disclosures', 'FORBIDDEN_ROLE']]);
  });
});

test.each([
  ['(first: 0)', 'a page of nothing'],
  ['(first: -1)', 'a page of less'],
  ['(first: 101)', 'a page beyond the largest'],
  ['(after: "")', 'no cursor'],
  ['(after: "abc")', 'a word for a cursor'],
  ['(after: "-1")', 'a cursor before the first'],
  ['(after: "9999999999999999999")', 'a cursor that no number holds'],
  ['(after: "1 or true")', 'a cursor with more in it'],
])('%s is refused: %s', async (args) => {
  const { askFor } = await aSeenYouth(0);
  expect((await askFor(args, 'edges { cursor }')).codes).toEqual([['me.disclosures', 'BAD_USER_INPUT']]);
});
