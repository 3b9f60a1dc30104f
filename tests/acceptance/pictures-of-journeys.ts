import type { YouthName } from '@brobygger/demo';
import type { Picture } from './demo-world';

/** What Leila's consents are about, as it is read. */
const LEILAS = {
  plan: {
    'childWelfare.measuresPlan': {
      items: [
        { name: 'Samtaler med saksbehandler', validTo: '2026-05-16' },
        { name: 'Booppfølging', validTo: '2026-07-16' },
      ],
    },
    'childWelfare.transfer': { status: 'ACCEPTED', plannedOn: '2026-05-16', receiver: 'NAV Bjerke' },
  },
  section17: {
    'nav.section17': { validFrom: '2025-12-16', validTo: '2026-12-16', status: 'GRANTED' },
    'nav.orders': [{ status: 'ACCEPTED', need: 'Booppfølging i egen hybel' }],
  },
  home: {
    'housing.residency': { state: 'LIVING', house: { name: 'Lindehuset' }, validFrom: '2026-01-16' },
    'housing.followUp': {
      state: 'ACTIVE',
      basis: 'MEASURES_PLAN',
      plan: [
        { goal: 'Finne egen hybel', task: 'Gå på visninger', owner: null },
        { goal: 'Betale husleia selv', task: 'Sette opp et budsjett sammen', owner: 'Prosjektmedarbeider og NAV' },
        { goal: 'Et fast møte i måneden', task: 'Kalle inn', owner: 'Saksbehandler' },
        { goal: 'Betale husleia selv', task: null, owner: null },
      ],
    },
  },
} as const;

/** What NAV Østbyen holds of a youth with nothing but a case. */
const BARE_CASE = { 'nav.section17': null, 'nav.orders': [], 'nav.income': null, 'nav.qualification': null } as const;

/** What child welfare holds of a youth with nothing but a case. */
const OPEN_CASE = {
  'childWelfare.case': { status: 'OPEN', caseWorker: 'Berit Test' },
  'childWelfare.decisions': [],
  'childWelfare.measuresPlan': null,
  'childWelfare.transfer': null,
  'childWelfare.courses': [],
} as const;

