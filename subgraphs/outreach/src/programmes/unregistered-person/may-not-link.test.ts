import { newId } from '@brobygger/domain';
import { anAuthor, runUnregisteredPersons } from './unregistered-person.test-setup';

const { outreach, registry, begin, ask, rows } = runUnregisteredPersons();

const LINK = `mutation ($input: LinkOutreachPersonInput!) { linkOutreachPerson(input: $input) { id youthId } }`;

/** What was sent to the database while something was done, without the values. */
async function statementsOf<Result>(act: () => Promise<Result>): Promise<readonly [Result, readonly string[]]> {
  const { dataSource } = outreach();
  const [before, sent] = [dataSource.logger, [] as string[]];
  dataSource.logger = { ...QUIET, logQuery: (text) => void (isOfRelay(text) || sent.push(text)) };
  const result = await act().finally(() => (dataSource.logger = before));
  return [result, sent];
}

/** The relay looks for what waits to be carried, whatever else is done. */
const isOfRelay = (text: string): boolean => text.includes('outbox_lane');

const QUIET = {
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
};

describe('a link to whom the organisation may not begin service for', () => {
  const WHOM: readonly (readonly [string, () => object])[] = [
    ['whom nobody is let in to', () => ({ youthId: shut(newId()) })],
    ['whose number nobody has', () => ({ identifier: '15820800904' })],
    ['who is too young', () => ({ youthId: born('2014-03-03') })],
    ['who is too old', () => ({ youthId: born('2000-03-02') })],
  ];
  const shut = (youthId: string): string => {
    registry.admitsNobodyTo(youthId);
    return youthId;
  };
  const born = (birthDate: `${number}-${number}-${number}`): string => {
    const youthId = newId();
    registry.bornOn(youthId, birthDate);
    return youthId;
  };

  test.each(WHOM)(
    'looks alike for one %s: the same bytes, by the same statements, and nothing is left',
    async (_name, whom) => {
      const author = anAuthor();
      const { outreachPersonId } = await begin(author);
      const tally = () =>
        rows(`select (select count(*) from service_relation)::int as relations, (select count(*) from disclosure_entry)::int as entries,
        (select count(*) from outreach_person_link)::int as links,
        (select count(*) from follow_up where youth_id is not null)::int as taken`);
      const before = await tally();
      const attempt = (input: object) =>
        statementsOf(() => ask(LINK, { input: { outreachPersonId, ...input } }, author));
      const [[answer, sent], [unknown, asked]] = [await attempt(whom()), await attempt({ youthId: shut(newId()) })];
      expect(answer.codes).toEqual(['YOUTH_NOT_FOUND']);
      expect(answer.text).toBe(unknown.text);
      expect(sent).toEqual(asked);
      expect(sent.join()).toContain('outreach_person_link');
      expect(await tally()).toEqual(before);
      expect(
        (await ask('query ($id: ID!) { outreachPerson(id: $id) { id } }', { id: outreachPersonId }, author)).codes,
      ).toEqual([]);
    },
  );

  test.each([
    ['of the youngest age', '2013-03-02'],
    ['of the oldest age', '2000-03-03'],
  ] as const)('is none for one %s', async (_name, birthDate) => {
    const author = anAuthor();
    const { outreachPersonId } = await begin(author);
    expect((await ask(LINK, { input: { outreachPersonId, youthId: born(birthDate) } }, author)).codes).toEqual([]);
  });

  test.each([
    ['names nobody', {}],
    ['names somebody twice', { youthId: newId(), identifier: '15820800904' }],
  ])('that %s is said at its path', async (_name, whom) => {
    const author = anAuthor();
    const { outreachPersonId } = await begin(author);
    const { text, codes } = await ask(LINK, { input: { outreachPersonId, ...whom } }, author);
    expect(codes).toEqual(['BAD_USER_INPUT']);
    expect(text).toContain('input.youthId');
  });
});
