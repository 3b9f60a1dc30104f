import {
  osloDate,
  plus,
  type AddressProtection,
  type Agency,
  type DataCategory,
  type LocalDate,
  type Purpose,
} from '@brobygger/domain';
import { startAllInOne, type TogetherInOne } from '../../harness/all-in-one';
import { guardian, leader, officer, professional, worker, youth } from '../../harness/callers';
import { createDesk, type Desk } from '../../harness/desk';
import { sharedAllInOne } from '../../harness/shared-all-in-one';
import type { TestDatabases } from '../../harness/test-databases';

/** The services of a journey. Each writes in its own name. */
const AGENCIES = {
  uteseksjonen: 'OUTREACH',
  kontaktsenter22b: 'OUTREACH',
  childWelfare: 'CHILD_WELFARE',
  nav: 'NAV',
  bolig22b: 'HOUSING',
  /** The NAV office of another district. */
  otherNav: 'NAV',
} as const satisfies Record<string, Agency>;
/** The name of a service of a journey. */
export type Service = keyof typeof AGENCIES;

/** A youth of a journey. */
export interface JourneyYouth {
  readonly id: string;
  readonly name: string;
  readonly birthDate: LocalDate;
  readonly desk: Desk;
  /** A guardian of the youth, as the register has it. */
  guardian(): Promise<Desk>;
  /** Asks the guardian by login whether the youth may live with the service, who says yes. */
  permitted(by: Service, guardian: Desk): Promise<{ readonly id: string }>;
  /** The youth's own yes, from now on. */
  consents(to: Service, purpose: Purpose, categories: readonly DataCategory[]): Promise<{ readonly id: string }>;
}

/** What a journey happens in: a worker of each service, a leader, a consent officer, and youths with nothing recorded. */
export interface JourneyWorld extends Readonly<Record<Service, Desk>> {
  /** The psychologist of one of the two services of outreach. */
  readonly psychologist: Readonly<Record<'uteseksjonen' | 'kontaktsenter22b', Desk>>;
  /** The nurse of 22B Kontaktsenter. */
  readonly nurse: Desk;
  readonly leader: Desk;
  readonly officer: Desk;
  readonly databases: TestDatabases;
  /** The day that the clock of the services says. */
  readonly today: LocalDate;
  idOf(service: Service): string;
  youth(name: string, age: number, protection?: AddressProtection): Promise<JourneyYouth>;
  /** Gives the youth a case, or what else makes the service one that serves the youth. */
  serve(service: Exclude<Service, 'uteseksjonen'>, youth: JourneyYouth): Promise<void>;
  /** Finds what has come about by time, as the registry does each minute. */
  findDue(): Promise<void>;
  /** What services have to tell one another has arrived, and what that made others tell. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Opens the services of a journey behind a gateway that listens, with organisations of the journey's own; over databases that only other
 * journeys write to, or none.
 */
export const openJourneyWorld = async (): Promise<JourneyWorld> => journeyWorldIn(await sharedAllInOne());

/** The same over databases of its own, where the journey looks at everything that stands there, or at another time. */
export const openOwnJourneyWorld = async (clock = (): Date => new Date()): Promise<JourneyWorld> =>
  journeyWorldIn(await startAllInOne({ clock }), clock);

async function journeyWorldIn(topology: TogetherInOne, clock = (): Date => new Date()): Promise<JourneyWorld> {
  const names = Object.keys(AGENCIES) as readonly Service[];
  const ids = await topology.seed(async (seed) => {
    const made: [Service, string][] = [];
    for (const name of names) made.push([name, await seed.organisation(AGENCIES[name])]);
    return Object.fromEntries(made) as Record<Service, string>;
  });
  const desks = Object.fromEntries(
    names.map((name, n) => [name, createDesk(topology, worker(AGENCIES[name], ids[name], `Z20000${n}`))]),
  ) as Record<Service, Desk>;
  const psychologistOf = (name: Service): Desk =>
    createDesk(topology, professional('PSYCHOLOGIST', 'OUTREACH', ids[name], `Z2001-${name}`));
  const today = (): LocalDate => osloDate(clock());

  return {
    ...desks,
    psychologist: {
      uteseksjonen: psychologistOf('uteseksjonen'),
      kontaktsenter22b: psychologistOf('kontaktsenter22b'),
    },
    nurse: createDesk(topology, professional('NURSE', 'OUTREACH', ids.kontaktsenter22b, 'Z2002')),
    leader: createDesk(topology, leader('OUTREACH', ids.uteseksjonen)),
    officer: createDesk(topology, officer()),
    databases: topology.databases,
    get today() {
      return today();
    },
    idOf: (service) => ids[service],
    async youth(name, age, protection = 'UNGRADED') {
      const birthDate = plus(today(), { years: -age, months: -4 });
      const id = await topology.seed((seed) => seed.youth({ name, birthDate, protection }));
      if (protection !== 'UNGRADED') await clear(topology, Object.values(desks));
      const desk = createDesk(topology, youth(id));
      return {
        id,
        name,
        birthDate,
        desk,
        guardian: async () => createDesk(topology, guardian(await topology.seed((seed) => seed.guardian(id)))),
        async permitted(by, { caller, write }) {
          const { id: asked } = await desk.write('askGuardianPermission', { organisationId: ids[by] });
          await desk.write('sendGuardianPermission', { id: asked, guardianIds: [caller.personId] });
          return write('answerPermission', { id: asked, accept: true });
        },
        consents: (to, purpose, categories) =>
          desk.write('giveConsent', { input: { recipientId: ids[to], purpose, categories } }),
      };
    },
    async serve(service, { id: youthId }) {
      switch (service) {
        case 'kontaktsenter22b':
          await desks[service].write('startFollowUp', {
            input: {
              ground: { kind: 'OWN_WISH' },
              youthId,
              kind: 'LOW_THRESHOLD',
              legalBasis: 'CONSENT_ONLY',
              continuityStaff: ['Silje Test'],
            },
          });
          return;
        case 'childWelfare':
          await desks[service].write('openChildWelfareCase', {
            input: { ground: { kind: 'OWN_WISH' }, youthId, caseWorker: 'Berit Test', district: 'Midtbyen' },
          });
          return;
        case 'nav':
        case 'otherNav':
          await desks[service].write('openNavCase', {
            input: { ground: { kind: 'OWN_WISH' }, youthId, office: 'NAV Østbyen' },
          });
          return;
        case 'bolig22b':
          await desks[service].write('referHousingFollowUp', {
            input: { ground: { kind: 'OWN_WISH' }, youthId, referringAgency: 'CHILD_WELFARE', basis: 'AFTERCARE' },
          });
          return;
        default:
          service satisfies never;
      }
    },
    findDue: () => topology.seed(({ platform }) => platform.consent.timed(() => Promise.resolve('SENT')).findDue()),
    settled: () =>
      topology.seed(async ({ platform }) => {
        for (const _hop of ['to the registry', 'to the other side']) await platform.settle();
      }),
    stop: () => topology.stop(),
  };
}

/** Clears the workers by name, to begin service for youths whose address is protected. */
const clear = (topology: TogetherInOne, desks: readonly Desk[]): Promise<void> =>
  topology.seed(async ({ platform }) => {
    for (const { caller } of desks) {
      const { personId, organisationId } = caller;
      if (organisationId === null) continue;
      await platform.services.consent.clearances.grant({ personId, organisationId }, officer().personId, new Date());
    }
  });
