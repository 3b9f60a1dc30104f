import { newId, plus } from '@brobygger/domain';
import { openJourneyWorld, type JourneyWorld, type JourneyYouth } from '../acceptance/outreach-journeys/journey-world';
import type { Desk } from '../harness/desk';
import { mutationText } from '../harness/schema-fields';

let world: JourneyWorld;
beforeAll(async () => {
  world = await openJourneyWorld();
});
afterAll(() => world?.stop());

const LIST =
  '{ decisionsToCarryOut { edges { node { id youthId kind validFrom validTo } } pageInfo { hasNextPage } } }';

/** All that a worker of an organisation can ask of a decision about the youth. */
async function toldOf(desk: Desk, mutation: string, input: object): Promise<readonly string[]> {
  return [
    (await desk.ask(LIST, {}, 'B107')).text,
    (await desk.ask(mutationText(mutation, ['input'], 'id'), { input }, 'B107')).text,
  ];
}

/** What the house is told, where it names the decision. */
const ofHouse = (houseId: string) => (youthId: string, cwDecisionReference: string) =>
  toldOf(world.bolig22b, 'applyResidency', {
    ...{ ground: { kind: 'OWN_WISH' }, youthId, houseId, gender: 'BOY', cwDecisionReference },
  });

/** What a service of outreach is told, where it names the decision. */
const ofOutreach = (desk: Desk) => (youthId: string, cwDecisionReference: string) =>
  toldOf(desk, 'startFollowUp', {
    ...{ ground: { kind: 'OWN_WISH' }, youthId, kind: 'ON_DECISION', legalBasis: 'BVL_PLACEMENT' },
    ...{ continuityStaff: ['Silje Test'], cwDecisionReference },
  });

/** A placement of the youth that the organisation is to carry out, told of. */
async function aPlacement(youth: JourneyYouth, to: 'bolig22b' | 'uteseksjonen', more: object = {}): Promise<string> {
  const executedBy = to === 'bolig22b' ? 'HOUSING' : 'OUTREACH';
  const decided = { youthId: youth.id, kind: 'PLACEMENT', validFrom: world.today, executedBy, wantedByYouth: true };
  const input = { ...decided, executorId: world.idOf(to), ...more };
  const { id } = await world.childWelfare.write('decideMeasure', { input });
  await world.settled();
  return id;
}

async function aYouth(name: string, protection?: 'STRENGT_FORTROLIG'): Promise<JourneyYouth> {
  const youth = await world.youth(name, 17, protection);
  await world.serve('childWelfare', youth);
  return youth;
}

test.each(['bolig22b', 'uteseksjonen'] as const)(
  '%s is told the same of a decision that is another’s, another youth’s, over, protected, or none',
  async (to) => {
    const other = to === 'bolig22b' ? 'uteseksjonen' : 'bolig22b';
    const { id: houseId } = await world.bolig22b.write('createHouse', {
      input: { name: 'Ladehaugen', kind: 'STAFFED_24H', genderRule: 'MIXED', capacity: 6, nightGuard: 'ACTIVE' },
    });
    const told = to === 'bolig22b' ? ofHouse(houseId) : ofOutreach(world.uteseksjonen);
    const stranger = await world.youth('Nils Nord', 17);
    const nothing = await told(stranger.id, newId());
    expect(nothing.join()).toContain('RULE_VIOLATED');

    const youth = await aYouth('Nils Nord To');
    const later = { validFrom: plus(world.today, { days: 7 }), validTo: plus(world.today, { days: 9 }) };
    const named = { youthId: youth.id };
    const [elsewhere, error] = [await aPlacement(youth, other), await aPlacement(youth, to)];
    await world.childWelfare.write('enterDecisionInError', { input: { ...named, decisionId: error } });
    const ended = await aPlacement(youth, to, { validFrom: plus(world.today, { days: -9 }) });
    await world.childWelfare.write('endDecision', { input: { ...named, decisionId: ended, validTo: world.today } });
    await world.settled();
    const hidden = await aYouth('Nils Nord Tre', 'STRENGT_FORTROLIG');
    const ofHidden = await aPlacement(hidden, to);
    for (const [of, id] of [
      [youth, elsewhere],
      [youth, error],
      [youth, ended],
      [hidden, ofHidden],
      [youth, ofHidden],
      [youth, 'V-3'],
    ] as const) {
      expect([id, await told(of.id, id)]).toEqual([id, nothing]);
    }
    // One that it carries out is on its list, and is taken: the above could have been otherwise.
    const own = await aPlacement(youth, to);
    const desk = world[to];
    expect((await desk.ask(LIST, {}, 'B107')).text).toContain(own);
    expect((await told(stranger.id, own))[1]).toBe(nothing[1]);
    expect((await told(youth.id, own))[1]).not.toContain('errors');
    // What begins later is on the list, and rests nothing yet.
    const soon = await aPlacement(youth, to, later);
    expect((await desk.ask(LIST, {}, 'B107')).text).toContain(soon);
  },
);
