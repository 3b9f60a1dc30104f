import { newId } from '@brobygger/domain';
import type { Author, Recorded } from '@brobygger/subgraph-kit';
import { createFakeRegistry, OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../index';

const registry = createFakeRegistry();
let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph, { registry });
});
afterAll(() => outreach.stop());

const author: Author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-02T12:00:00Z') };

/** What begins service by itself: how, and by what it is over. */
interface Programme {
  begin(services: OutreachServices, youthId: string, by?: Author): Promise<Recorded>;
  /** The ages that it is for where they are its own, and not those of the organisation. */
  readonly ownAges?: true;
  end(services: OutreachServices, youthId: string, id: string): Promise<unknown>;
}

const PROGRAMMES: Readonly<Record<string, Programme>> = {
  'an enquiry about cannabis cessation': {
    begin: ({ hap }, youthId, by = author) => hap.enquire(by, { ground: OWN_WISH, youthId, source: 'KONFLIKTRAAD' }),
    end: ({ hap }, youthId) => hap.conclude(author, youthId, 'STOPPED'),
  },
  'an offer of anger management': {
    begin: ({ angerManagement }, youthId, by = author) =>
      angerManagement.assess(by, {
        ground: OWN_WISH,
        youthId,
        usesViolence: true,
        findsItProblematic: true,
        decision: 'OFFERED',
      }),
    async end({ angerManagement }, youthId) {
      await angerManagement.start(author, youthId);
      await angerManagement.end(author, youthId);
    },
  },
  'an offer of the psychologist at the health station': {
    begin: ({ psychologist }, youthId, by = author) =>
      psychologist.record(by, { ground: OWN_WISH, youthId, arena: 'HFU' }),
    end: ({ psychologist }, youthId, contactId) =>
      psychologist.close(author, { youthId, contactId, referredOn: false, isNoShow: true }),
  },
  'a talk with the nurse': {
    begin: ({ nurseTalks }, youthId, by = author) =>
      nurseTalks.record(by, { ground: OWN_WISH, youthId, themes: ['PHYSICAL'] }),
    end: ({ nurseTalks }, youthId) => nurseTalks.close(author, youthId),
  },
  'an application for a summer job': {
    ownAges: true,
    begin: ({ summerJobs }, youthId, by = author) =>
      summerJobs.apply(by, { ground: OWN_WISH, youthId, year: 2026, plannedHours: 60 }),
    end: ({ summerJobs }, youthId, id) => summerJobs.withdraw(author, youthId, id),
  },
  'a sanction that is considered': {
    ownAges: true,
    begin: ({ sanctions }, youthId, by = author) =>
      sanctions.assess(by, { ground: OWN_WISH, youthId, kind: 'UNGDOMSSTRAFF', source: 'COURT' }),
    end: ({ sanctions }, youthId, id) => sanctions.stop(author, youthId, id),
  },
  'a sanction of OP George with the consent to it': {
    ownAges: true,
    begin: ({ sanctions }, youthId, by = author) =>
      sanctions.record(by, {
        ground: OWN_WISH,
        youthId,
        kind: 'UNGDOMSOPPFOLGING',
        source: 'OP_GEORGE',
        months: 6,
        conditions: [],
        consentsToMeasure: true,
      }),
    async end({ measureConsentWithdrawal }, youthId) {
      const [consent] = (await outreach.dataSource.query('select id from measure_consent where youth_id = $1', [
        youthId,
      ])) as readonly { readonly id: string }[];
      await measureConsentWithdrawal.withdraw(author, youthId, consent?.id ?? '');
    },
  },
  'talks on a sensitive matter': {
    begin: ({ sensitiveDialogues }, youthId, by = author) =>
      sensitiveDialogues.open(by, { ground: OWN_WISH, youthId, kind: 'GENDER_INCONGRUENCE' }),
    end: ({ sensitiveDialogues }, youthId, id) => sensitiveDialogues.close(author, youthId, id),
  },
};

const all = Object.entries(PROGRAMMES);

const relations = async (youthId: string): Promise<readonly { readonly ground: string; readonly open: boolean }[]> =>
  outreach.dataSource.query('select ground, valid_to is null as open from service_relation where youth_id = $1', [
    youthId,
  ]);
const count = async (table: string, youthId: string): Promise<number> =>
  ((await outreach.dataSource.query(`select 1 from ${table} where youth_id = $1`, [youthId])) as unknown[]).length;

test.each(all)('%s begins service, without a follow-up, and ends it when it is over', async (_name, { begin, end }) => {
  const youthId = newId();
  const { id } = await begin(outreach.services, youthId);
  expect(await relations(youthId)).toEqual([{ ground: 'OWN_WISH', open: true }]);
  expect([await count('follow_up', youthId), await count('contact', youthId)]).toEqual([0, 1]);
  await end(outreach.services, youthId, id);
  expect(await relations(youthId)).toEqual([{ ground: 'OWN_WISH', open: false }]);
});

