import { OWN_WISH } from '@brobygger/testkit';
import { osloDate } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { SEEDED_AT, type Seed } from './seed';

/** The year in which the worlds of the tests take place. */
export const SEEDED_YEAR = Number(osloDate(SEEDED_AT).slice(0, 4));

const COUNTED = { gender: 'BOY', district: 'OSTBYEN' } as const;
const HOUR = 60 * 60 * 1000;

/** Records one thing of every kind about a youth that the organisation of outreach serves. */
export async function recordOutreach(seed: Seed, author: Author, youthId: string): Promise<void> {
  const outreach = seed.platform.services.outreach;
  await outreach.hap.enquire(author, { ground: OWN_WISH, youthId, source: 'KONFLIKTRAAD', countedAs: COUNTED });
  await outreach.hap.map(author, { youthId, motivation: 'LOW', lowMotivationReason: 'NOT_SEEN', outcome: 'OFFERED' });
  await outreach.angerManagement.assess(author, {
    ground: OWN_WISH,
    youthId,
    usesViolence: true,
    findsItProblematic: true,
    decision: 'OFFERED',
    countedAs: COUNTED,
  });
  await outreach.psychologist.record(author, {
    ground: OWN_WISH,
    youthId,
    arena: 'HFU',
    consultations: 3,
    referredOn: true,
    countedAs: COUNTED,
  });
  await outreach.nurseTalks.record(author, { ground: OWN_WISH, youthId, themes: ['SEXUAL'], referredTo: 'fastlegen' });
  for (const kind of ['SEX_TRADE_TALKS', 'EXTREMISM_PREVENTION'] as const) {
    await outreach.sensitiveDialogues.open(author, { ground: OWN_WISH, youthId, kind, countedAs: COUNTED });
  }
  await outreach.measureConsents.record(author, youthId, 'OP_GEORGE');
  const { id: sanctionId } = await outreach.sanctions.record(author, {
    ground: OWN_WISH,
    youthId,
    kind: 'UNGDOMSOPPFOLGING',
    source: 'OP_GEORGE',
    months: 6,
    conditions: [{ kind: 'DRUG_TEST', absolute: false, proposedByYouth: true }],
  });
  await outreach.sanctions.recordBreach(author, { youthId, sanctionId, kind: 'DRUG_TEST' });
  await joinBoysGroup(seed, author, youthId);
  await outreach.homelessness.record(author, { youthId, isHomeless: true });
  await outreach.jobWishes.record(author, { youthId, wish: 'Bilverksted' });
  await outreach.serviceContacts.record(author, { youthId, with: 'SERVICE', note: 'NAV Østbyen' });
  await takeSummerJob(seed, author, youthId);
  await meetInTheStreet(seed, author, youthId);
}

async function joinBoysGroup(
  {
    platform: {
      services: { outreach },
    },
  }: Seed,
  author: Author,
  youthId: string,
): Promise<void> {
  const leaders = [
    { name: 'Ola', employer: 'USIT' },
    { name: 'Per', employer: 'BFT' },
  ] as const;
  const { id: groupId } = await outreach.youthGroups.start(author, {
    kind: 'BOYS_GROUP',
    leaders,
    weekday: 2,
    meetingHours: 3,
  });
  const { id } = await outreach.groups.join(author, {
    ground: OWN_WISH,
    youthId,
    kind: 'BOYS_GROUP',
    countedAs: { gender: 'BOY', district: 'HEIMDAL' },
    groupId,
    broughtByPeer: true,
  });
  await outreach.youthGroups.recordMeeting(author, {
    groupId,
    date: osloDate(SEEDED_AT),
    activity: 'matlaging',
    themes: ['vold'],
    attendedMembershipIds: [id],
  });
}

async function takeSummerJob(seed: Seed, author: Author, youthId: string): Promise<void> {
  const outreach = seed.platform.services.outreach;
  // Each name once in an organisation, and the same in every world.
  const { id: employerId } = await outreach.employers.register(author, {
    name: `Blomster ${youthId.slice(-6)}`,
    contactPhone: '73000000',
  });
  const { id: summerJobId } = await outreach.summerJobs.apply(author, {
    ground: OWN_WISH,
    youthId,
    year: SEEDED_YEAR,
    employerId,
    contactPerson: 'Kari',
    plannedHours: 40,
    countedAs: COUNTED,
  });
  await outreach.summerJobBudgets.set(author, SEEDED_YEAR, 1_000_000);
  await outreach.summerJobs.signContract(author, youthId, summerJobId, 180);
  await outreach.summerJobs.addHours(author, { youthId, summerJobId, hours: 12 });
  await noteSummerJob(seed, author, { youthId, summerJobId });
}

/** Writes what outreach keeps for itself of a summer job, and lets the youth read it. */
export async function noteSummerJob(
  seed: Seed,
  author: Author,
  job: { readonly youthId: string; readonly summerJobId: string },
): Promise<void> {
  const { summerJobs, caseNoteReleases } = seed.platform.services.outreach;
  await summerJobs.recordSickNote(author, job.youthId, job.summerJobId);
  const { id } = await noteWeek(seed, author, job);
  const { youthId } = job;
  await caseNoteReleases.release(author, { youthId, records: [{ kind: 'SUMMER_JOB_WEEK', id }] });
}

/** Writes of a week of a summer job, for the service's own use. */
export const noteWeek = (
  { platform }: Seed,
  author: Author,
  job: { readonly youthId: string; readonly summerJobId: string },
): Promise<{ readonly id: string }> =>
  platform.services.outreach.summerJobs.recordWeek(author, { ...job, date: osloDate(SEEDED_AT), note: 'kom for sent' });

/** Meets the youth, somebody who is nobody, and a life in danger, in one session. */
async function meetInTheStreet(
  {
    platform: {
      services: { outreach },
    },
  }: Seed,
  author: Author,
  youthId: string,
): Promise<void> {
  const tag = youthId.slice(-6);
  await outreach.fieldSessions.record(author, {
    clientKey: `session-${tag}`,
    startedAt: new Date(author.at.getTime() - 4 * HOUR),
    endedAt: author.at,
    area: 'Nordre gate',
    staffIds: [`A${tag}`, `B${tag}`],
    encounters: [
      { youthId, age: 19, ...COUNTED, isFirstContact: false, topics: ['SUBSTANCES'], onwardTo: ['NAV'] },
      { ...COUNTED, isFirstContact: true, topics: ['FAMILY'] },
    ],
    emergencies: [{ kind: 'OVERDOSE', naloxoneGiven: true, ambulanceCalled: true, wasAdmitted: false }],
  });
}
