import { officer, worker } from '../harness/callers';
import { startAllInOne } from '../harness/all-in-one';
import { serve } from '../harness/records';
test('x', async () => {
  const t = await startAllInOne();
  const org = await t.seed(async (seed) => { const o = await seed.organisation('NAV'); const id = await seed.youth({}); await serve(seed, 'NAV', o, id); return [o, id] as const; });
  for (const f of ['id: outreach { __typename }', 'id: name nav { case { status } }', 'id: outreach { id: followUps { id: bestilling } }', '__typename: name nav { case { status } }']) {
    const a = await t.ask(worker('NAV', org[0]), `query ($id: ID!) { youth(id: $id) { ${f} } }`, { id: org[1] }, 'B107');
    process.stderr.write(`${f} ${a.status} ${a.text}\n`);
  }
  await t.stop(); void officer;
});
