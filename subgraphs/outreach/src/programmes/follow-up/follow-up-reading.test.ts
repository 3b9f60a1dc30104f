import { newId, type Agency, type Profession, type Purpose } from '@brobygger/domain';
import type { Author, Subgraph } from '@brobygger/subgraph-kit';
import { OWN_WISH, createFakeRegistry, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';

const registry = createFakeRegistry();

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph, { registry, clock: () => author.at });
});
afterAll(() => outreach.stop());

const author: Author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-02T12:00:00Z') };
const workerOf = (agency: Agency, organisationId: string, purpose: Purpose): Parameters<Subgraph['execute']>[0] => ({
  caller: { personId: 'Z1', role: 'CASEWORKER', agency, organisationId, assurance: 'SUBSTANTIAL' },
  purpose,
  requestId: newId(),
  audience: 'outreach',
});

const own = workerOf('OUTREACH', author.organisationId, 'B107');

const start = (
  youthId: string,
  kind: 'LOW_THRESHOLD' | 'PSYCHOLOGIST' = 'LOW_THRESHOLD',
): Promise<{ readonly id: string }> =>
  outreach.services.followUps.start(author, {
    ground: OWN_WISH,
    youthId,
    kind,
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Kari'],
    countedAs: { gender: 'GIRL', district: 'OSTBYEN' },
  });

async function readFollowUps(
  hop: Parameters<Subgraph['execute']>[0],
  youthId: string,
): Promise<{ followUps: unknown; withheld: readonly string[] }> {
  const query = `query ($youths: [_Any!]!) { _entities(representations: $youths) { ... on Youth { outreach { followUps {
    bestilling bestillingBy continuityStaff plannedEndOn countedGender countedDistrict } } } } }`;
  const { data, errors = [] } = await outreach.subgraph.execute(hop, {
    query,
    variables: { youths: [{ __typename: 'Youth', id: youthId }] },
  });
  const {
    _entities: [youth],
  } = JSON.parse(JSON.stringify(data)) as { _entities: [{ outreach: { followUps: unknown } }] };
  return { followUps: youth.outreach.followUps, withheld: errors.map(({ path }) => String(path?.at(-1))).sort() };
}

const SHOWN = { bestilling: null, bestillingBy: null, continuityStaff: ['Kari'], plannedEndOn: null };

test('the own service reads how it counts the youth, and another agency with a consent to the follow-up does not', async () => {
  const youthId = newId();
  await start(youthId);
  registry.youth(youthId).consentsTo('OUTREACH_FOLLOW_UP');
  expect(await readFollowUps(own, youthId)).toEqual({
    followUps: [{ ...SHOWN, countedGender: 'GIRL', countedDistrict: 'OSTBYEN' }],
    withheld: [],
  });
  expect(await readFollowUps(workerOf('NAV', newId(), 'B103'), youthId)).toEqual({
    followUps: [{ ...SHOWN, bestilling: null, countedGender: null, countedDistrict: null }],
    // What was asked for can name a place, and the registry here opens none.
    withheld: ['bestilling', 'countedDistrict', 'countedGender'],
  });
});

test('a worker records what the youth asks for and who stays with the youth, and reads it', async () => {
  const youthId = newId();
  const { id: followUpId } = await start(youthId);
  const mutation = `mutation ($youthId: ID!, $followUpId: ID!) {
    recordBestilling(youthId: $youthId, followUpId: $followUpId, bestilling: "hjelp til jobb", by: YOUTH) { id }
    changeContinuityStaff(youthId: $youthId, followUpId: $followUpId, continuityStaff: ["Ola", "Per"]) { id } }`;
  const { data, errors } = await outreach.subgraph.execute(own, {
    query: mutation,
    variables: { youthId, followUpId },
  });
  expect(errors).toBeUndefined();
  expect(data).toEqual({ recordBestilling: { id: followUpId }, changeContinuityStaff: { id: followUpId } });
  expect((await readFollowUps(own, youthId)).followUps).toEqual([
    expect.objectContaining({ bestilling: 'hjelp til jobb', bestillingBy: 'YOUTH', continuityStaff: ['Ola', 'Per'] }),
  ]);
});

test.each([
  ['recordBestilling', 'bestilling: "", by: YOUTH', 'bestilling'],
  ['recordBestilling', `bestilling: "${'x'.repeat(501)}", by: AGENCY`, 'bestilling'],
  ['changeContinuityStaff', `continuityStaff: ["${'x'.repeat(101)}"]`, 'continuityStaff'],
])(
  '%s with a text that is too short or too long is refused by its argument, without the text',
  async (mutation, given, argument) => {
    const youthId = newId();
    const { id } = await start(youthId);
    const { errors = [] } = await outreach.subgraph.execute(own, {
      query: `mutation { ${mutation}(youthId: "${youthId}", followUpId: "${id}", ${given}) { id } }`,
    });
    expect(errors.map(({ extensions }) => [extensions['code'], extensions['argument']])).toEqual([
      ['BAD_USER_INPUT', argument],
    ]);
    expect(JSON.stringify(errors)).not.toContain('xxx');
  },
);

const CHANGES = [
  ['endFollowUp', 'reason: OTHER'],
  ['changeContinuityStaff', 'continuityStaff: ["Per"]'],
  ['recordBestilling', 'bestilling: "en annen time", by: YOUTH'],
] as const;
test.each(CHANGES)(
  '%s of a psychologist’s follow-up is for a psychologist: to others there is none, as when they read',
  async (mutation, change) => {
    const youthId = newId();
    const { id } = await start(youthId, 'PSYCHOLOGIST');
    const send = async (followUpId: string, profession?: Profession) => {
      outreach.statements.length = 0;
      const caller = profession === undefined ? own.caller : { ...own.caller, profession };
      const answer = await outreach.subgraph.execute(
        { ...own, caller },
        {
          query: `mutation ($youthId: ID!, $id: ID!) { ${mutation}(youthId: $youthId, followUpId: $id, ${change}) { id } }`,
          variables: { youthId, id: followUpId },
        },
      );
      const codes = answer.errors?.map(({ extensions }) => extensions['code']);
      return { codes, text: JSON.stringify(answer), statements: [...outreach.statements] };
    };
    const kept = (): Promise<unknown> => outreach.dataSource.query('select * from follow_up where id = $1', [id]);
    const before = await kept();
    for (const profession of [undefined, 'NURSE'] as const) {
      const refused = await send(id, profession);
      expect(refused.codes).toEqual(['NOT_FOUND']);
      expect(refused).toEqual(await send(newId(), profession));
    }
    expect(await kept()).toEqual(before);
    expect((await send(id, 'PSYCHOLOGIST')).codes).toBeUndefined();
    expect(await kept()).not.toEqual(before);
  },
);
