import { plus } from '@brobygger/domain';
import { runsEveryBlockAt } from '@brobygger/testkit';
import { DateTime } from 'luxon';
import { openJourneyWorld, type JourneyWorld } from './outreach-journeys/journey-world';
import { operationOf } from './page-examples';

const shown = runsEveryBlockAt('docs/nav-worker.md', 'graphql');

let world: JourneyWorld;
beforeAll(async () => {
  world = await openJourneyWorld();
});
afterAll(() => world?.stop());

test('what the page for workers of NAV shows is done as it stands, in its order', async () => {
  const { id: youthId } = await world.youth('Cato Side', 19);
  const known: Record<string, unknown> = {
    youthId,
    from: world.today,
    to: plus(world.today, { days: 7 }),
    week: DateTime.fromISO(world.today).toFormat("kkkk-'W'WW"),
    officeId: world.idOf('otherNav'),
  };
  for (const block of shown) {
    const { name, text } = operationOf(block.use());
    const variables = Object.fromEntries(Object.entries(known).filter(([variable]) => text.includes(`$${variable}`)));
    const { json } = await world.nav.ask(text, variables, 'B107');
    expect([name, json.errors ?? []]).toEqual([name, []]);
    if (name === 'Group') known['groupId'] = (json.data?.['openQualificationGroup'] as { readonly id: string }).id;
  }
  expect(await world.nav.findsNobody(youthId)).toBe(true);
});
