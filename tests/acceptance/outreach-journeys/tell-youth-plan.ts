import { plus, type LocalDate } from '@brobygger/domain';
import type { Desk } from '../../harness/desk';

/** Plans the next meeting of the coordination group, records two talks, of which the youth came to the first, and reads that. */
export async function tellYouthPlan(
  { read, write }: Desk,
  sanction: { readonly youthId: string; readonly sanctionId: string },
  { drugTest, talks, today }: { readonly drugTest: LocalDate; readonly talks: LocalDate; readonly today: LocalDate },
): Promise<unknown> {
  const nextMeetingOn = plus(today, { days: 14 });
  const coordinationGroup = ['KONFLIKTRAAD', 'OUTREACH', 'SCHOOL'];
  await write('planCoordinationMeeting', { input: { ...sanction, nextMeetingOn, coordinationGroup } });
  for (const [date, isPresent] of [
    [drugTest, true],
    [talks, false],
  ] as const) {
    const { youthId } = sanction;
    await write('recordProgrammeAttendance', { input: { youthId, programme: 'SANCTION_TALKS', date, isPresent } });
  }
  const fields = 'outreach { sanction { nextMeetingOn coordinationGroup talks { date isPresent } } }';
  return (await read(sanction.youthId, fields)).youth;
}
