import { newId } from '@brobygger/domain';
import { anAuthor, AT, runUnregisteredPersons } from './unregistered-person.test-setup';

const { outreach, begin, ask, rows } = runUnregisteredPersons();

const PERSON = `query ($id: ID!) { outreachPerson(id: $id) {
  id knownAs ageByOwnWord ageSaidOn gender district followUps { id startedOn endedOn endReason continuityStaff } } }`;
const LIST = `query ($first: Int, $after: String) { outreachPersons(first: $first, after: $after) {
  edges { cursor node { id knownAs followUps { id } } } pageInfo { hasNextPage endCursor } } }`;

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const BEGIN = 'mutation ($input: BeginOutreachPersonInput!) { beginOutreachPerson(input: $input) { id } }';

describe('a person without a number', () => {
  test('is followed up under a nickname, with an age that nobody vouches for', async () => {
    const author = anAuthor();
    const { followUpId, outreachPersonId } = await begin(author, {
      knownAs: 'Rev',
      ageByOwnWord: 16,
      countedAs: { gender: 'BOY', district: 'HEIMDAL' },
    });
    const { data, codes } = await ask(PERSON, { id: outreachPersonId }, author);
    expect(codes).toEqual([]);
    expect(data).toEqual({
      outreachPerson: {
        id: outreachPersonId,
        knownAs: 'Rev',
        ageByOwnWord: 16,
        ageSaidOn: '2026-03-02',
        gender: 'BOY',
        district: 'HEIMDAL',
        followUps: [
          { id: followUpId, startedOn: '2026-03-02', endedOn: null, endReason: null, continuityStaff: ['Kari'] },
        ],
      },
    });
  });

  test('need say nothing at all', async () => {
    const author = anAuthor();
    const { outreachPersonId } = await begin(author);
    expect((await ask(PERSON, { id: outreachPersonId }, author)).data).toMatchObject({
      outreachPerson: { knownAs: null, ageByOwnWord: null, ageSaidOn: null, gender: 'UNKNOWN', district: 'UNKNOWN' },
    });
  });

  test('is no youth: no service begins, nothing is told, and no log of a youth has an entry', async () => {
    const tally = () =>
      rows(`select (select count(*) from service_relation)::int as relations,
        (select count(*) from disclosure_entry)::int as entries, (select count(*) from outbox_message)::int as messages`);
    const [author, before] = [anAuthor(), await tally()];
    const { outreachPersonId, followUpId } = await begin(author, { knownAs: 'Rev' });
    await ask(LIST, {}, author);
    await outreach().services.unregisteredPersons.end(author, outreachPersonId, followUpId, 'LOST_CONTACT');
    expect(await tally()).toEqual(before);
    expect(await rows('select youth_id from follow_up where id = $1', followUpId)).toEqual([{ youth_id: null }]);
  });

  test('comes back: an ended follow-up stays, and another one begins', async () => {
    const author = anAuthor();
    const { unregisteredPersons } = outreach().services;
    const { outreachPersonId, followUpId } = await begin(author, { countedAs: { gender: 'GIRL' } });
    await unregisteredPersons.end(author, outreachPersonId, followUpId, 'WITHDREW');
    const later = { ...author, at: new Date('2026-05-04T12:00:00Z') };
    const again = await unregisteredPersons.start(later, {
      outreachPersonId,
      continuityStaff: ['Ola', 'Per'],
      countedAs: { district: 'OSTBYEN' },
    });
    expect((await ask(PERSON, { id: outreachPersonId }, author)).data).toMatchObject({
      outreachPerson: {
        followUps: [
          { id: again.id, startedOn: '2026-05-04', endedOn: null, continuityStaff: ['Ola', 'Per'] },
          { id: followUpId, endedOn: '2026-03-02', endReason: 'WITHDREW' },
        ],
      },
    });
    expect(await rows('select gender, district from follow_up where id = $1', again.id)).toEqual([
      { gender: 'GIRL', district: 'OSTBYEN' },
    ]);
    for (const id of [followUpId, newId()]) {
      await expect(unregisteredPersons.end(author, outreachPersonId, id, 'OTHER')).rejects.toMatchObject({
        extensions: { code: 'NOT_FOUND' },
      });
    }
  });

  test.each([
    ['no continuity person', { continuityStaff: [] }, 'INV21'],
    ['three continuity persons', { continuityStaff: ['A', 'B', 'C'] }, 'INV21'],
    ['an age below the service', { ageByOwnWord: 12 }, 'INV22'],
    ['an age above the service', { ageByOwnWord: 26 }, 'INV22'],
  ])('with %s is refused, and nothing is written', async (_name, input, rule) => {
    const author = anAuthor();
    await expect(begin(author, input)).rejects.toMatchObject({ extensions: { code: 'RULE_VIOLATED', rule } });
    const written = ['outreach_person', 'follow_up', 'contact'].map((table) =>
      rows(`select from ${table} where organisation_id = $1`, author.organisationId),
    );
    expect((await Promise.all(written)).flat()).toEqual([]);
  });

  test.each([
    '15820800904',
    'Rev 158208 00904',
    '900 12 345',
    '15 --- 82 --- 08 --- 00904',
    '1 er 5 og 8 og 2 og 0 og 8',
    '１５８２０８００９０４',
    '١٥٨٢٠٨٠٠٩٠٤',
    '१५८२०८',
    '一五八二零八',
    '¹⁵⁸²⁰⁸',
    '1️⃣5️⃣8️⃣2️⃣0️⃣8️⃣',
  ])('is not known by a number: `%s` is refused by its path, and not said again', async (knownAs) => {
    const { text, codes } = await ask(BEGIN, { input: { knownAs, continuityStaff: ['Kari'] } }, anAuthor());
    expect(codes).toEqual(['BAD_USER_INPUT']);
    expect(text).toContain('input.knownAs');
    expect(text).toContain('must be a name with fewer than six digits in it');
    expect(text).not.toContain(knownAs);
    expect(text).not.toMatch(/regular expression|\\p/);
  });

  test.each([' ', '\t\n', '\u00a0\u2003', '\u200b\u2060'])(
    'is not known by what nobody can see: %j is refused in words',
    async (knownAs) => {
      const { text, codes } = await ask(BEGIN, { input: { knownAs, continuityStaff: ['Kari'] } }, anAuthor());
      expect(codes).toEqual(['BAD_USER_INPUT']);
      expect(text).toContain('`input.knownAs` must say a name, or be left out');
      expect(text).not.toMatch(/regular expression|\\p/);
    },
  );

  test.each(['Rev', 'Rev 22', 'Ali-2 fra 10B', '李小龙', 'علي'])('can be known as `%s`', async (knownAs) => {
    const { codes } = await ask(BEGIN, { input: { knownAs, continuityStaff: ['Kari'] } }, anAuthor());
    expect(codes).toEqual([]);
  });
});

