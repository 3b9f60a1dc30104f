import { newId } from '@brobygger/domain';
import type { QueryRunner } from 'typeorm';
import { startTestRegistry, type TestRegistry } from '../registry.test-setup';
import { OneConsentStands1795920000002 } from './one-consent-stands.migration';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(new Date());
});
afterAll(() => registry.stop());

/** Days from today. */
const day = (days: number): Date => new Date(Date.now() + days * 24 * 60 * 60 * 1000);

const migrate = (): Promise<void> =>
  new OneConsentStands1795920000002().up({
    query: (statement: string) => registry.asOwner(statement, []),
  } as unknown as QueryRunner);

interface Before {
  readonly from: number;
  readonly to: number;
  readonly categories?: readonly string[];
  readonly purpose?: string;
  readonly withdrawnOn?: number;
  readonly lapsesOn?: number;
}

/** A youth's consents of before to one recipient, in the order in which they were given. */
async function consentsOfBefore(...before: readonly Before[]) {
  const [youthId, recipientId] = [await registry.aYouth(), await registry.anOrganisation('HOUSING')];
  const ids: string[] = [];
  for (const { from, to, categories = ['NAV_CASE'], purpose = 'B102', withdrawnOn, lapsesOn } of before) {
    const id = newId();
    const withdrawnAt = withdrawnOn === undefined ? null : day(withdrawnOn);
    await registry.asOwner(
      `insert into consent (id, youth_id, recipient_id, purpose, categories, valid_from, valid_to, signed_by, given_at, language,
         withdrawn_at, withdrawn_by, guardian_lapses_at)
       values ($1, $2, $3, $4, $5, $6, $7, '{YOUTH}', $6, 'nb', $8, $9, $10)`,
      [
        id,
        youthId,
        recipientId,
        purpose,
        categories,
        day(from),
        day(to),
        withdrawnAt,
        withdrawnAt === null ? null : youthId,
        lapsesOn === undefined ? null : day(lapsesOn),
      ],
    );
    ids.push(id);
  }
  const after = async (): Promise<readonly string[]> => {
    const rows: readonly { readonly id: string; readonly ended: boolean; readonly by: string | null }[] =
      await registry.dataSource.query(
        `select id, withdrawn_as is not distinct from 'REGISTRY' as ended, superseded_by as by from consent
         where youth_id = $1 order by given_at, id`,
        [youthId],
      );
    return rows.map(({ ended, by }) => (ended ? (by === null ? 'ended' : `ended by ${ids.indexOf(by)}`) : 'as it was'));
  };
  return { after };
}

test.each<[string, readonly Before[], readonly string[]]>([
  [
    'of consents that overlap the last stands, and says so of the others',
    [
      { from: -90, to: 200 },
      { from: -60, to: 100, categories: ['NAV_CASE', 'NAV_ORDERS'] },
      { from: -30, to: 60 },
    ],
    ['ended by 2', 'ended by 2', 'as it was'],
  ],
  [
    'a double of what the youth withdrew ends, as it was meant to',
    [
      { from: -90, to: 200, withdrawnOn: -10 },
      { from: -60, to: 100 },
    ],
    ['as it was', 'ended'],
  ],
  [
    'what the youth gave after withdrawing stands',
    [
      { from: -90, to: 200, withdrawnOn: -40 },
      { from: -30, to: 100 },
    ],
    ['as it was', 'as it was'],
  ],
  [
    'what was over already stays as it is, and ends no other',
    [
      { from: -90, to: 100 },
      { from: -60, to: -20 },
      { from: -50, to: 200, lapsesOn: -5 },
    ],
    ['as it was', 'as it was', 'as it was'],
  ],
  [
    'consents that overlap in nothing stand side by side',
    [
      { from: -90, to: 20 },
      { from: -60, to: 100, categories: ['NAV_ORDERS'] },
      { from: -50, to: 100, purpose: 'B101' },
      { from: 20, to: 100 },
    ],
    ['as it was', 'as it was', 'as it was', 'as it was'],
  ],
])('%s', async (_what, before, expected) => {
  const { after } = await consentsOfBefore(...before);
  await migrate();
  expect(await after()).toEqual(expected);
  await migrate();
  expect(await after()).toEqual(expected);
});
