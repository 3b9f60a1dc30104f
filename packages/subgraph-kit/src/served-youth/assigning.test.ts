import { newId } from '@brobygger/domain';
import { assign, ASSIGNED, CASELOAD, end, OWN, runGarden } from './assigning.test-setup';

const { garden, aGarden } = runGarden();

const SEEN = { gardenYouth: { garden: { jobs: [{ plot: 'A7' }] } } };
const WITHHELD = { gardenYouth: { garden: { jobs: null } } };
const NOBODY = [expect.objectContaining({ extensions: { code: 'YOUTH_NOT_FOUND' } })];

describe('reading', () => {
  test('who began the service is assigned and reads; a colleague is told that a reason would do, and reads with one', async () => {
    const { ask, as, log } = await aGarden();
    expect((await ask(OWN, as('Z1'))).data).toEqual(SEEN);
    const withheld = await ask(OWN, as('Z2'));
    expect(withheld.data).toEqual(WITHHELD);
    expect(withheld.errors.map(({ extensions }) => extensions)).toEqual([
      {
        code: 'UNAUTHORIZED_FIELD_OR_TYPE',
        consent: { category: 'NAV_QUALIFICATION', owner: 'NAV', remedy: 'STATE_REASON' },
      },
    ]);
    expect(await ask(OWN, as('Z2', 'ON_DUTY'))).toEqual({ data: SEEN, errors: [] });
    expect(await log()).toEqual([
      { by: 'Z1', act: 'BEGAN_SERVICE', cause: null },
      { by: 'Z1', act: 'READ', cause: null },
      { by: 'Z2', act: 'READ', cause: 'ON_DUTY' },
    ]);
  });

  test('a reason stands in no entry where none was needed: of who is assigned, and where nobody is', async () => {
    const { ask, as, log } = await aGarden();
    await ask(assign('Z2'), as('Z1'));
    expect((await ask(OWN, as('Z2'))).data).toEqual(SEEN);
    await ask(OWN, as('Z2', 'SUPERVISION'));
    await ask(end('Z1'), as('Z2'));
    expect((await ask(OWN, as('Z1'))).data).toEqual(WITHHELD);
    await ask(end('Z2'), as('Z2'));
    expect((await ask(OWN, as('Z3'))).data).toEqual(SEEN);
    await ask(OWN, as('Z3', 'JOINT_WORK'));
    expect((await log()).filter((entry) => (entry as { cause: unknown }).cause !== null)).toEqual([]);
  });

  test('a reason opens nothing to a worker of another organisation, nor to one who is blocked', async () => {
    const { ask, as, keep } = await aGarden();
    const other = await aGarden();
    const query = OWN;
    expect((await other.ask(query, as('Z2', 'ON_DUTY'), (await aGarden()).youthId)).errors).toEqual(NOBODY);
    await keep('worker_block', 'Z2');
    expect((await ask(query, as('Z2', 'ON_DUTY'))).errors).toEqual(NOBODY);
  });

  test('the remedy is the same for a youth whom nobody serves: it tells of none', async () => {
    const { ask, as, youthId } = await aGarden();
    const entity = `query ($id: ID!) { _entities(representations: [{ __typename: "Youth", id: $id }]) {
      ... on Youth { garden { jobs { plot } } } } }`;
    expect(await ask(entity, as('Z2'), youthId)).toEqual(await ask(entity, as('Z2'), newId()));
  });

  test('a caseload without a reason has no place for who is assigned to others, and with one it has', async () => {
    const { ask, as, youthId } = await aGarden();
    const listed = { gardenCaseload: { edges: [{ node: { id: youthId } }] } };
    expect(await ask(CASELOAD, as('Z2'))).toEqual({ data: { gardenCaseload: { edges: [] } }, errors: [] });
    expect((await ask(CASELOAD, as('Z1'))).data).toEqual(listed);
    expect((await ask(CASELOAD, as('Z2', 'COVERING_FOR_COLLEAGUE'))).data).toEqual(listed);
  });
});

