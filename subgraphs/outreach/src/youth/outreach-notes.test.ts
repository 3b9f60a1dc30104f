import { newId, type Agency, type DataCategory, type Profession } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { OWN_WISH, createFakeRegistry, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../index';

const registry = createFakeRegistry();

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph, { registry });
});
afterAll(() => outreach.stop());

const author: Author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-02T12:00:00Z') };

async function recordProgrammes(): Promise<string> {
  const youthId = newId();
  const countedAs = { gender: 'GIRL', district: 'HEIMDAL' } as const;
  const { followUps, hap, angerManagement, sanctions, psychologist, nurseTalks } = outreach.services;
  await followUps.start(author, {
    ground: OWN_WISH,
    youthId,
    kind: 'LOW_THRESHOLD',
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Kari'],
  });
  await hap.enquire(author, { ground: OWN_WISH, youthId, source: 'POLICE', countedAs });
  await hap.map(author, { youthId, motivation: 'LOW', lowMotivationReason: 'NOT_SEEN', outcome: 'OFFERED' });
  await angerManagement.assess(author, {
    ground: OWN_WISH,
    youthId,
    usesViolence: true,
    findsItProblematic: true,
    decision: 'OFFERED',
    source: 'SCHOOL',
    countedAs,
  });
  await angerManagement.start(author, youthId);
  await sanctions.record(author, {
    ground: OWN_WISH,
    youthId,
    kind: 'UNGDOMSOPPFOLGING',
    source: 'OTHER',
    months: 6,
    conditions: [],
  });
  await psychologist.record(author, {
    ground: OWN_WISH,
    youthId,
    arena: 'HFU',
    consultations: 3,
    referredOn: true,
    countedAs,
  });
  await nurseTalks.record(author, { ground: OWN_WISH, youthId, themes: ['MENTAL'], referredTo: 'BUP' });
  return youthId;
}

const COUNTED = 'countedGender countedDistrict';
const FIELDS = `hap { weeksDone mappedOn motivation lowMotivationReason ${COUNTED} }
  angerManagement { decision startedOn endedOn usesViolence findsItProblematic ${COUNTED} }
  sanction { state source } psychologist { offeredOn isNoShow referredOn arena consultations ${COUNTED} }
  nurseTalks { isReferredOn themes referredTo }`;
const counted = { countedGender: 'GIRL', countedDistrict: 'HEIMDAL' };
const uncounted = { countedGender: null, countedDistrict: null };

async function readBy(
  agency: Agency,
  organisationId: string,
  youthId: string,
  profession?: Profession,
): Promise<unknown> {
  const worker = { personId: 'Z1', role: 'CASEWORKER', agency, organisationId, assurance: 'SUBSTANTIAL' } as const;
  const caller = profession === undefined ? worker : { ...worker, profession };
  const { data } = await outreach.subgraph.execute(
    { caller, purpose: 'B101', requestId: newId(), audience: 'outreach' },
    {
      query: `query ($youths: [_Any!]!) { _entities(representations: $youths) { ... on Youth { outreach { ${FIELDS} } } } }`,
      variables: { youths: [{ __typename: 'Youth', id: youthId }] },
    },
  );
  return (JSON.parse(JSON.stringify(data)) as { _entities: { outreach: unknown }[] })._entities[0]?.outreach;
}

/** What a consent to every programme shows, and what the service keeps for itself. */
const SHARED = {
  hap: { weeksDone: 0, mappedOn: null, motivation: null, lowMotivationReason: null, ...uncounted },
  angerManagement: {
    decision: 'OFFERED',
    startedOn: '2026-03-02',
    endedOn: null,
    usesViolence: null,
    findsItProblematic: null,
    ...uncounted,
  },
  sanction: { state: 'IMPOSED', source: null },
  psychologist: {
    offeredOn: '2026-03-02',
    isNoShow: false,
    referredOn: true,
    arena: null,
    consultations: null,
    ...uncounted,
  },
  nurseTalks: [{ isReferredOn: true, themes: null, referredTo: null }],
};
const WHOLE = {
  hap: { weeksDone: 0, mappedOn: '2026-03-02', motivation: 'LOW', lowMotivationReason: 'NOT_SEEN', ...counted },
  angerManagement: {
    decision: 'OFFERED',
    startedOn: '2026-03-02',
    endedOn: null,
    usesViolence: true,
    findsItProblematic: true,
    ...counted,
  },
  sanction: { state: 'IMPOSED', source: 'OTHER' },
  psychologist: {
    offeredOn: '2026-03-02',
    isNoShow: false,
    referredOn: true,
    arena: 'HFU',
    consultations: 3,
    ...counted,
  },
  nurseTalks: [{ isReferredOn: true, themes: ['MENTAL'], referredTo: 'BUP' }],
};
const PROGRAMMES: readonly DataCategory[] = [
  'OUTREACH_HAP',
  'OUTREACH_ANGER_MANAGEMENT',
  'OUTREACH_SANCTION',
  'OUTREACH_PSYCHOLOGIST',
  'OUTREACH_HEALTH',
];

test('the service that wrote its notes of a programme reads them, each profession its own', async () => {
  const youthId = await recordProgrammes();
  const { psychologist, nurseTalks } = WHOLE;
  const open = { ...WHOLE, psychologist: null, nurseTalks: null };
  const own = (profession?: Profession) => readBy('OUTREACH', author.organisationId, youthId, profession);
  expect(await own()).toEqual(open);
  expect(await own('NURSE')).toEqual({ ...open, nurseTalks });
  expect(await own('PSYCHOLOGIST')).toEqual({ ...open, psychologist });
});

test('another agency with a consent to every programme reads no note of the service', async () => {
  const youthId = await recordProgrammes();
  registry.youth(youthId).consentsTo(...PROGRAMMES);
  expect(await readBy('NAV', newId(), youthId)).toEqual(SHARED);
});

test('a worker of the other organisation, with a consent to every programme, reads no note of this one', async () => {
  const youthId = await recordProgrammes();
  const other = { ...author, organisationId: newId() };
  await outreach.services.followUps.start(other, {
    ground: OWN_WISH,
    youthId,
    kind: 'LOW_THRESHOLD',
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Per'],
  });
  registry.youth(youthId).consentsTo(...PROGRAMMES);
  expect(await readBy('OUTREACH', other.organisationId, youthId)).toEqual(SHARED);
});
