import { Agency, Role, type Caller } from '@brobygger/domain';
import type { Scope } from '../disclosure/want';
import { ask, worker } from './enforce.test-setup';

const nav = (fields: string): string => `{ youth { records { ${fields} } } }`;

describe.each([
  ['decided before', true],
  ['decided while the field waits', false],
])('a labelled field, %s', (_when, isAtOnce) => {
  test.each<[string, Readonly<Record<string, Scope>>, boolean]>([
    ['its first category', { OUTREACH_CONTACT: 'ALL' }, true],
    ['another of them', { OUTREACH_SEXUALITY: 'ALL' }, true],
    ['the rows of a list that the first would open', { 'OUTREACH_SEXUALITY<OUTREACH_CONTACT': 'ALL' }, false],
    ['none', {}, false],
  ])('whose rows stand alone is read where %s is released', async (_which, scopes, isRead) => {
    const { data, codes, read, announced } = await ask(nav('words'), { scopes, isAtOnce });
    expect(data).toEqual({ youth: { records: { words: isRead ? ['a word'] : null } } });
    expect(codes).toEqual(isRead ? [] : [['youth.records.words', 'UNAUTHORIZED_FIELD_OR_TYPE']]);
    expect(read.includes('Records.words')).toBe(isRead);
    expect(new Set(announced.map(({ category, gate }) => `${category} ${gate ?? ''}`))).toEqual(
      new Set(['OUTREACH_CONTACT ', 'OUTREACH_SEXUALITY ']),
    );
  });

  test('is read where its category is released', async () => {
    const { data, codes } = await ask(nav('status'), { scopes: { NAV_CASE: 'ALL' }, isAtOnce });
    expect(data).toEqual({ youth: { records: { status: 'open' } } });
    expect(codes).toEqual([]);
  });

  test('is withheld where it is not, and its resolver is never reached', async () => {
    const { data, codes, read } = await ask(nav('status income { amount }'), {
      scopes: { NAV_INCOME: 'ALL' },
      isAtOnce,
    });
    expect(data).toEqual({ youth: { records: { status: null, income: { amount: 7 } } } });
    expect(codes).toEqual([['youth.records.status', 'UNAUTHORIZED_FIELD_OR_TYPE']]);
    expect(read).not.toContain('Records.status');
  });

  test('that tells where the youth is needs a release of its own', async () => {
    const { data } = await ask(nav('status office'), { scopes: { NAV_CASE: 'ALL' }, isAtOnce });
    expect(data).toEqual({ youth: { records: { status: 'open', office: null } } });
  });

  test('of single rows is read when the list is open, whatever the rows are', async () => {
    const { data } = await ask(nav('talks'), { scopes: { OUTREACH_CONTACT: 'ALL' }, isAtOnce });
    expect(data).toEqual({ youth: { records: { talks: ['a talk'] } } });
  });

  test('of single rows is withheld with its list', async () => {
    const { data } = await ask(nav('talks'), { scopes: { 'OUTREACH_SEXUALITY<OUTREACH_CONTACT': 'ALL' }, isAtOnce });
    expect(data).toEqual({ youth: { records: { talks: null } } });
  });

  test('on a row of another organisation is withheld where only the own are released', async () => {
    const scopes = { NAV_INCOME: 'OWN_ORGANISATION' } as const;
    const rowOf = (organisationId: string) => ({ youthId: 'leila', amount: 7, payer: 'Aker', organisationId });
    const own = await ask(nav('income { payer }'), { scopes, isAtOnce, income: rowOf('own-office') });
    const other = await ask(nav('income { payer }'), { scopes, isAtOnce, income: rowOf('other-office') });
    expect(own.data).toEqual({ youth: { records: { income: { payer: 'Aker' } } } });
    expect(other.data).toEqual({ youth: { records: { income: { payer: null } } } });
    expect(other.codes).toEqual([['youth.records.income.payer', 'UNAUTHORIZED_FIELD_OR_TYPE']]);
  });

  test('on a row of another organisation is read where all are released', async () => {
    const { data } = await ask(nav('income { payer }'), {
      scopes: { NAV_INCOME: 'ALL' },
      isAtOnce,
      income: { youthId: 'leila', payer: 'Aker', organisationId: 'other-office' },
    });
    expect(data).toEqual({ youth: { records: { income: { payer: 'Aker' } } } });
  });
});

test('a field that yields youths announces for each of them all that is wanted below', async () => {
  const { announced } = await ask('{ youths { records { status office income { amount } } } }');
  const wants = (youthId: string) => [
    { youthId, category: 'NAV_CASE', placesYouth: false, fields: ['Records.status'] },
    { youthId, category: 'NAV_CASE', placesYouth: true, fields: ['Records.office'] },
    { youthId, category: 'NAV_INCOME', placesYouth: false, fields: ['Records.income', 'Income.amount'] },
  ];
  expect(announced).toEqual([...wants('leila'), ...wants('noor')]);
});