describe('who is let see a person without a number', () => {
  test('is a worker of the organisation that knows one: to any other there is nobody', async () => {
    const [author, other] = [anAuthor(), anAuthor()];
    const { outreachPersonId, followUpId } = await begin(author, { knownAs: 'Rev' });
    const [told, unknown] = [
      await ask(PERSON, { id: outreachPersonId }, other),
      await ask(PERSON, { id: newId() }, other),
    ];
    expect(told.codes).toEqual(['NOT_FOUND']);
    expect(told.text).toBe(unknown.text);
    expect((await ask(PERSON, { id: 'nobody' }, other)).text).toBe(unknown.text);
    expect((await ask(LIST, {}, other)).data).toMatchObject({ outreachPersons: { edges: [] } });

    const END = `mutation ($person: ID!, $followUp: ID!) {
      endOutreachPersonFollowUp(outreachPersonId: $person, followUpId: $followUp, reason: OTHER) { id } }`;
    const START = `mutation ($person: ID!) {
      startOutreachPersonFollowUp(input: { outreachPersonId: $person, continuityStaff: ["Ola"] }) { id } }`;
    for (const mutation of [END, START]) {
      const [one, none] = await Promise.all(
        [outreachPersonId, newId()].map((person) => ask(mutation, { person, followUp: followUpId }, other)),
      );
      expect(one?.codes).toEqual(['NOT_FOUND']);
      expect(one?.text).toBe(none?.text);
    }
  });

  test.each(['NAV', 'CHILD_WELFARE', 'HOUSING'] as const)(
    'is nobody of %s: no door leads to one, not even as a youth',
    async (agency) => {
      const author = anAuthor();
      const { outreachPersonId } = await begin(author, { knownAs: 'Rev' });
      const worker = anAuthor();
      for (const query of [PERSON, LIST]) {
        const { codes, text } = await ask(query, { id: outreachPersonId }, worker, { agency });
        expect(codes).toEqual(['FORBIDDEN_ROLE']);
        expect(text).not.toContain('Rev');
      }
      const AS_YOUTH = `query ($youths: [_Any!]!) { _entities(representations: $youths) { ... on Youth { outreach {
        contact { known } followUps { id } linkedPersons { knownAs } } } } }`;
      const [one, none] = await Promise.all(
        [outreachPersonId, newId()].map((id) =>
          ask(AS_YOUTH, { youths: [{ __typename: 'Youth', id }] }, worker, { agency, purpose: 'B101' }),
        ),
      );
      expect(one?.text).toBe(none?.text);
    },
  );

  test('is no youth to the own organisation either: the doors to a youth do not open', async () => {
    const author = anAuthor();
    const { outreachPersonId } = await begin(author);
    const { codes } = await ask('query ($id: ID!) { outreachYouth(id: $id) { id } }', { id: outreachPersonId }, author);
    expect(codes).toEqual(['YOUTH_NOT_FOUND']);
    const { text } = await ask('{ outreachCaseload { edges { cursor } } }', {}, author);
    expect(text).toContain('"edges":[]');
  });
});

