import { OWN_WISH } from '@brobygger/testkit';
import { osloDate, type Agency } from '@brobygger/domain';
import type { AssignmentService, Author } from '@brobygger/subgraph-kit';
import { takesCourses } from './courses';
import { recordOutreach } from './outreach-records';
import { owesRent } from './rent';
import { SEEDED_AT, type Seed } from './seed';

/**
 * Makes an organisation serve the youth, with the one record that begins the service. Nobody is assigned to the youth, as where service
 * began before that was kept: any worker of a test may read.
 */
export async function serve(seed: Seed, agency: Agency, organisationId: string, youthId: string): Promise<void> {
  const author = { personId: 'Z900000', organisationId, at: SEEDED_AT };
  const assignments = await begin(seed, agency, organisationId, youthId);
  await assignments.end(author, { youthId, personId: author.personId });
}

async function begin(
  { platform: { services } }: Seed,
  agency: Agency,
  organisationId: string,
  youthId: string,
): Promise<AssignmentService> {
  const author = { personId: 'Z900000', organisationId, at: SEEDED_AT };
  // Whoever serves here may do so for youths with a protected address as well.
  await services.consent.clearances.grant(author, 'Z990010', SEEDED_AT);
  switch (agency) {
    case 'CHILD_WELFARE':
      await services['child-welfare'].cases.open(author, {
        ground: OWN_WISH,
        youthId,
        caseWorker: 'Kari Vik',
        district: 'Bjerke',
      });
      return services['child-welfare'].assignments;
    case 'NAV':
      await services.nav.cases.open(author, { ground: OWN_WISH, youthId, office: 'NAV Bjerke' });
      return services.nav.assignments;
    case 'OUTREACH':
      await services.outreach.followUps.start(author, {
        ground: OWN_WISH,
        youthId,
        kind: 'LOW_THRESHOLD',
        legalBasis: 'CONSENT_ONLY',
        continuityStaff: ['Kari', 'Ola'],
        bestilling: 'et sted å være',
      });
      return services.outreach.assignments;
    case 'HOUSING':
      await services.housing.followUps.refer(author, {
        ground: OWN_WISH,
        youthId,
        referringAgency: 'CHILD_WELFARE',
        basis: 'AFTERCARE',
      });
      return services.housing.assignments;
    default:
      throw new RangeError(`no test has records of \`${agency}\` yet`);
  }
}

/** A youth has one place in the whole city: another office may have referred them before. */
function unlessPlaced(cause: unknown): void {
  const { extensions } = cause as { readonly extensions?: { readonly ruleId?: unknown; readonly rule?: unknown } };
  if (![extensions?.ruleId, extensions?.rule].includes('ONE_QUALIFICATION_PLACE')) throw cause;
}

