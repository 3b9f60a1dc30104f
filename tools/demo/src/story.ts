import { plus, type DataCategory, type LocalDate, type Purpose } from '@brobygger/domain';
import type { ConsentForm } from '@brobygger/consent';
import type { Author } from '@brobygger/subgraph-kit';
import type { Platform } from '@brobygger/platform';
import type { DemoHouses } from './houses';
import type { DemoOrganisation } from './organisations';
import type { DemoYouth } from './people';
import type { YouthName } from './youths';

/** How long before the day of loading. */
export interface Ago {
  readonly years?: number;
  readonly months?: number;
  readonly days?: number;
}

/** A consent as a journey tells of it: signed by the youth, from that day, for a year, unless it says otherwise. */
export interface ToldConsent {
  readonly to: DemoOrganisation;
  readonly purpose: Purpose;
  readonly categories: readonly DataCategory[];
  readonly givenOn: LocalDate;
  readonly signedBy?: ConsentForm['signedBy'];
  readonly validTo?: Date;
}

/** What a journey is told with: the services, the people and a calendar that counts back from the day of loading. */
export interface Story {
  readonly services: Platform['services'];
  readonly youths: Readonly<Record<YouthName, DemoYouth>>;
  readonly houses: DemoHouses;
  readonly loadedOn: LocalDate;
  /** The date so long ago. */
  on(ago: Ago): LocalDate;
  /** The organisation's worker on the date. */
  by(organisation: DemoOrganisation, date: LocalDate): Author;
  consents(youthId: string, consent: ToldConsent): Promise<{ readonly id: string }>;
}

/** A moment within office hours of the date. */
export const momentOf = (date: LocalDate): Date => new Date(`${date}T10:00:00Z`);

/** The worker who writes for an organisation, on the date. */
export const authorOn = ({ id, worker }: DemoOrganisation, date: LocalDate): Author => ({
  personId: worker,
  organisationId: id,
  at: momentOf(date),
});

/** The date so long before another. */
export const before = (date: LocalDate, { years = 0, months = 0, days = 0 }: Ago): LocalDate =>
  plus(date, { years: -years, months: -months, days: -days });

/** Makes the story of a demo world. */
export function createStory(deps: Pick<Story, 'services' | 'youths' | 'houses' | 'loadedOn'>): Story {
  return {
    ...deps,
    on: (ago) => before(deps.loadedOn, ago),
    by: authorOn,
    consents: (youthId, { to, givenOn, signedBy = ['YOUTH'], ...form }) =>
      deps.services.consent.consents.give({ youthId, recipientId: to.id, signedBy, ...form }, momentOf(givenOn)),
  };
}
