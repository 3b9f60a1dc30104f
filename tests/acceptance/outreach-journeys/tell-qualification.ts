import type { LocalDate } from '@brobygger/domain';
import { DateTime } from 'luxon';
import type { JourneyWorld, JourneyYouth } from './journey-world';

/** The week of ISO 8601 that the day is in. */
const weekOf = (day: LocalDate): string => DateTime.fromISO(day, { zone: 'utc' }).toFormat("kkkk-'W'WW");

/**
 * NAV refers the youth to 22B Kvalifisering. 22B hears of it on the youth's yes, accepts, and writes itself, when the yes is taken back
 * too. Answers with what was refused on the way.
 */
export async function tellQualification(
  world: JourneyWorld,
  youth: JourneyYouth,
): Promise<Readonly<Record<string, string>>> {
  const { kontaktsenter22b, uteseksjonen, nav, today } = world;
  const { id: youthId } = youth;
  const group = { name: 'Våren', runById: world.idOf('kontaktsenter22b'), startsOn: today };
  const { id: groupId } = await nav.write('openQualificationGroup', { input: group });
  const { id: handoverId } = await nav.write('referQualification', {
    input: { youthId, receiverId: world.idOf('kontaktsenter22b') },
  });
  await world.settled();
  const accepting = { input: { handoverId, state: 'ACCEPTED' } };
  const unasked = await kontaktsenter22b.refusalOf('answerOutreachHandover', accepting);
  const { id: consentId } = await youth.consents('kontaktsenter22b', 'B102', ['NAV_QUALIFICATION']);
  await world.settled();
  const enrolling = { input: { youthId, groupId } };
  const unaccepted = await kontaktsenter22b.refusalOf('enrolQualification', enrolling);
  await kontaktsenter22b.write('answerOutreachHandover', accepting);
  await world.settled();
  const byAnother = await uteseksjonen.refusalOf('enrolQualification', enrolling);
  await kontaktsenter22b.write('enrolQualification', enrolling);
  const twice = await kontaktsenter22b.refusalOf('enrolQualification', enrolling);
  await youth.desk.write('withdrawConsent', { id: consentId });
  await world.settled();

  const days = { activities: ['WORK_TRAINING', 'TRIP'], attendedDays: 2, plannedDays: 5 };
  const week = { youthId, week: weekOf(today), ...days };
  await kontaktsenter22b.write('recordQualificationWeek', { input: week });
  await kontaktsenter22b.write('recordQualificationWeek', { input: { ...week, attendedDays: 3 } });
  return {
    'a place that the youth has not said yes to': unasked,
    'enrolled before it is accepted': unaccepted,
    'enrolled by another': byAnother,
    'enrolled twice': twice,
  };
}
