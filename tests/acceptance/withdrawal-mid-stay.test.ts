import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../harness/ask';
import { openJourneyWorld, type JourneyWorld, type JourneyYouth } from './outreach-journeys/journey-world';

const PAGE = readFileSync(join(__dirname, '..', '..', 'docs', 'frontend-developer.md'), 'utf8');
const SECTION = /^## What could I ever get\?\n([\s\S]*?)^## /m.exec(PAGE)?.[1] ?? '';
const [DRY_RUN = '', OPERATION = ''] = [...SECTION.matchAll(/^```graphql\n([\s\S]*?)^```$/gm)].map(([, text]) => text);
/** The rows of the section's table, without its head. */
const ROWS = [...SECTION.matchAll(/^\| (.*?) ?\|$/gm)]
  .map(([, row = '']) => row.split('|').map((cell) => cell.trim()))
  .slice(1);

interface Foretold {
  readonly path: string;
  readonly couldBeReleased: boolean;
  readonly reason: string | null;
  readonly needs: readonly { readonly category: string; readonly bases: readonly string[] }[];
}

let world: JourneyWorld;
let sindre: JourneyYouth;
let dryRun: (operation?: string) => Promise<Answer>;
beforeAll(async () => {
  world = await openJourneyWorld();
  sindre = await world.youth('Sindre Prøve', 19);
  dryRun = (operation = OPERATION) => world.nav.ask(DRY_RUN, { operation }, 'B102');
});
afterAll(() => world?.stop());

const foretoldIn = ({ json }: Answer): readonly Foretold[] =>
  (json.data?.['wouldRelease'] as { readonly fields: readonly Foretold[] }).fields;

const RENT = 'housing { rent { monthNok arrearsNok } }';

test('J13: a youth moves in, lets NAV see the rent, takes it back mid-stay, and the log keeps the arrears that were seen', async () => {
  const { bolig22b, nav } = world;
  const { id: houseId } = await bolig22b.write('createHouse', {
    input: { name: 'Elvegata 2', kind: 'STUDENT_SHARED', genderRule: 'BOYS', capacity: 3 },
  });
  await bolig22b.write('applyResidency', {
    input: { youthId: sindre.id, ground: { kind: 'OWN_WISH' }, houseId, gender: 'BOY' },
  });
  await bolig22b.write('allocateResidency', { input: { youthId: sindre.id } });
  await bolig22b.write('assignResponsiblePerson', {
    input: { houseId, name: 'Per Student', birthDate: '2001-02-03', isStudent: true, validFrom: world.today },
  });
  for (const step of ['signHouseRules', 'signLease', 'moveIn']) await bolig22b.write(step, { youthId: sindre.id });
  await bolig22b.write('recordRent', {
    input: { youthId: sindre.id, monthNok: 5_200, arrearsNok: 3_400, dueOn: world.today },
  });
  expect(await nav.findsNobody(sindre.id, 'B102')).toBe(true);

  // The need was foretold before anybody said yes, and the yes is to that.
  const rent = foretoldIn(await dryRun()).find(({ path }) => path === 'youth.housing.rent.arrearsNok');
  expect(rent?.needs).toMatchObject([{ category: 'HOUSING_RENT', bases: ['CONSENT'] }]);
  const { id } = await sindre.consents('nav', 'B102', ['HOUSING_RENT']);
  expect(await nav.read(sindre.id, RENT, 'B102')).toEqual({
    youth: { housing: { rent: { monthNok: 5_200, arrearsNok: 3_400 } } },
    withheld: [],
  });

  expect(await sindre.desk.write('withdrawConsent', { id }, 'state')).toEqual({ state: 'WITHDRAWN' });
  expect(await nav.findsNobody(sindre.id, 'B102')).toBe(true);
  // Where NAV serves the youth it finds him, and the rent stays closed.
  await world.serve('nav', sindre);
  expect(await nav.read(sindre.id, RENT, 'B102')).toEqual({
    youth: { housing: { rent: null } },
    withheld: ['housing.rent'],
  });
  expect(await bolig22b.read(sindre.id, RENT)).toMatchObject({ youth: { housing: { rent: { arrearsNok: 3_400 } } } });

  const { json } = await sindre.desk.ask(
    '{ me { disclosures(first: 50) { edges { node { consentId basis fields } } } } }',
  );
  const { disclosures } = json.data?.['me'] as {
    readonly disclosures: { readonly edges: readonly { readonly node: { readonly consentId: string | null } }[] };
  };
  expect(disclosures.edges.map(({ node }) => node).filter(({ consentId }) => consentId === id)).toContainEqual({
    consentId: id,
    basis: 'CONSENT',
    fields: expect.arrayContaining(['RentMonth.arrearsNok']) as unknown,
  });
});

test('the dry run of the page for developers answers what the page says, and enters nothing', async () => {
  const count = async (): Promise<string> =>
    JSON.stringify(await world.databases.query('consent', 'select count(*) from disclosure_entry'));
  const before = await count();
  const told = foretoldIn(await dryRun());
  expect(
    told.map(({ path, couldBeReleased, reason, needs }) => [
      path,
      String(couldBeReleased),
      reason ?? '',
      needs.flatMap(({ bases }) => bases).join(', '),
    ]),
  ).toEqual(ROWS.filter(([path]) => path?.startsWith('youth.')));
  expect(told).toHaveLength(3);
  expect(await count()).toBe(before);
});

test('a developer hears where the operation does not fit, and nothing of what stood in it', async () => {
  const { json, text } = await dryRun('{ youth(id: "17057012345") { housing { rent { colour } } } }');
  expect(json.errors?.map(({ extensions }) => extensions)).toEqual([
    {
      code: 'BAD_USER_INPUT',
      argument: 'query',
      faults: [{ path: 'youth.housing.rent.colour', message: 'the schema has no such field (line 1, column 47)' }],
    },
  ]);
  expect(text).not.toContain('17057012345');
});