test.each(all)('%s stays workable when the last follow-up ends', async (_name, { begin, end }) => {
  const youthId = newId();
  const { followUps } = outreach.services;
  const { id: followUpId } = await followUps.start(author, {
    ground: OWN_WISH,
    youthId,
    kind: 'LOW_THRESHOLD',
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Kari'],
  });
  const { id } = await begin(outreach.services, youthId);
  await followUps.end(author, youthId, followUpId, 'GOAL_REACHED');
  expect(await relations(youthId)).toEqual([{ ground: 'OWN_WISH', open: true }]);
  await expect(end(outreach.services, youthId, id)).resolves.not.toThrow();
});

test.each(all)('%s of who is past its ages is of nobody, and leaves nothing', async (_name, { begin }) => {
  const youthId = newId();
  registry.bornOn(youthId, '1980-01-01');
  await expect(begin(outreach.services, youthId)).rejects.toMatchObject({ extensions: { code: 'YOUTH_NOT_FOUND' } });
  expect(await relations(youthId)).toEqual([]);
});

test('a referral that nothing is offered on, and a youth who never came, begin service and end it at once', async () => {
  const [referred, invited] = [newId(), newId()];
  const { angerManagement, psychologist } = outreach.services;
  await angerManagement.assess(author, {
    ground: OWN_WISH,
    youthId: referred,
    usesViolence: false,
    findsItProblematic: true,
    decision: 'NOT_SUITABLE',
    referredTo: 'helsestasjonen',
  });
  await psychologist.record(author, { ground: OWN_WISH, youthId: invited, arena: 'HFU', isNoShow: true });
  for (const youthId of [referred, invited]) {
    expect(await relations(youthId)).toEqual([{ ground: 'OWN_WISH', open: false }]);
  }
});

test('OP George is youth follow-up: a youth sentence is refused', async () => {
  await expect(
    outreach.services.sanctions.record(author, {
      ground: OWN_WISH,
      youthId: newId(),
      kind: 'UNGDOMSSTRAFF',
      source: 'OP_GEORGE',
      months: 6,
      conditions: [],
      consentsToMeasure: true,
    }),
  ).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'input.kind' } });
});

test('whoever withdraws the consent to OP George stops the sanction, and no follow-up', async () => {
  const youthId = newId();
  const { followUps, sanctions, measureConsents, measureConsentWithdrawal } = outreach.services;
  await followUps.start(author, {
    ground: OWN_WISH,
    youthId,
    kind: 'LOW_THRESHOLD',
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Kari'],
  });
  const { id: consentId } = await measureConsents.record(author, youthId, 'OP_GEORGE');
  const sanction = { ground: OWN_WISH, youthId, kind: 'UNGDOMSOPPFOLGING', months: 6, conditions: [] } as const;
  await sanctions.record(author, { ...sanction, source: 'OP_GEORGE' });
  await sanctions.record(author, { ...sanction, source: 'OTHER' });
  await measureConsentWithdrawal.withdraw(author, youthId, consentId);
  expect(
    await outreach.dataSource.query(
      'select source, state, ended_on from youth_sanction where youth_id = $1 order by source',
      [youthId],
    ),
  ).toEqual([
    { source: 'OP_GEORGE', state: 'STOPPED', ended_on: '2026-03-02' },
    { source: 'OTHER', state: 'IMPOSED', ended_on: null },
  ]);
  expect(await outreach.dataSource.query('select ended_on from follow_up where youth_id = $1', [youthId])).toEqual([
    { ended_on: null },
  ]);
});

// «Målgruppen er ungdom i alderen 15 – 23 år» (22B Kontaktsenter); the annual report of 2016 names ages of its own for a few.
test.each(all)(
  'INV22: %s is for the ages that its organisation has set, unless it has its own',
  async (_name, { begin, ownAges }) => {
    const by: Author = { ...author, organisationId: newId() };
    const aged = (birthDate: string): Promise<unknown> => {
      const youthId = newId();
      registry.bornOn(youthId, birthDate);
      return begin(outreach.services, youthId, by).then(
        () => 'begun',
        ({ extensions }: { readonly extensions: { readonly code: string } }) => extensions.code,
      );
    };
    const sixteen = '2010-03-02';
    expect(await aged(sixteen)).toBe('begun');
    await outreach.services.ages.set(by, { from: 17, to: 17 });
    expect([await aged(sixteen), await aged('2009-03-02'), await aged('2007-03-03')]).toEqual(
      ownAges === undefined ? ['YOUTH_NOT_FOUND', 'begun', 'YOUTH_NOT_FOUND'] : ['begun', 'begun', 'begun'],
    );
  },
);
