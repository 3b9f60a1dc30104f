import { newId, Profession, type Caller } from '@brobygger/domain';
import { OFFICER, startFamilies, START, type Families } from '../guardian-signing/family.test-setup';
import { workerOf } from '../registry.test-setup';

let families: Families;
beforeAll(async () => {
  families = await startFamilies();
});
afterEach(() => families.wait(START.getTime() - families.now().getTime()));
afterAll(() => families.registry.stop());

const RECORD = 'mutation ($input: GuardiansNotInformedInput!) { recordGuardiansNotInformed(input: $input) { id } }';
const REVIEW = `mutation ($input: ReviewGuardiansNotInformedInput!) {
  reviewGuardiansNotInformed(input: $input) { stands ground reason events { kind authorId } } }`;
const LIST = 'query ($id: ID!) { youth(id: $id) { guardiansNotInformed { id stands ground reason } } }';
const WORK = '{ officerWork(kind: NOT_INFORMED, first: 100) { edges { node { id } } } }';
const REASON = 'Vil ikke at foreldrene skal vite det.';
const [OVER, AGAIN] = [{ outcome: 'NO_LONGER_SO' }, { outcome: 'KEPT', reviewOn: '2026-09-02' }];

/** A youth whom two outreach services help, each with a nurse, of whom the first has recorded it, to be looked at again on 9 March. */
async function twoServices(birthDate?: string) {
  const { registry } = families;
  const { youthId, youth } = await families.aFamily(birthDate);
  const serving = async (): Promise<Caller> => {
    const service = await registry.anOrganisation('OUTREACH');
    await registry.dataSource.query(
      'insert into service_relation (youth_id, organisation_id, valid_from) values ($1, $2, $3)',
      [youthId, service, START],
    );
    return { ...workerOf('OUTREACH', service, `Z${newId()}`), profession: Profession.NURSE };
  };
  const [nurse, other] = [await serving(), await serving()];
  const of = { youthId, categories: ['OUTREACH_HEALTH'], ground: 'OWN_WISH', reason: REASON, reviewOn: '2026-03-09' };
  const { data } = await registry.ask(nurse, RECORD, { input: of });
  const id = (data as { recordGuardiansNotInformed: { id: string } }).recordGuardiansNotInformed.id;
  return {
    id,
    youth,
    nurse,
    other,
    end: ({ organisationId }: Caller) =>
      registry.asOwner('update service_relation set valid_to = $3 where youth_id = $1 and organisation_id = $2', [
        youthId,
        organisationId,
        families.now(),
      ]),
    review: (as: Caller, more: object = OVER) =>
      registry.ask(as, REVIEW, { input: { youthId, notInformedId: id, ...more } }),
    list: async (as: Caller) => (await registry.ask(as, LIST, { id: youthId })).data,
    waits: async (): Promise<boolean> => {
      const { data } = await registry.ask(OFFICER, WORK);
      const { edges } = (data as { officerWork: { edges: readonly { node: { id: string } }[] } }).officerWork;
      return edges.some(({ node }) => node.id === id);
    },
  };
}

const codeOf = ({ codes }: Awaited<ReturnType<Families['registry']['ask']>>): unknown => codes[0]?.[1];
const NOTHING = { youth: { guardiansNotInformed: [] } };

test('the profession that recorded it ends it also once its service has ended, and nobody else of the organisation does', async () => {
  const { nurse, other, end, review } = await twoServices();
  await end(nurse);
  await end(other);
  const { profession: _none, ...colleague } = nurse;
  for (const stranger of [colleague, { ...nurse, profession: Profession.PSYCHOLOGIST }, other]) {
    expect(codeOf(await review(stranger))).toBe('YOUTH_NOT_FOUND');
  }
  const events = [
    { kind: 'RECORDED', authorId: nurse.personId },
    { kind: 'NO_LONGER_SO', authorId: nurse.personId },
  ];
  const ended = { stands: false, ground: 'OWN_WISH', reason: REASON, events };
  expect((await review(nurse)).data).toEqual({ reviewGuardiansNotInformed: ended });
  // What has ended tells nobody of the youth any more.
  expect(codeOf(await review(nurse))).toBe('YOUTH_NOT_FOUND');
});

test('once the service has ended, the same profession where the youth is helped now looks at it again, and is not told why', async () => {
  const { id, nurse, other, end, review, list } = await twoServices();
  expect([await list(other), codeOf(await review(other))]).toEqual([NOTHING, 'NOT_FOUND']);
  await end(nurse);
  expect(await list(other)).toEqual({
    youth: { guardiansNotInformed: [{ id, stands: true, ground: null, reason: null }] },
  });
  const psychologist = { ...other, profession: Profession.PSYCHOLOGIST };
  expect([await list(psychologist), codeOf(await review(psychologist))]).toEqual([NOTHING, 'NOT_FOUND']);
  expect((await review(other, AGAIN)).data).toMatchObject({ reviewGuardiansNotInformed: { stands: true } });
  expect((await review(other)).data).toMatchObject({
    reviewGuardiansNotInformed: { stands: false, ground: null, events: [{}, {}, { authorId: other.personId }] },
  });
});

test('from the 16th birthday in Oslo it stands no more, is ended by nobody, and waits for no officer', async () => {
  const { id, youth, nurse, review, list, waits } = await twoServices('2010-06-01');
  const told = (stands: boolean) => ({
    youth: { guardiansNotInformed: [{ id, stands, ground: 'OWN_WISH', reason: REASON }] },
  });
  families.wait(Date.parse('2026-05-31T22:00:00Z') - START.getTime() - 1);
  expect([await waits(), await list(youth)]).toEqual([true, told(true)]);
  families.wait(1);
  expect([await waits(), await list(youth)]).toEqual([false, told(false)]);
  expect(codeOf(await review(nurse))).toBe('NOT_FOUND');
});
