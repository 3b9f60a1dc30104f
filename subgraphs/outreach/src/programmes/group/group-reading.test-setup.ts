import { impliedPurposeOf, newId, type Role } from '@brobygger/domain';
import type { Author, Subgraph } from '@brobygger/subgraph-kit';
import { OWN_WISH, createFakeRegistry, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';

/** A worker of the organisation at noon of the day. */
export const on = (date: string, organisationId = ''): Author => ({
  personId: 'Z1',
  organisationId,
  at: new Date(`${date}T12:00:00Z`),
});
/** A request by somebody of the organisation; a caseworker of outreach where nothing else is said. */
export const hopOf = (
  organisationId: string | null,
  role: Role = 'CASEWORKER',
  agency: 'OUTREACH' | 'NAV' | null = 'OUTREACH',
): Parameters<Subgraph['execute']>[0] => ({
  caller: {
    personId: 'Z1',
    role,
    agency: impliedPurposeOf(role) === null ? agency : null,
    organisationId,
    assurance: 'SUBSTANTIAL',
  },
  purpose: impliedPurposeOf(role) ?? (role === 'LEADER' ? 'B107' : 'B103'),
  requestId: newId(),
  audience: 'outreach',
});

/** The leaders of the girls' groups that the tests tell of. */
export const LEADERS = [
  { name: 'Kari', employer: 'USIT' },
  { name: 'Siri', employer: 'KONTAKTSENTER_22B' },
] as const;

/** Asks for the groups of the own organisation. */
export const GROUPS =
  '{ youthGroups { id kind leaders { name employer } weekday meetingHours startedOn endedOn members meetings meanAttendance } }';

/** Asks for the memberships of the youths that `asked` names. */
export const MEMBERSHIP =
  'query ($youths: [_Any!]!) { _entities(representations: $youths) { ' +
  '... on Youth { outreach { groups { kind attended broughtByPeer groupId } } } } }';

/** The variables of `MEMBERSHIP`. */
export const asked = (youths: readonly string[]): Record<string, unknown> => ({
  youths: youths.map((id) => ({ __typename: 'Youth', id })),
});

/** Runs outreach for the tests of a file on reading groups; the registry permits what a test says. */
export function runGroups() {
  const registry = createFakeRegistry();

  let running: RunningSubgraph<OutreachServices>;
  beforeAll(async () => {
    running = await runSubgraph(subgraph, { registry, clock: () => on('2026-06-01').at });
  });
  afterAll(() => running.stop());
  const outreach = (): RunningSubgraph<OutreachServices> => running;

  async function ask(hop: Parameters<Subgraph['execute']>[0], query: string, variables: Record<string, unknown> = {}) {
    const { data, errors = [] } = await outreach().subgraph.execute(hop, { query, variables });
    return {
      data: JSON.parse(JSON.stringify(data ?? null)) as Record<string, never>,
      codes: errors.map(({ extensions, path }) => `${String(path?.at(-1))}: ${String(extensions['code'])}`).sort(),
    };
  }

  /** A group with two members, the second brought by the first; three meetings, at which two, one and nobody were. */
  async function tellOfGroup(
    organisationId: string,
  ): Promise<{ readonly groupId: string; readonly youths: readonly string[] }> {
    const { youthGroups, groups } = outreach().services;
    const youths = [newId(), newId()];
    const { id: groupId } = await youthGroups.start(on('2026-03-02', organisationId), {
      kind: 'GIRLS_GROUP',
      leaders: LEADERS,
      weekday: 1,
      meetingHours: 2.5,
    });
    const ids: string[] = [];
    for (const [n, youthId] of youths.entries()) {
      const { id } = await groups.join(on('2026-03-02', organisationId), {
        ground: OWN_WISH,
        youthId,
        kind: 'GIRLS_GROUP',
        groupId,
        broughtByPeer: n === 1,
      });
      ids.push(id);
    }
    for (const [date, activity, there] of [
      ['2026-03-16', 'kino', 1],
      ['2026-03-09', 'matlaging', 2],
      ['2026-03-23', 'bowling', 0],
    ] as const) {
      await youthGroups.recordMeeting(on('2026-06-01', organisationId), {
        groupId,
        date,
        activity,
        themes: ['grenser og seksualitet'],
        attendedMembershipIds: ids.slice(0, there),
      });
    }
    return { groupId, youths };
  }

  return { outreach, registry, ask, tellOfGroup };
}
