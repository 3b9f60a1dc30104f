import type { LocalDate } from '@brobygger/domain';
import type { Ago } from '../calendar';
import { ORGANISATIONS } from '../organisations';
import type { DemoYouth } from '../people';
import type { Story } from '../story';

const { uteseksjonen } = ORGANISATIONS;

type YouthGroups = Story['services']['outreach']['youthGroups'];
type Membership = Parameters<Story['services']['outreach']['groups']['join']>[1];

/** A group as a journey tells of it, with the youth who is in it. */
export interface ToldGroup {
  readonly kind: Membership['kind'];
  readonly leaders: Parameters<YouthGroups['start']>[1]['leaders'];
  readonly startedOn: Ago;
  readonly member: DemoYouth & Pick<Membership, 'countedAs' | 'broughtByPeer'> & { readonly joinedOn: Ago };
  /** What the group did and talked about, week by week from the first of these meetings on. */
  readonly firstMeetingDaysAgo: number;
  readonly meetings: readonly { readonly activity: string; readonly themes: readonly string[] }[];
}

/** Tells of a group of Uteseksjonen that meets on one day of the week, and of a youth who comes each time. */
export async function tellGroup(
  { services, on, by }: Story,
  { kind, leaders, startedOn, member, firstMeetingDaysAgo, meetings }: ToldGroup,
): Promise<void> {
  const { groups, youthGroups } = services.outreach;
  const weekday = weekdayOf(on({ days: firstMeetingDaysAgo }));
  const { id: groupId } = await youthGroups.start(by(uteseksjonen, on(startedOn)), {
    kind,
    leaders,
    weekday,
    meetingHours: 3,
  });
  const { id: youthId, countedAs = null, broughtByPeer = null, joinedOn } = member;
  const { id } = await groups.join(by(uteseksjonen, on(joinedOn)), {
    ground: { kind: 'OWN_WISH' },
    youthId,
    kind,
    countedAs,
    groupId,
    broughtByPeer,
  });
  for (const [week, { activity, themes }] of meetings.entries()) {
    const date = on({ days: firstMeetingDaysAgo - 7 * week });
    await youthGroups.recordMeeting(by(uteseksjonen, date), {
      groupId,
      date,
      activity,
      themes,
      attendedMembershipIds: [id],
    });
  }
}

/** 1 is Monday. */
const weekdayOf = (date: LocalDate): number => new Date(date).getUTCDay() || 7;
