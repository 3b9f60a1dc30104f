import { plus } from '@brobygger/domain';
import type { MovingClock } from '../../harness/moving-clock';
import type { JourneyWorld, JourneyYouth } from './journey-world';
import { tellQualification } from './tell-qualification';

/**
 * A boy of 17 moves into a student house of 22B once a guardian permits it, is 18, owes some of his rent; NAV refers him to Kvalifisering,
 * and he talks with the nurse (seed 000). Answers with what was refused on the way.
 */
export async function tellStudentHouse(
  world: JourneyWorld,
  clock: MovingClock,
  youth: JourneyYouth,
): Promise<Readonly<Record<string, string>>> {
  const { id: youthId } = youth;
  const { bolig22b } = world;
  const { id: houseId } = await bolig22b.write('createHouse', {
    input: { name: 'Elvegata 2', kind: 'STUDENT_SHARED', genderRule: 'BOYS', capacity: 4 },
  });
  const applying = { ground: { kind: 'OWN_WISH' }, youthId, houseId };
  const asGirl = await bolig22b.refusalOf('applyResidency', { input: { ...applying, gender: 'GIRL' } });
  await bolig22b.write('applyResidency', { input: { ...applying, gender: 'BOY' } });
  const unpermitted = await bolig22b.refusalOf('allocateResidency', { input: { youthId } });
  await youth.permitted('bolig22b', await youth.guardian());
  await bolig22b.write('allocateResidency', { input: { youthId } });
  await bolig22b.write('signHouseRules', { youthId });
  await bolig22b.write('signLease', { youthId, signedBy: ['YOUTH', 'GUARDIAN'] });
  const withNobodyResponsible = await bolig22b.refusalOf('moveIn', { youthId });
  await bolig22b.write('assignResponsiblePerson', {
    input: { houseId, name: 'Kari Prøve', birthDate: '2000-01-01', isStudent: true, validFrom: world.today },
  });
  await bolig22b.write('moveIn', { youthId });

  clock.moveTo(new Date(`${plus(youth.birthDate, { years: 18, days: 1 })}T10:00:00Z`));
  const overpaid = await tellRent(world, youthId);
  await world.serve('nav', youth);
  const qualification = await tellQualification(world, youth);
  await world.serve('childWelfare', youth);
  await world.nurse.write('recordNurseTalk', {
    input: { ground: { kind: 'OWN_WISH' }, youthId, themes: ['MENTAL'] },
  });
  const house = { 'as a girl': asGirl, unpermitted, 'with nobody responsible': withNobodyResponsible, overpaid };
  return { ...house, ...qualification };
}

/** Two months are charged, and half of the first is paid, which is sent twice and counts once; answers with what was refused. */
async function tellRent({ bolig22b, today }: JourneyWorld, youthId: string): Promise<string> {
  for (const [month, dueOn] of [
    [today, plus(today, { days: -1 })],
    [plus(today, { months: 1 }), plus(today, { days: 10 })],
  ]) {
    await bolig22b.write('chargeRent', { input: { youthId, month, amountNok: 5000, dueOn } });
  }
  const payment = { clientKey: 'first-of-all', youthId, amountNok: 2500, paidOn: today, paidBy: 'YOUTH' };
  const sent = await bolig22b.write('recordRentPayment', { input: payment });
  expect(await bolig22b.write('recordRentPayment', { input: payment })).toEqual(sent);
  const tooMuch = { ...payment, clientKey: 'too-much', amountNok: 7501 };
  return bolig22b.refusalOf('recordRentPayment', { input: tooMuch });
}
