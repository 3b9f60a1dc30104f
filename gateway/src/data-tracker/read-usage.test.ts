import { Act, Role } from '@brobygger/domain';
import type { Answered } from '../own-copy/follow-pages';
import { readUsage } from './read-usage';
import type { UsedEntry } from './usage';

const LINE: UsedEntry = {
  at: '2026-03-02T10:00:00.000Z',
  act: Act.READ,
  role: Role.CASEWORKER,
  purpose: 'B107',
  agency: 'NAV',
  organisation: { name: 'NAV Lade' },
  municipalUnit: null,
};
const lineAt = (at: string, of: Partial<UsedEntry> = {}): UsedEntry => ({ ...LINE, at, ...of });

type Page = readonly (UsedEntry | null)[] | 'AWAY';

/** A log of these pages, and from where each was asked for; nothing is asked before it was paid for. */
function aLog(...pages: readonly Page[]) {
  const asked: unknown[] = [];
  let paid = 0;
  const ask = (_query: string, { from }: Readonly<Record<string, unknown>>): Promise<Answered | null> => {
    const page = pages[asked.length];
    asked.push(from);
    if (paid < asked.length) throw new Error('a page was asked for that nobody paid');
    if (page === undefined || page === 'AWAY') return Promise.resolve(null);
    const pageInfo = { hasNextPage: asked.length < pages.length, endCursor: `after ${asked.length}` };
    const disclosures = { edges: page.map((node) => ({ node })), pageInfo };
    return Promise.resolve({ me: { disclosures }, errors: [] });
  };
  const read = async (offset: number, limit: number) => {
    const found = await readUsage(ask, { offset, limit, language: 'nb' }, () => Promise.resolve(void (paid += 1)));
    return found === null ? null : found.map(({ logtime }) => logtime);
  };
  return { asked, read };
}

test('it is followed page by page, as far as is asked for and no further', async () => {
  const pages = [[lineAt('6'), lineAt('5')], [lineAt('4'), lineAt('3')], [lineAt('2')]];
  const whole = aLog(...pages);
  expect(await whole.read(1, 100)).toEqual(['6', '5', '4', '3', '2']);
  expect(whole.asked).toEqual([null, 'after 1', 'after 2']);
  const part = aLog(...pages);
  expect(await part.read(2, 2)).toEqual(['5', '4']);
  expect(part.asked).toEqual([null, 'after 1']);
});

test('what youths read of themselves and what was deleted is no use, and takes no place', async () => {
  const log = aLog([lineAt('4', { role: Role.YOUTH }), null, lineAt('3')], [null, lineAt('2')]);
  expect(await log.read(2, 1)).toEqual(['2']);
});

test('of a log that does not come to where it is asked for nothing is told', async () => {
  expect(await aLog('AWAY').read(1, 1)).toBeNull();
  expect(await aLog([lineAt('2')], 'AWAY').read(1, 2)).toBeNull();
  expect(await aLog([lineAt('2')], 'AWAY').read(1, 1)).toEqual(['2']);
});

test('whoever it was is named by the service, the unit, or its kind; of an unknown one nothing is told', async () => {
  const nobody = { organisation: null, municipalUnit: null };
  const lines = [
    LINE,
    { ...LINE, ...nobody, municipalUnit: { name: 'Trondheim' } },
    { ...LINE, ...nobody },
    { ...LINE, ...nobody, agency: null },
  ];
  const ask = (): Promise<Answered> => {
    const pageInfo = { hasNextPage: false, endCursor: null };
    return Promise.resolve({ me: { disclosures: { edges: lines.map((node) => ({ node })), pageInfo } }, errors: [] });
  };
  const asked = { offset: 1, limit: 100, language: 'nn' } as const;
  const found = await readUsage(ask, asked, () => Promise.resolve());
  expect(found?.map(({ receiver }) => receiver)).toEqual(['NAV Lade', 'Trondheim', 'NAV', 'Ein annan']);
});
