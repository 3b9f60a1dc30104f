import {
  newId,
  osloDate,
  plus,
  type AddressProtection,
  type Agency,
  type DataCategory,
  type LocalDate,
  type Purpose,
} from '@brobygger/domain';
import type { Platform } from '@brobygger/platform';
import { TRONDHEIM, youth } from './callers';
import type { NationalIds } from './national-ids';

/** When everything in a test world was recorded: long enough ago to be past, and within every follow-up time. */
export const SEEDED_AT = new Date(Date.now() - 24 * 60 * 60 * 1000);

/** When a youth of a test was born, unless the test says otherwise: nineteen years ago. */
export const BORN_ON: LocalDate = plus(osloDate(SEEDED_AT), { years: -19 });

/** What a test says of a youth; the rest does not matter to it. */
export interface SeededYouth {
  readonly id?: string;
  readonly name?: string;
  readonly birthDate?: LocalDate;
  readonly protection?: AddressProtection;
  readonly municipalityNumber?: string;
}

/** A consent that a test gives, from the youth's own hand. */
export interface SeededConsent {
  readonly youthId: string;
  readonly recipientId: string;
  readonly purpose: Purpose;
  readonly categories: readonly DataCategory[];
  readonly validFrom?: Date;
  readonly validTo?: Date;
}

/** Fills the world of a test through the services, as their users would. */
export interface Seed {
  readonly platform: Platform;
  organisation(agency: Agency, id?: string): Promise<string>;
  youth(youth?: SeededYouth): Promise<string>;
  guardian(youthId: string, id?: string): Promise<string>;
  /** Lets the registry know of workers who have not asked for anything yet. */
  knownWorkers(organisationId: string, ...personIds: readonly string[]): Promise<void>;
  /** Answers with the consent's id. */
  consent(consent: SeededConsent): Promise<string>;
}

/** The seed over a platform. */
export const createSeed = (platform: Platform, nationalIds: NationalIds): Seed => {
  const { youths, organisations, consents, workers, municipalUnits } = platform.services.consent;
  return {
    platform,
    async organisation(agency, id = newId()) {
      await organisations.register({
        id,
        number: '999999999',
        name: `${agency} ${id.slice(-4)}`,
        agency,
        municipality: 'Trondheim',
        municipalityNumber: '5001',
        district: null,
      });
      return id;
    },
    async youth({ id = newId(), name = 'Test Ungdom', birthDate = BORN_ON, ...more } = {}) {
      await municipalUnits.register({ id: TRONDHEIM, name: 'Samtykkekontoret', municipalityNumber: '5001' });
      await youths.register({ id, name, birthDate, nationalId: nationalIds(id), municipalityNumber: '5001', ...more });
      return id;
    },
    async guardian(youthId, id = newId()) {
      await youths.registerGuardian({ id, name: 'Test Foresatt', nationalId: nationalIds(id) }, youthId);
      return id;
    },
    knownWorkers: (organisationId, ...personIds) =>
      workers.see(personIds.map((personId) => ({ personId, organisationId, at: SEEDED_AT }))),
    async consent(consent) {
      // One that began before was given when it began.
      const { validFrom = SEEDED_AT } = consent;
      const givenAt = validFrom < SEEDED_AT ? validFrom : SEEDED_AT;
      return (await consents.give(youth(consent.youthId), { ...consent, signedBy: ['YOUTH'] }, givenAt)).id;
    },
  };
};