/** Who sees what of whom, in the words of the journeys. */
export const PICTURES: readonly {
  readonly says: string;
  readonly persona: string;
  readonly youth: YouthName;
  readonly sees: Picture;
}[] = [
  {
    says: "J1: Uteseksjonen sees that Aksel's sanction is back in court and both its follow-ups go on, and nothing of the other agencies",
    persona: 'uteseksjonen',
    youth: 'aksel',
    sees: {
      name: 'Aksel Myr',
      'outreach.followUps': [
        { kind: 'YOUTH_SANCTION', startedOn: '2025-04-16', endedOn: null, continuityStaff: ['Mari Prøve'] },
        { kind: 'LOW_THRESHOLD', startedOn: '2025-01-16', endedOn: null, continuityStaff: ['Mari Prøve', 'Ola Test'] },
      ],
      'outreach.summerJobs': [],
      'outreach.hap': null,
      'outreach.sanction': {
        state: 'RETURNED_TO_COURT',
        breaches: [{ date: '2025-11-16' }, { date: '2025-09-16' }, { date: '2025-07-16' }],
      },
    },
  },
  {
    says: 'J1: 22B Bolig sees that Aksel is followed up, and neither the sanction nor the follow-up that would tell of it',
    persona: 'housing-22b',
    youth: 'aksel',
    sees: {
      name: 'Aksel Myr',
      'outreach.followUps': [
        { kind: 'LOW_THRESHOLD', startedOn: '2025-01-16', endedOn: null, continuityStaff: ['Mari Prøve', 'Ola Test'] },
      ],
      'housing.residency': { state: 'APPLIED', house: { name: 'Elvehuset' }, validFrom: null },
      'housing.rent': null,
      'housing.followUp': null,
    },
  },
  {
    says: "J2: NAV Bjerke sees Leila's plan, transfer and home, and neither case, decisions nor rent",
    persona: 'nav-bjerke',
    youth: 'leila',
    sees: {
      name: 'Leila Fjord',
      ...LEILAS.plan,
      ...LEILAS.section17,
      ...LEILAS.home,
      'nav.income': { source: 'LIVSOPPHOLD', monthlyNok: 11_500, selfSufficient: false },
      'nav.qualification': null,
    },
  },
  {
    says: "J2: child welfare Bjerke sees Leila's section 17, order and home, and neither income nor rent",
    persona: 'child-welfare-bjerke',
    youth: 'leila',
    sees: {
      name: 'Leila Fjord',
      ...LEILAS.plan,
      ...LEILAS.section17,
      ...LEILAS.home,
      'childWelfare.case': { status: 'ENDING', caseWorker: 'Guro Prøve' },
      'childWelfare.decisions': [
        { kind: 'AFTERCARE', validFrom: '2025-10-16', validTo: '2026-07-16' },
        { kind: 'VOLUNTARY_ASSISTANCE', validFrom: '2024-03-16', validTo: '2025-10-16' },
      ],
      'childWelfare.courses': [],
    },
  },
  {
    says: "J2: Fra ungdom til voksen sees Leila's plan, transfer, section 17 and order, and neither case, decisions nor income",
    persona: 'housing-futv',
    youth: 'leila',
    sees: {
      name: 'Leila Fjord',
      ...LEILAS.plan,
      ...LEILAS.section17,
      ...LEILAS.home,
      'housing.rent': { monthNok: 7_200, arrearsNok: 0 },
    },
  },
  {
    says: "J3: the staffed house sees Farid's courses without the health course, and nothing of his decision",
    persona: 'housing-em',
    youth: 'farid',
    sees: {
      name: 'Farid Elv',
      'childWelfare.courses': [
        { course: 'HOUSING', status: 'ENROLLED', attended: 2, sessions: 6 },
        { course: 'LAW', status: 'COMPLETED', attended: 4, sessions: 4 },
        { course: 'ECONOMY', status: 'COMPLETED', attended: 4, sessions: 5 },
        { course: 'HOUSING', status: 'COMPLETED', attended: 6, sessions: 6 },
      ],
      'housing.residency': { state: 'LIVING', house: { name: 'Solsletta' }, validFrom: '2024-07-16' },
      'housing.rent': null,
      'housing.followUp': null,
    },
  },
  {
    says: 'J3: NAV Østbyen sees where Farid lives, and nothing of child welfare',
    persona: 'nav-ostbyen',
    youth: 'farid',
    sees: {
      name: 'Farid Elv',
      ...BARE_CASE,
      'housing.residency': { state: 'LIVING', house: { name: 'Solsletta' }, validFrom: '2024-07-16' },
    },
  },
  {
    says: 'J4: NAV Østbyen, which does not serve Jonas, sees his summer job and nothing else',
    persona: 'nav-ostbyen',
    youth: 'jonas',
    sees: { name: 'Jonas Bre', 'outreach.summerJobs': [{ year: 2025, plannedHours: 60, workedHours: 52.5 }] },
  },
  {
    says: "J5: Uteseksjonen sees Emil's eight weeks and that they are extended",
    persona: 'uteseksjonen',
    youth: 'emil',
    sees: {
      name: 'Emil Skog',
      'outreach.followUps': [],
      'outreach.summerJobs': [],
      'outreach.hap': { weeksDone: 8, outcome: 'EXTENDED' },
      'outreach.sanction': null,
    },
  },
  {
    says: 'J6: Fra ungdom til voksen goes on with Noor on aftercare, and sees nothing of NAV on a consent that has expired',
    persona: 'housing-futv',
    youth: 'noor',
    sees: {
      name: 'Noor Vik',
      'housing.residency': null,
      'housing.rent': null,
      'housing.followUp': {
        state: 'ACTIVE',
        basis: 'AFTERCARE',
        plan: [{ goal: 'Bo trygt for meg selv', task: null, owner: null }],
      },
    },
  },
  {
    says: "J7: NAV Østbyen sees Sindre's rent and working days, and not where he lives, which his guardian once let it see",
    persona: 'nav-ostbyen',
    youth: 'sindre',
    sees: {
      name: 'Sindre Vidde',
      ...BARE_CASE,
      'nav.qualification': { status: 'ACTIVE', attendedDays: 12, plannedDays: 15 },
      'housing.rent': { monthNok: 5_200, arrearsNok: 3_400 },
    },
  },
  {
    says: 'J8: child welfare Trondheim sees its own case on Ida, and nothing of outreach since she withdrew',
    persona: 'child-welfare-trondheim',
    youth: 'ida',
    sees: { name: 'Ida Lyng', ...OPEN_CASE },
  },
  {
    says: 'J9: NAV Østbyen knows Amir by name, and nothing of what the picture asks',
    persona: 'nav-ostbyen',
    youth: 'amir',
    sees: { name: 'Amir Dal' },
  },
];
