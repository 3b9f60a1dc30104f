import { daysAfter, firstMonday } from './calendar';
import type { Row, TableRows } from './data-set';
import type { SetFollowUp } from './follow-ups';
import type { Naming } from './naming';

/** A group, who of the follow-ups of its kind are in it, and its weeks. */
interface SetGroup {
  readonly name: string;
  readonly kind: 'BOYS_GROUP' | 'GIRLS_GROUP';
  readonly members: readonly SetFollowUp[];
  readonly startedOn: string;
  readonly endedOn: string;
  readonly weekday: number;
}

/** Two boys' groups of twelve, one after the other, and the girls' group of the whole year. */
function groupsOf(boys: readonly SetFollowUp[], girls: readonly SetFollowUp[], year: number): readonly SetGroup[] {
  const monday = firstMonday(year);
  return [
    {
      name: 'spring boys',
      kind: 'BOYS_GROUP',
      members: boys.slice(0, 12),
      startedOn: daysAfter(monday, 8),
      endedOn: `${year}-06-14`,
      weekday: 2,
    },
    {
      name: 'autumn boys',
      kind: 'BOYS_GROUP',
      members: boys.slice(12),
      startedOn: `${year}-08-16`,
      endedOn: `${year}-12-13`,
      weekday: 2,
    },
    {
      name: 'girls',
      kind: 'GIRLS_GROUP',
      members: girls,
      startedOn: daysAfter(monday, 9),
      endedOn: `${year}-12-14`,
      weekday: 3,
    },
  ];
}

/** At most eight girls at once: the last two came when the first two had left. */
const GIRLS_AT_ONCE = 8;

/** The follow-ups of group members, with the dates of their group. */
export function datedByGroup(
  boys: readonly SetFollowUp[],
  girls: readonly SetFollowUp[],
  year: number,
): readonly SetFollowUp[] {
  return groupsOf(boys, girls, year).flatMap(({ kind, members, startedOn, endedOn }) =>
    members.map((member, index) => {
      if (kind === 'BOYS_GROUP' || members.length <= GIRLS_AT_ONCE) return { ...member, startedOn, endedOn };
      if (index < members.length - GIRLS_AT_ONCE) return { ...member, startedOn, endedOn: `${year}-06-15` };
      return { ...member, startedOn: index < GIRLS_AT_ONCE ? startedOn : `${year}-08-17`, endedOn };
    }),
  );
}

const ACTIVITIES = ['Meal and talk', 'Football', 'Climbing', 'Cinema', 'Cooking', 'A visit to a workplace'];
const THEMES = ['Friends', 'School', 'Money', 'Rights', 'Boundaries', 'Substances', 'Work', 'Identity'];

/** The groups, their members and some of their weekly meetings. The follow-ups are dated by their groups. */
export function groupTables(
  boys: readonly SetFollowUp[],
  girls: readonly SetFollowUp[],
  organisationId: string,
  year: number,
  naming: Naming,
): readonly TableRows[] {
  const groups = groupsOf(boys, girls, year).map((group) => ({
    ...group,
    id: naming.id(`group ${group.name}`, group.startedOn),
  }));
  return [
    {
      table: 'youth_group',
      rows: groups.map(({ id, kind, startedOn, endedOn, weekday }): Row => ({
        id,
        organisation_id: organisationId,
        kind,
        leader_names: kind === 'BOYS_GROUP' ? ['Lars Prøve', 'Siri Test'] : ['Eva Prøve', 'Oda Prøve'],
        leader_employers: kind === 'BOYS_GROUP' ? ['USIT', 'BFT'] : ['USIT', 'USIT'],
        weekday,
        meeting_hours: 3,
        started_on: startedOn,
        ended_on: endedOn,
      })),
    },
    {
      table: 'group_membership',
      rows: groups.flatMap((group) =>
        group.members.map(({ kind, index, youthId, startedOn, endedOn }): Row => ({
          id: naming.id(`membership ${kind} ${index}`, startedOn),
          youth_id: youthId,
          organisation_id: organisationId,
          kind,
          group_id: group.id,
          started_on: startedOn,
          ended_on: endedOn,
          brought_by_peer: naming.below(3, `membership ${kind} ${index} peer`) === 0,
        })),
      ),
    },
    {
      table: 'group_meeting',
      rows: groups.flatMap(({ id, name, startedOn, endedOn, weekday }) =>
        meetingDates(startedOn, endedOn, weekday).map((date): Row => ({
          id: naming.id(`meeting ${name} ${date}`, date),
          group_id: id,
          organisation_id: organisationId,
          date,
          activity: naming.pick(ACTIVITIES, `${name} ${date}`),
          themes: naming
            .shuffle(THEMES, `${name} ${date} themes`)
            .slice(0, 1 + naming.below(2, `${name} ${date} many`)),
        })),
      ),
    },
  ];
}

/** Every week on its day, from the group's first to its last. */
function meetingDates(startedOn: string, endedOn: string, weekday: number): readonly string[] {
  const dates: string[] = [];
  let date = daysAfter(startedOn, (weekday - new Date(startedOn).getUTCDay() + 7) % 7);
  for (; date <= endedOn; date = daysAfter(date, 7)) dates.push(date);
  return dates;
}