describe('assigning', () => {
  test('makes a team, of whom each may take in another; a colleague finds whom to ask', async () => {
    const { ask, as } = await aGarden();
    await ask(assign('Z2'), as('Z1'));
    expect((await ask(assign('Z3'), as('Z2'))).errors).toEqual([]);
    const team = ['Z1', 'Z2', 'Z3'].map((personId, n) => ({ personId, assignedBy: n === 2 ? 'Z2' : 'Z1' }));
    expect((await ask(ASSIGNED, as('Z9'))).data).toEqual({ gardenAssigned: team });
  });

  test('by who is not assigned needs a reason, which stands in the entry; without it that is entered as refused', async () => {
    const { ask, as, log } = await aGarden();
    expect((await ask(assign('Z2'), as('Z2'))).errors).toEqual(NOBODY);
    expect((await ask(assign('Z2'), as('Z2', 'COVERING_FOR_COLLEAGUE'))).errors).toEqual([]);
    expect((await ask(OWN, as('Z2'))).data).toEqual(SEEN);
    expect((await log()).slice(1)).toEqual([
      { by: 'Z2', act: 'REFUSED', cause: 'NOT_ASSIGNED' },
      { by: 'Z2', act: 'WROTE', cause: 'COVERING_FOR_COLLEAGUE' },
      { by: 'Z2', act: 'READ', cause: null },
    ]);
  });

  test.each([assign('Z2'), end('Z1')])('answers alike whatever stands against %s', async (mutation) => {
    const { ask, as, keep } = await aGarden();
    await keep('worker_block', 'Z5');
    await keep('conflict_of_interest', 'Z6');
    const answers = [
      await ask(mutation, as('Z1'), newId()),
      await ask(mutation, as('Z1'), 'no id'),
      await ask(mutation, as('Z1'), (await aGarden()).youthId),
      await ask(mutation, as('Z5', 'ON_DUTY')),
      await ask(mutation, as('Z6', 'ON_DUTY')),
      await ask(mutation, as('Z7')),
    ];
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.errors).toEqual(NOBODY);
  });

  test('to a worker whom the youth has blocked tells of no block, and opens nothing', async () => {
    const { ask, as, keep } = await aGarden();
    await keep('worker_block', 'Z5');
    expect((await ask(assign('Z5'), as('Z1'))).errors).toEqual([]);
    expect((await ask(OWN, as('Z5'))).errors).toEqual(NOBODY);
  });

  test.each(['', '15820800068', 'Berit Test', 'Z\u00e6', 'Z'.repeat(65)])('takes no ident %p', async (personId) => {
    const { ask, as } = await aGarden();
    for (const mutation of [assign(personId), end(personId)]) {
      expect((await ask(mutation, as('Z1'))).errors.map(({ extensions }) => extensions)).toEqual([
        { code: 'BAD_USER_INPUT', argument: 'input.personId' },
      ]);
    }
  });

  test('is not ended of who is not assigned', async () => {
    const { ask, as } = await aGarden();
    expect((await ask(end('Z2'), as('Z1'))).errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'NOT_FOUND' },
    ]);
  });

  test('ends with the service, and who ends it and begins it anew gains nothing: they are assigned again who were', async () => {
    const { ask, as, author, youthId } = await aGarden();
    await ask(assign('Z2'), as('Z1'));
    const later = { ...author, personId: 'Z3', at: new Date(author.at.getTime() + 1) };
    await garden().services.garden.end(later, youthId);
    await garden().services.garden.begin(later, youthId, 'B1');
    expect((await ask(ASSIGNED, as('Z9'))).data).toEqual({
      gardenAssigned: [
        { personId: 'Z1', assignedBy: 'Z3' },
        { personId: 'Z2', assignedBy: 'Z3' },
      ],
    });
    expect((await ask(OWN, as('Z3'))).data).toEqual(WITHHELD);
  });

  test('is of who begins anew, where a reason was stated, or nobody else was assigned when it ended', async () => {
    const [one, other] = [await aGarden(), await aGarden()];
    const beginAnew = async ({ author, youthId }: typeof one, more: object): Promise<void> => {
      const later = { ...author, personId: 'Z3', at: new Date(author.at.getTime() + 1), ...more };
      await garden().services.garden.end(later, youthId);
      await garden().services.garden.begin(later, youthId, 'B1');
    };
    await beginAnew(one, {
      request: { id: 'r', purpose: 'B107', role: 'CASEWORKER', hopToken: null, statedReason: 'ON_DUTY' },
    });
    await other.ask(end('Z1'), other.as('Z1'));
    await beginAnew(other, {});
    for (const { ask, as } of [one, other]) {
      expect((await ask(ASSIGNED, as('Z9'))).data).toEqual({ gardenAssigned: [{ personId: 'Z3', assignedBy: 'Z3' }] });
    }
  });
});

describe('at once', () => {
  const open = (youthId: string): Promise<readonly { person_id: string }[]> =>
    garden().dataSource.query(
      'select person_id from assignment where youth_id = $1 and valid_to is null order by person_id',
      [youthId],
    );

  test('a worker is assigned once, however often it is asked for', async () => {
    const { ask, as, youthId } = await aGarden();
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(assign('Z2'), as('Z1'))));
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(await open(youthId)).toEqual([{ person_id: 'Z1' }, { person_id: 'Z2' }]);
  });

  test('of two who each end the other’s, one is too late, and somebody stays assigned', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { ask, as, youthId } = await aGarden();
      await ask(assign('Z2'), as('Z1'));
      const answers = await Promise.all([ask(end('Z2'), as('Z1')), ask(end('Z1'), as('Z2'))]);
      expect(answers.flatMap(({ errors }) => errors)).toEqual(NOBODY);
      expect(await open(youthId)).toHaveLength(1);
    }
  });

  test('service that ends while somebody is assigned leaves nobody assigned', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { ask, as, author, youthId } = await aGarden();
      await Promise.all([ask(assign('Z2'), as('Z1')), garden().services.garden.end(author, youthId)]);
      expect(await open(youthId)).toEqual([]);
    }
  });
});
