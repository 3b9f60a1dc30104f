import { newId } from '@brobygger/domain';
import type { TogetherInOne } from '../harness/all-in-one';
import { worker, youth } from '../harness/callers';
import { createDesk } from '../harness/desk';
import { serve } from '../harness/records';
import { sharedAllInOne } from '../harness/shared-all-in-one';

let topology: TogetherInOne;
let [office, house] = ['', ''];
beforeAll(async () => {
  topology = await sharedAllInOne();
  await topology.seed(async (seed) => {
    office = await seed.organisation('NAV');
    house = await seed.organisation('HOUSING');
  });
});
afterAll(() => topology?.stop());

/** A youth with a case and a decision at NAV, for whom housing begins on what the reference names. */
async function servedOn(referenceOf: (own: { readonly decisionId: string }) => string, kind = 'DECISION') {
  const youthId = await topology.seed(async (seed) => {
    const id = await seed.youth();
    await serve(seed, 'NAV', office, id);
    return id;
  });
  const nav = createDesk(topology, worker('NAV', office));
  const { id: decisionId } = await nav.write('grantSection17', { input: { youthId, validFrom: '2026-03-02' } });
  const ground = { kind, reference: referenceOf({ decisionId }) };
  const input = { youthId, ground, referringAgency: 'NAV', basis: 'SECTION_17' };
  await createDesk(topology, worker('HOUSING', house)).write('referHousingFollowUp', { input });
  await topology.settle();
  const query = '{ me { serviceRelations { organisation { agency } groundState } } }';
  const { json } = await topology.ask(youth(youthId), query);
  const { serviceRelations } = json.data?.['me'] as {
    readonly serviceRelations: readonly { organisation: { agency: string }; groundState: string | null }[];
  };
  return {
    decisionId,
    state: serviceRelations.find(({ organisation }) => organisation.agency === 'HOUSING')?.groundState,
  };
}

test('a ground is verified where its record is kept, of that youth and of that kind, and nowhere else', async () => {
  const { state, decisionId } = await servedOn((own) => own.decisionId);
  expect(state).toBe('VERIFIED');
  expect((await servedOn(() => decisionId)).state).toBe('UNVERIFIED');
  expect((await servedOn((own) => own.decisionId, 'APPLICATION')).state).toBe('UNVERIFIED');
  expect((await servedOn(() => newId())).state).toBe('UNVERIFIED');
  expect((await servedOn(() => 'vedtak 12/2026')).state).toBe('UNVERIFIED');
});