describe('the list of persons without a number', () => {
  test('is read page by page, newest first, by cursors that tell nobody and open for nobody else', async () => {
    const author = anAuthor();
    const ids: string[] = [];
    for (const knownAs of ['A', 'B', 'C']) ids.unshift((await begin(author, { knownAs })).outreachPersonId);
    const page = async (after: string | null): Promise<Page> =>
      (await ask(LIST, { first: 2, after }, author)).data?.['outreachPersons'] as unknown as Page;
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    expect([first, second].map(({ edges }) => edges.map(({ node }) => node.id))).toEqual([
      ids.slice(0, 2),
      ids.slice(2),
    ]);
    expect([first, second].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false]);

    const cursor = first.pageInfo.endCursor ?? '';
    expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toContain(ids[1]);
    const colleague = anAuthor(author.organisationId, 'Z2');
    expect((await ask(LIST, { after: cursor }, colleague)).codes).toEqual(['BAD_USER_INPUT']);
    for (const size of [0, 101]) expect((await ask(LIST, { first: size }, author)).codes).toEqual(['BAD_USER_INPUT']);
  });

  test('keeps who read whom, and when: those on the page, and no others', async () => {
    const author = anAuthor();
    const { outreachPersonId: older } = await begin(author);
    const { outreachPersonId: newer } = await begin(author);
    const reader = anAuthor(author.organisationId, 'Z7');
    await ask(LIST, { first: 1 }, reader);
    await ask(PERSON, { id: older }, reader);
    const acts = await rows(
      `select outreach_person_id as person, worker_id as by, act, at, role, purpose, categories from outreach_person_act
       where worker_id = 'Z7' and outreach_person_id in ($1, $2) order by outreach_person_id desc`,
      older,
      newer,
    );
    const read = {
      by: 'Z7',
      act: 'READ',
      at: AT,
      role: 'CASEWORKER',
      purpose: 'B107',
      categories: ['OUTREACH_ADMINISTRATION', 'OUTREACH_FOLLOW_UP'],
    };
    expect(acts).toEqual([
      { person: newer, ...read },
      { person: older, ...read },
    ]);
  });
});
