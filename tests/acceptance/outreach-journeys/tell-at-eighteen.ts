import { plus } from '@brobygger/domain';
import type { MovingClock } from '../../harness/moving-clock';
import type { JourneyWorld, JourneyYouth } from './journey-world';
import { tellHandedToNav } from './tell-handed-to-nav';
import { tellYouthSanction, type SanctionDates } from './tell-youth-sanction';
import { viewsAcross, type Views } from './views-of-agencies';

/** What each sees of Aksel as he turns 18. Uteseksjonen is for him past 18 too (seed 002, Aksel, 17 år). */
export const AT_EIGHTEEN = `
  record                       | childWelfare B105     | nav B101              | uteseksjonen B102            | bolig22b B102
  childWelfare.case            | OPEN                  | ? / × / ×             | ×                            | ×
  childWelfare.decisions       | VOLUNTARY_ASSISTANCE  | ? / × / ×             | ×                            | ×
  childWelfare.decisionInForce | true                  | ? / × / ×             | × / true / ×                 | ×
  childWelfare.measuresPlan    | ·                     | ? / × / ×             | ×                            | ×
  childWelfare.transfer        | OFFERED / DONE / DONE | ? / DONE / ×          | ×                            | ×
  childWelfare.courses         | ·                     | ? / × / ×             | ×                            | ×
  childWelfare.refugee         | ·                     | ? / × / ×             | ×                            | ×
  nav.case                     | ×                     | ? / OPEN / OPEN       | ×                            | ×
  nav.section17                | ×                     | ? / GRANTED / GRANTED | ×                            | ×
  nav.orders                   | ×                     | ? / · / ·             | ×                            | ×
  nav.income                   | ×                     | ? / false / false     | ×                            | ×
  nav.qualification            | ×                     | ? / · / ·             | ×                            | ×
  outreach.followUps           | ×                     | ? / LOW_THRESHOLD / × | YOUTH_SANCTION,LOW_THRESHOLD | × / LOW_THRESHOLD / ×
  outreach.homelessness        | × / true / ×          | ? / × / ×             | true                         | ×
  outreach.sanction            | ×                     | ? / × / ×             | RETURNED_TO_COURT            | ×
  outreach.breachCount         | × / 3 / ×             | ? / × / ×             | 3                            | ×
  outreach.psychologist        | ×                     | ? / × / ×             | ×                            | ×
  outreach.nurseTalks          | ×                     | ? / × / ×             | ×                            | ×
  housing.residency            | ×                     | ? / × / ×             | × / ALLOCATED / ×            | ALLOCATED
  housing.rent                 | ×                     | ? / × / ×             | ×                            | ·
  housing.followUp             | ×                     | ? / × / ×             | ×                            | ·
  housing.homeSituations       | ×                     | ? / × / ×             | ×                            | ·
  housing.mapping              | ×                     | ? / × / ×             | ×                            | ·
  selfPresentation             | ×                     | ? / × / ×             | ×                            | ×
`;

/**
 * Aksel at 17, sentenced and back in court, with nowhere to live and a place applied for that awaits a guardian; then 18: the place is
 * his, and child welfare hands him over to NAV, which accepts and grants advice and guidance while he lets it.
 */
export async function tellAtEighteen(
  world: JourneyWorld,
  clock: MovingClock,
  dates: SanctionDates,
): Promise<{ readonly aksel: JourneyYouth; readonly views: Views }> {
  const { bolig22b, childWelfare, uteseksjonen } = world;
  const aksel = await world.youth('Aksel Myr', 17);
  const { id: youthId } = aksel;
  await world.serve('childWelfare', aksel);
  const decision = {
    kind: 'VOLUNTARY_ASSISTANCE',
    validFrom: world.today,
    executedBy: 'OUTREACH',
    wantedByYouth: true,
  };
  await childWelfare.write('decideMeasure', { input: { youthId, ...decision } });
  await tellYouthSanction(world, aksel, dates);
  await uteseksjonen.write('recordHomelessness', { input: { youthId, isHomeless: true } });
  const { id: houseId } = await bolig22b.write('createHouse', {
    input: { name: 'Bakklandet', kind: 'STUDENT_SHARED', genderRule: 'BOYS', capacity: 2 },
  });
  await bolig22b.write('applyResidency', { input: { youthId, ground: { kind: 'OWN_WISH' }, houseId, gender: 'BOY' } });
  expect(await bolig22b.refusalOf('allocateResidency', { input: { youthId } })).toBe('RULE_VIOLATED INV01');

  clock.moveTo(new Date(`${plus(aksel.birthDate, { years: 18, days: 1 })}T10:00:00Z`));
  await bolig22b.write('allocateResidency', { input: { youthId } });
  const handedOver = await tellHandedToNav(world, aksel);
  expect(await handedOver.hasArrived()).toBe(false);
  const views = await viewsAcross(world, aksel, {
    table: AT_EIGHTEEN,
    yeses: [
      ['nav', 'B101', ['CHILD_WELFARE_TRANSFER']],
      ['nav', 'B101', ['OUTREACH_FOLLOW_UP']],
      ['childWelfare', 'B105', ['OUTREACH_HOMELESS']],
      ['childWelfare', 'B105', ['OUTREACH_BREACH_COUNT']],
      ['uteseksjonen', 'B102', ['HOUSING_RESIDENCY']],
      ['uteseksjonen', 'B102', ['CHILD_WELFARE_DECISION_EXISTS']],
      ['bolig22b', 'B102', ['OUTREACH_FOLLOW_UP']],
    ],
    async meanwhile() {
      expect(await handedOver.hasArrived()).toBe(true);
      await handedOver.accept();
      const income = { source: 'LIVSOPPHOLD', monthlyNok: 9_000, selfSufficient: false };
      await world.nav.write('recordIncome', { input: { youthId, ...income } });
    },
  });
  return { aksel, views };
}