test('a labelled field without a youth shows nothing', async () => {
  const { data, codes, read } = await ask('{ stray { secret } }', { scopes: { NAV_CASE: 'ALL' } });
  expect(data).toEqual({ stray: { secret: null } });
  expect(codes).toEqual([['stray.secret', 'INTERNAL_SERVER_ERROR']]);
  expect(read).toEqual(['Query.stray']);
});

describe('a field that is open to roles', () => {
  const leader: Caller = { ...worker, role: Role.LEADER };
  const refused = (path: string) => [[path, 'FORBIDDEN_ROLE']];

  test('is not reached by any other', async () => {
    const { data, codes, read } = await ask('{ youth { id } }', { caller: leader });
    expect(data).toEqual({ youth: null });
    expect(codes).toEqual(refused('youth'));
    expect(read).toEqual([]);
  });

  test.each(['ADMIN', 'toString', ''])('is not reached by the role `%s` from outside the closed set', async (role) => {
    const { codes } = await ask('{ youth { id } }', { caller: { ...worker, role: role as Role } });
    expect(codes).toEqual(refused('youth'));
  });

  test('of the own agency is not reached by the same role of another', async () => {
    expect((await ask('{ count }', { caller: leader })).data).toEqual({ count: 3 });
    const other = await ask('{ count }', { caller: { ...leader, agency: Agency.HOUSING } });
    expect(other.data).toEqual({ count: null });
    expect(other.codes).toEqual(refused('count'));
  });

  test('of the own agency is reached by those of its roles that it is open to elsewhere', async () => {
    const read = { survey: 4 };
    expect((await ask('{ survey }')).data).toEqual(read);
    expect((await ask('{ survey }', { caller: { ...leader, agency: Agency.HOUSING } })).data).toEqual(read);
    for (const kept of [
      { ...worker, agency: Agency.HOUSING },
      { ...leader, agency: null },
      { ...worker, role: Role.YOUTH, agency: Agency.HOUSING },
    ]) {
      expect((await ask('{ survey }', { caller: kept })).codes).toEqual(refused('survey'));
    }
  });

  test('hands its type’s roles to each field of the type', async () => {
    const { data, codes } = await ask('{ log { line } }');
    expect(data).toEqual({ log: { line: null } });
    expect(codes).toEqual(refused('log.line'));
  });

  test('adds its own roles to its type’s, and does not replace them', async () => {
    const note = await ask('{ log { note } }');
    expect(note.data).toEqual({ log: { note: null } });
    expect(note.codes).toEqual(refused('log.note'));
    expect((await ask('{ log { note own } }', { caller: leader })).data).toEqual({ log: { note: 'b', own: 'c' } });
  });

  test('that needs the own agency does not let another’s role of the type in', async () => {
    const other = await ask('{ log { line own } }', { caller: { ...leader, agency: Agency.HOUSING } });
    expect(other.data).toEqual({ log: { line: 'a', own: null } });
    expect(other.codes).toEqual(refused('log.own'));
  });

  test('with no role that its type has as well is reached by nobody', async () => {
    for (const role of Object.values(Role)) {
      const { data } = await ask('{ log { workers } }', { caller: { ...worker, role } });
      expect([role, JSON.stringify(data)]).not.toEqual([role, expect.stringContaining('"d"')]);
    }
  });
});

describe('what leaves is counted', () => {
  const WORDS = '{ youth { records { status office words talks } } }';

  test.each([true, false])('by each category that opened it, and nothing that is withheld', async (isAtOnce) => {
    const scopes = {
      NAV_CASE: 'ALL',
      OUTREACH_SEXUALITY: 'ALL',
      'OUTREACH_SEXUALITY<OUTREACH_CONTACT': 'ALL',
    } as const;
    const { released } = await ask(WORDS, { scopes, isAtOnce });
    expect(released).toEqual(['leila NAV_CASE', 'leila OUTREACH_SEXUALITY']);
    expect((await ask(WORDS, { isAtOnce })).released).toEqual([]);
  });

  test('and no row of another organisation than the one that it is open to', async () => {
    const of = (organisationId: string) =>
      ask('{ youth { records { income { payer } } } }', {
        scopes: { NAV_INCOME: 'OWN_ORGANISATION' },
        income: { youthId: 'noor', organisationId, payer: 'Aker' },
      });
    expect((await of('own-office')).released).toEqual(['leila NAV_INCOME', 'noor NAV_INCOME']);
    expect((await of('other-office')).released).toEqual(['leila NAV_INCOME']);
  });
});