/** Records one thing of every kind about a youth that the organisation serves. */
export async function recordAll(seed: Seed, agency: Agency, organisationId: string, youthId: string): Promise<void> {
  const author = { personId: 'Z900000', organisationId, at: SEEDED_AT };
  const { 'child-welfare': childWelfare, nav, housing } = seed.platform.services;
  switch (agency) {
    case 'CHILD_WELFARE':
      await childWelfare.decisions.decide(author, {
        youthId,
        kind: 'PLACEMENT',
        statute: 'BVL_5_1_C',
        validFrom: '2026-03-02',
        validTo: '2027-03-02',
        executedBy: 'HOUSING',
        wantedByYouth: true,
      });
      await childWelfare.plans.revise(author, {
        youthId,
        goals: ['Egen bolig'],
        items: [{ name: 'Oppfølging', responsible: 'Bydel Bjerke', validFrom: '2026-03-02', isFutv: true }],
        youthSaid: 'Jeg vil bo alene.',
      });
      await recordCase(seed, author, youthId);
      await childWelfare.transfers.start(author, { youthId, plannedOn: '2026-09-01', receiver: 'NAV Bjerke' });
      await takesCourses(seed, author, youthId, ['health', 'housing']);
      await recordProgramme(seed, author, youthId);
      await reportConcern(seed, agency, organisationId, { receiverId: organisationId, youthId });
      return;
    case 'NAV':
      await nav.section17.grant(author, { youthId, validFrom: '2026-03-02' });
      const aid = { kind: 'FINANCIAL_ASSISTANCE', validFrom: '2026-03-02', monthlyNok: 9800 } as const;
      await nav.benefitDecisions.grant(author, { youthId, ...aid });
      const goals = [{ area: 'SCHOOL_WORK', goal: 'Fagbrev', responsible: 'NAV' }] as const;
      const { id: planId } = await nav.individualPlans.write(author, { youthId, coordinator: 'Kari Vik', goals });
      await nav.individualPlans.wish(youthId, { planId, wish: 'Bli kokk' }, SEEDED_AT);
      await nav.orders.draft(author, { youthId, need: 'et kurs' });
      await nav.income.record(author, { youthId, source: 'LIVSOPPHOLD', monthlyNok: 9800, selfSufficient: false });
      await nav.qualification.refer(author, { youthId }).catch(unlessPlaced);
      return;
    case 'OUTREACH':
      await recordOutreach(seed, author, youthId);
      return;
    case 'HOUSING': {
      const { id: houseId } = await housing.houses.create(author, {
        name: 'Ladehaugen',
        kind: 'HYBEL_HOUSE',
        genderRule: 'MIXED',
        capacity: 6,
      });
      await housing.residencies.apply(author, { ground: OWN_WISH, youthId, houseId, gender: 'BOY' });
      await owesRent(housing.rent, author, { youthId, monthNok: 5200, arrearsNok: 1200, dueOn: '2026-04-01' });
      await housing.mapping.record(author, { youthId, area: 'OWN_HOME', level: 3, note: 'stays in housing' });
      return;
    }
    default:
      throw new RangeError(`no test has records of \`${agency}\` yet`);
  }
}

/** Records how child welfare leads the case of a youth. */
async function recordCase(
  { platform: { services } }: Seed,
  author: Parameters<AssignmentService['end']>[0],
  youthId: string,
): Promise<void> {
  const { plans, contactPersons, caseMeetings, caseParties } = services['child-welfare'];
  const today = osloDate(SEEDED_AT);
  await plans.evaluate(author, { youthId, evaluatedOn: today, youthTookPart: true, youthSaid: 'Det går bra.' });
  await contactPersons.add(author, {
    ...{ youthId, role: 'TRUSTED_PERSON', name: 'Solveig Test', worksAt: 'Ladehaugen', validFrom: today },
  });
  await caseMeetings.record(author, {
    ...{ youthId, kind: 'NETWORK_MEETING', heldOn: today, youthTookPart: true, attendedBy: ['PARENT'] },
  });
  const ground = 'PARENTAL_RESPONSIBILITY';
  await caseParties.record(author, { youthId, party: 'PARENT', name: 'Ola Test', ground, validFrom: today });
}

/** Reports a concern about the youth to child welfare, from a worker of the organisation. Returns the report's id. */
export async function reportConcern(
  { platform }: Seed,
  agency: Agency,
  organisationId: string,
  to: { readonly receiverId: string; readonly youthId: string },
): Promise<string> {
  const reporter = { personId: 'Z900000', organisationId, at: SEEDED_AT, agency };
  const { id } = await platform.services['child-welfare'].concernReports.file(reporter, {
    ...to,
    clientKey: to.youthId,
    concerns: ['VIOLENCE'],
    text: 'blir slått hjemme',
    isUrgent: true,
  });
  return id;
}

/** What the programme for unaccompanied minors keeps of a youth beside courses. */
async function recordProgramme({ platform }: Seed, author: Author, youthId: string): Promise<void> {
  const { lifeAreaGoals, practice, societyGuides } = platform.services['child-welfare'];
  await lifeAreaGoals.set(author, { youthId, area: 'OWN_HOME', level: 3, text: 'Lage middag' });
  await lifeAreaGoals.set(author, { youthId, area: 'HEALTH', level: 2, text: 'Sove bedre' });
  await practice.record(author, {
    youthId,
    arena: 'PRIVATE',
    arrangedBy: 'EM_BASE',
    employer: 'Eksempel Bakeri',
    validFrom: '2026-02-02',
  });
  await societyGuides.issue(author, { youthId, language: 'ti' });
}
