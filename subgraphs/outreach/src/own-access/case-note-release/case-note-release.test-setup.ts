import { newId, osloDate, type Profession } from '@brobygger/domain';
import type { Author, Subgraph } from '@brobygger/subgraph-kit';
import { createFakeRegistry, OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';
import type { NotedRecordInput } from './case-note-release.input';
import type { NotedRecordKind } from './noted-record';

type Hop = Parameters<Subgraph['execute']>[0];

const RELEASE = `mutation ($input: ReleaseCaseNotesInput!) { releaseCaseNotes(input: $input) { id youthId } }`;
const TAKE_BACK = `mutation ($id: ID!, $reason: OutreachTakeBackReason!) {
  takeBackCaseNotes(releaseId: $id, reason: $reason) { id youthId } }`;
const RELEASED = `releasedNotes { id kind recordId recordOn releasedAt profession takenBackAt takeBackReason
  notes { name codes text leftOutOn } }`;

/** A release as it is read. */
export interface ReadRelease {
  readonly id: string;
  readonly kind: NotedRecordKind;
  readonly recordId: string;
  readonly takenBackAt: string | null;
  readonly takeBackReason: string | null;
  readonly notes: readonly { readonly name: string; readonly codes: readonly string[]; readonly text: string | null }[];
}

/** Runs outreach for the tests on what is released. */
export function runCaseNoteReleases() {
  const registry = createFakeRegistry();
  registry.permitsYouths();
  let running: RunningSubgraph<OutreachServices>;
  beforeAll(async () => {
    running = await runSubgraph(subgraph, { registry });
  });
  afterAll(() => running.stop());
  const outreach = (): RunningSubgraph<OutreachServices> => running;
  const anAuthor = (organisationId = newId()): Author => ({ personId: 'Z1', organisationId, at: new Date() });

  async function served(author: Author, youthId = newId()): Promise<string> {
    await outreach().services.followUps.start(author, {
      ground: OWN_WISH,
      youthId,
      kind: 'LOW_THRESHOLD',
      legalBasis: 'CONSENT_ONLY',
      continuityStaff: ['Kari'],
    });
    return youthId;
  }

  /** A youth of whom there is one record of each kind that holds notes, with the ids of these. */
  async function noted(author: Author, youthId = newId()) {
    await served(author, youthId);
    const { services, dataSource } = outreach();
    await services.hap.enquire(author, { ground: OWN_WISH, youthId, source: 'POLICE' });
    await services.hap.map(author, { youthId, motivation: 'LOW', lowMotivationReason: 'NOT_SEEN', outcome: 'OFFERED' });
    await services.angerManagement.assess(author, {
      ground: OWN_WISH,
      youthId,
      usesViolence: true,
      findsItProblematic: false,
      decision: 'NOT_SUITABLE',
      referredTo: 'BUP Saupstad',
    });
    await services.psychologist.record(author, { ground: OWN_WISH, youthId, arena: 'HFU' });
    await services.nurseTalks.record(author, {
      ground: OWN_WISH,
      youthId,
      themes: ['MENTAL', 'SEXUAL'],
      referredTo: 'BUP Østbyen',
    });
    await services.groups.join(author, { ground: OWN_WISH, youthId, kind: 'BOYS_GROUP', broughtByPeer: true });
    const year = author.at.getUTCFullYear();
    await services.summerJobBudgets.set(author, year, 1_000_000);
    const { id: summerJobId } = await services.summerJobs.apply(author, {
      ground: OWN_WISH,
      youthId,
      year,
      employer: 'Bakeriet',
      plannedHours: 60,
    });
    await services.summerJobs.signContract(author, youthId, summerJobId, 180);
    await services.summerJobs.recordWeek(author, {
      youthId,
      summerJobId,
      date: osloDate(author.at),
      note: 'Moren ringte og gråt.',
    });
    await services.serviceContacts.record(author, { youthId, with: 'SCHOOL', note: 'Rektor på Rosenborg' });
    await services.fieldSessions.record(author, {
      clientKey: newId(),
      startedAt: new Date(author.at.getTime() - 2 * 60 * 60 * 1000),
      endedAt: author.at,
      area: 'Torget',
      staffIds: [newId(), newId()],
      encounters: [{ youthId, topics: ['FAMILY', 'HOUSING'], onwardTo: ['NAV'] }],
    });
    const idIn = async (table: string): Promise<string> => {
      const rows = (await dataSource.query(`select id from ${table} where youth_id = $1 and organisation_id = $2`, [
        youthId,
        author.organisationId,
      ])) as { id: string }[];
      return rows[0]?.id ?? '';
    };
    const ids: Record<NotedRecordKind, string> = {
      ENCOUNTER: await idIn('encounter'),
      GROUP_MEMBERSHIP: await idIn('group_membership'),
      HAP_COURSE: await idIn('hap_course'),
      ANGER_MANAGEMENT: await idIn('anger_management'),
      SUMMER_JOB_WEEK: await idIn('summer_job_week'),
      SERVICE_CONTACT: await idIn('service_contact'),
      NURSE_TALK: await idIn('nurse_talk'),
      PSYCHOLOGIST_CONTACT: await idIn('psychologist_contact'),
    };
    return { youthId, ids };
  }

  async function execute(hop: Hop, query: string, variables: Readonly<Record<string, unknown>>) {
    const answer = await outreach().subgraph.execute(hop, { query, variables });
    const text = JSON.stringify(answer);
    const { data, errors = [] } = JSON.parse(text) as {
      data?: Record<string, unknown> | null;
      errors?: { path?: unknown[]; extensions: Record<string, unknown> }[];
    };
    const faults = errors.map(({ extensions }) => [extensions['code'], extensions['argument']]);
    return { data: data ?? null, errors, faults, text };
  }

  const hopOf = ({ personId, organisationId }: Author, profession?: Profession): Hop =>
    workerHop('outreach', organisationId, { personId, ...(profession === undefined ? {} : { profession }) });

  const release = (hop: Hop, youthId: string, records: readonly NotedRecordInput[]) =>
    execute(hop, RELEASE, { input: { youthId, records } });
  const takeBack = (hop: Hop, id: string, reason = 'CONCERNS_OTHERS') => execute(hop, TAKE_BACK, { id, reason });

  /** What is released, as the youth or a worker reads it; and beside it whatever else is asked for. */
  async function released(hop: Hop | 'the youth', youthId: string, beside = '') {
    const own: Hop = {
      caller: { personId: youthId, role: 'YOUTH', agency: null, organisationId: null, assurance: 'HIGH' },
      purpose: 'B108',
      requestId: newId(),
      audience: 'outreach',
    };
    const { data, errors } = await execute(
      hop === 'the youth' ? own : hop,
      `query ($youths: [_Any!]!) { _entities(representations: $youths) { ... on Youth { outreach { ${RELEASED} ${beside} } } } }`,
      { youths: [{ __typename: 'Youth', id: youthId }] },
    );
    const [{ outreach: records }] = data?.['_entities'] as [{ outreach: { releasedNotes: ReadRelease[] | null } }];
    return { ...records, withheld: errors.map(({ path }) => path?.slice(2).join('.')) };
  }

  return { outreach, registry, anAuthor, served, noted, execute, hopOf, release, takeBack, released };
}
