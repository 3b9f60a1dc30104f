import { newId } from '@brobygger/domain';
import { createFakeRegistry, OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type NavServices } from '../index';
import { NavBenefitDecision } from './benefit-decision.entity';

const at = new Date('2026-03-02T10:00:00Z');
const registry = createFakeRegistry();
let nav: RunningSubgraph<NavServices>;
beforeAll(async () => {
  nav = await runSubgraph(subgraph, { registry, clock: () => at });
});
afterAll(() => nav.stop());

async function servedYouth() {
  const [author, youthId] = [{ personId: 'Z1', organisationId: newId(), at }, newId()];
  await nav.services.cases.open(author, { ground: OWN_WISH, youthId, office: 'NAV Bjerke' });
  const ask = (query: string) => nav.subgraph.execute(workerHop('nav', author.organisationId), { query });
  return { author, youthId, ask };
}
const decisionsOf = (youthId: string) => nav.dataSource.getRepository(NavBenefitDecision).findBy({ youthId });
const PROGRAMME = { kind: 'QUALIFICATION_PROGRAMME', validFrom: '2026-02-01', validTo: '2026-08-01' } as const;

test('what is granted says its section, its time and its sum, the one that began last first', async () => {
  const { youthId, ask } = await servedYouth();
  for (const form of [
    'kind: FINANCIAL_ASSISTANCE, validFrom: "2026-01-01", validTo: "2026-02-01", monthlyNok: 9800',
    'kind: QUALIFICATION_PROGRAMME, validFrom: "2026-02-01"',
  ]) {
    const { errors } = await ask(`mutation { grantNavBenefit(input: { youthId: "${youthId}", ${form} }) { id } }`);
    expect(errors).toBeUndefined();
  }
  const fields = 'kind statute decidedOn validFrom validTo status monthlyNok';
  const { data } = await ask(`{ navYouth(id: "${youthId}") { nav { benefitDecisions { ${fields} }
    newest: benefitDecisions(first: 1) { kind } } } }`);
  const decidedOn = '2026-03-02';
  expect(data?.['navYouth']).toEqual({
    nav: {
      benefitDecisions: [
        {
          ...{ kind: 'QUALIFICATION_PROGRAMME', statute: 'sotjl. § 29', decidedOn, status: 'GRANTED' },
          ...{ validFrom: '2026-02-01', validTo: null, monthlyNok: null },
        },
        {
          ...{ kind: 'FINANCIAL_ASSISTANCE', statute: 'sotjl. § 18', decidedOn, status: 'ENDED' },
          ...{ validFrom: '2026-01-01', validTo: '2026-02-01', monthlyNok: 9800 },
        },
      ],
      newest: [{ kind: 'QUALIFICATION_PROGRAMME' }],
    },
  });
});

test('no consent shows another agency any of it', async () => {
  const { author, youthId } = await servedYouth();
  await nav.services.benefitDecisions.grant(author, { youthId, ...PROGRAMME, monthlyNok: 21_000 });
  registry.youth(youthId).consentsTo('NAV_CASE', 'NAV_SECTION_17', 'NAV_SELF_SUFFICIENCY', 'NAV_QUALIFICATION');
  const query = `query ($of: [_Any!]!) {
    _entities(representations: $of) { ... on Youth { nav { benefitDecisions { kind monthlyNok } } } } }`;
  const hop = workerHop('nav', newId(), { agency: 'CHILD_WELFARE', purpose: 'B101' });
  const { data, errors } = await nav.subgraph.execute(hop, {
    query,
    variables: { of: [{ __typename: 'Youth', id: youthId }] },
  });
  expect(data?.['_entities']).toEqual([{ nav: { benefitDecisions: null } }]);
  expect(errors?.map(({ path }) => path?.at(-1))).toEqual(['benefitDecisions']);
});

test('of the programme there is one at a time, and of assistance several', async () => {
  const { author, youthId } = await servedYouth();
  const grant = (form: Omit<Parameters<typeof nav.services.benefitDecisions.grant>[1], 'youthId'>) =>
    nav.services.benefitDecisions.grant(author, { youthId, ...form });
  await grant(PROGRAMME);
  await expect(grant({ ...PROGRAMME, validFrom: '2026-07-31', validTo: null })).rejects.toMatchObject({
    extensions: { code: 'CONFLICT', argument: 'input.validFrom' },
  });
  await grant({ ...PROGRAMME, validFrom: '2026-08-01', validTo: null });
  await grant({ ...PROGRAMME, kind: 'FINANCIAL_ASSISTANCE' });
  await grant({ ...PROGRAMME, kind: 'FINANCIAL_ASSISTANCE' });
  expect(await decisionsOf(youthId)).toHaveLength(4);
});

test.each([
  ['kind: FINANCIAL_ASSISTANCE, validFrom: "2026-03-02", validTo: "2026-03-02"', 'input.validTo'],
  ['kind: FINANCIAL_ASSISTANCE, validFrom: "2026-03-02", monthlyNok: -1', 'input.monthlyNok'],
  ['kind: FINANCIAL_ASSISTANCE, validFrom: "2026-03-02", monthlyNok: 1000001', 'input.monthlyNok'],
])('%s is refused with its path', async (form, argument) => {
  const { youthId, ask } = await servedYouth();
  const { errors } = await ask(`mutation { grantNavBenefit(input: { youthId: "${youthId}", ${form} }) { id } }`);
  expect(errors?.map(({ extensions }) => extensions)).toMatchObject([{ code: 'BAD_USER_INPUT', argument }]);
  expect(await decisionsOf(youthId)).toEqual([]);
});

test('it is ended today by its own office, once, and is granted in an open case alone', async () => {
  const { author, youthId } = await servedYouth();
  const { author: other } = await servedYouth();
  await nav.services.cases.open(other, { ground: OWN_WISH, youthId, office: 'NAV Grorud' });
  const { id: decisionId } = await nav.services.benefitDecisions.grant(author, { youthId, ...PROGRAMME });
  const end = (by = author, id = decisionId) => nav.services.benefitDecisions.end(by, { youthId, decisionId: id });
  const notFound = { extensions: { code: 'NOT_FOUND' } };
  await expect(end(other)).rejects.toMatchObject(notFound);
  await expect(end(author, 'none')).rejects.toMatchObject(notFound);
  await end();
  expect(await decisionsOf(youthId)).toMatchObject([{ status: 'ENDED', validTo: '2026-03-02' }]);
  await expect(end()).rejects.toMatchObject(notFound);
  await nav.dataSource.query('update nav_case set status = $2 where youth_id = $1', [youthId, 'CLOSED']);
  const granting = nav.services.benefitDecisions.grant(author, { youthId, ...PROGRAMME, validFrom: '2026-05-01' });
  await expect(granting).rejects.toMatchObject(notFound);
});
