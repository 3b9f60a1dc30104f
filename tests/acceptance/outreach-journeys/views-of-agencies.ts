import { newId, type DataCategory, type Purpose } from '@brobygger/domain';
import type { Answer } from '../../harness/ask';
import type { JourneyWorld, JourneyYouth, Service } from './journey-world';

/** What every agency asks of a youth in the tables: by record, what of it is shown. */
const PICTURE = {
  'childWelfare.case': '{ status }',
  'childWelfare.decisions': '{ kind }',
  'childWelfare.decisionInForce': '',
  'childWelfare.measuresPlan': '{ items { name } }',
  'childWelfare.transfer': '{ status }',
  'childWelfare.courses': '{ course }',
  'childWelfare.refugee': '{ unaccompaniedMinor }',
  'nav.case': '{ status }',
  'nav.section17': '{ status }',
  'nav.orders': '{ status }',
  'nav.income': '{ selfSufficient }',
  'nav.qualification': '{ attendedDays }',
  'outreach.followUps': '{ kind }',
  'outreach.homelessness': '{ isHomeless }',
  'outreach.sanction': '{ state }',
  'outreach.breachCount': '',
  'outreach.psychologist': '{ referredOn }',
  'outreach.nurseTalks': '{ themes }',
  'housing.residency': '{ state moveOut }',
  'housing.rent': '{ arrearsNok }',
  'housing.followUp': '{ state plan { fromYouth } }',
  'housing.homeSituations': '{ kind }',
  'housing.mapping': '{ level }',
  selfPresentation: '{ section }',
} as const;
type Shown = keyof typeof PICTURE;

const QUERY = `query ($id: ID!) { youth(id: $id) { ${Object.entries(PICTURE)
  .map(([path, shown]) => {
    const steps = path.split('.');
    return `${steps.join(' { ')} ${shown} ${'} '.repeat(steps.length - 1)}`;
  })
  .join(' ')} } }`;

/** Marks of a cell: the record is withheld; there is none, which the agency may know; the youth is one that nobody has. */
const [WITHHELD, NOTHING, NOBODY] = ['×', '·', '?'];

/** A yes of the youth's. */
export type Yes = readonly [to: Service, purpose: Purpose, categories: readonly DataCategory[]];

/**
 * By record, what each column of a table shows before the yes / with it / once it is taken back; once, where that is the same. Of a list
 * each value stands once.
 */
export type Views = Readonly<Record<string, readonly string[]>>;

const cellsOf = (line: string): readonly string[] => line.split('|').map((cell) => cell.trim());
const linesOf = (table: string): readonly string[] => table.split('\n').filter((line) => line.trim() !== '');

/** The rows of a table that a journey expects, without its heading. */
export const viewsOf = (table: string): Views =>
  Object.fromEntries(
    linesOf(table)
      .slice(1)
      .map((line) => {
        const [path = '', ...cells] = cellsOf(line);
        return [path, cells];
      }),
  );

/** Everything that a record shows, each value once, with no space in it. */
const shownOf = (value: unknown): readonly string[] => {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [String(value as string | number | boolean).replaceAll(' ', '-')];
  return [...new Set(Object.values(value).flatMap(shownOf))];
};

const cellOf = (path: string, { data, errors = [] }: Answer['json']): string => {
  if (errors.some((error) => `${(error.path ?? []).slice(1).join('.')}.`.startsWith(`${path}.`))) return WITHHELD;
  const value = path
    .split('.')
    .reduce<unknown>((found, step) => (found as Record<string, unknown>)[step], data?.['youth']);
  return shownOf(value).join(',') || NOTHING;
};

/** What a service is shown, in the order of the picture. */
async function look(world: JourneyWorld, id: string, service: Service, purpose: Purpose): Promise<readonly string[]> {
  const { json, text } = await world[service].ask(QUERY, { id }, purpose);
  const paths = Object.keys(PICTURE) as readonly Shown[];
  const codes = new Set((json.errors ?? []).map(({ extensions }) => extensions?.['code']));
  if (codes.has('YOUTH_NOT_FOUND')) {
    expect(text).toBe((await world[service].ask(QUERY, { id: newId() }, purpose)).text);
    return paths.map(() => NOBODY);
  }
  codes.delete('UNAUTHORIZED_FIELD_OR_TYPE');
  expect([service, [...codes]]).toEqual([service, []]);
  return paths.map((path) => cellOf(path, json));
}

/**
 * The same picture, as the services in the heading of the table see it for the purpose there: before the youth says yes, with the yes and
 * what came to pass meanwhile, and once all of it is taken back.
 */
export async function viewsAcross(
  world: JourneyWorld,
  { id, desk, consents }: Pick<JourneyYouth, 'id' | 'desk' | 'consents'>,
  { table, yeses, meanwhile }: { readonly table: string; readonly yeses: readonly Yes[]; meanwhile(): Promise<void> },
): Promise<Views> {
  const [heading = ''] = linesOf(table);
  const columns = cellsOf(heading)
    .slice(1)
    .map((column) => column.split(' ') as unknown as readonly [Service, Purpose]);
  const lookAll = async (): Promise<readonly (readonly string[])[]> => {
    const seen: (readonly string[])[] = [];
    for (const [service, purpose] of columns) seen.push(await look(world, id, service, purpose));
    return seen;
  };

  const moments = [await lookAll()];
  const given: { readonly id: string }[] = [];
  for (const yes of yeses) given.push(await consents(...yes));
  await world.settled();
  await meanwhile();
  moments.push(await lookAll());
  for (const consent of given) await desk.write('withdrawConsent', { id: consent.id });
  await world.settled();
  moments.push(await lookAll());

  const cell = (row: number, column: number): string => {
    const seen = moments.map((moment) => moment[column]?.[row] ?? '');
    return new Set(seen).size === 1 ? (seen[0] ?? '') : seen.join(' / ');
  };
  return Object.fromEntries(
    Object.keys(PICTURE).map((path, row) => [path, columns.map((_column, column) => cell(row, column))]),
  );
}
