import type { DataCategory, LocalDate, Purpose } from '@brobygger/domain';
import type { ConsentForm } from '@brobygger/consent';
import type { Author } from '@brobygger/subgraph-kit';
import type { Platform } from '@brobygger/platform';
import { createHash, randomUUID } from 'node:crypto';
import { CONSENT_OFFICER, youthAs } from './callers';
import { authorOn, before, momentOf, type Ago } from './calendar';
import type { DemoHouses } from './houses';
import type { DemoOrganisation } from './organisations';
import type { DemoPerson, DemoYouth } from './people';
import type { YouthName } from './youths';

/** A consent as a journey tells of it: signed by the youth, from that day, for a year, unless it says otherwise. */
export interface ToldConsent {
  readonly to: DemoOrganisation;
  readonly purpose: Purpose;
  readonly categories: readonly DataCategory[];
  readonly givenOn: LocalDate;
  readonly signedBy?: ConsentForm['signedBy'];
  readonly guardianId?: string;
  readonly validTo?: Date;
}

/** What a journey is told with: the services, the people and a calendar that counts back from the day of loading. */
export interface Story {
  readonly services: Platform['services'];
  /** What services have to tell one another has arrived on both sides. */
  readonly settled: () => Promise<void>;
  readonly youths: Readonly<Record<YouthName, DemoYouth>>;
  readonly houses: DemoHouses;
  readonly loadedOn: LocalDate;
  /** The date so long ago. */
  on(ago: Ago): LocalDate;
  /** The organisation's worker on the date. */
  by(organisation: DemoOrganisation, date: LocalDate): Author;
  consents(youthId: string, consent: ToldConsent): Promise<{ readonly id: string }>;
  /** The guardian lets the youth live with the organisation, on a paper that an officer enters on the date. */
  permits(guardian: DemoPerson, youthId: string, to: DemoOrganisation, date: LocalDate): Promise<string>;
}

/** Makes the story of a demo world. */
export function createStory(deps: Pick<Story, 'services' | 'settled' | 'youths' | 'houses' | 'loadedOn'>): Story {
  return {
    ...deps,
    on: (ago) => before(deps.loadedOn, ago),
    by: authorOn,
    consents: (youthId, { to, givenOn, signedBy = ['YOUTH'], ...form }) =>
      deps.services.consent.consents.give(
        // What a guardian signs is on paper, and an officer enters it.
        signedBy.includes('GUARDIAN') ? CONSENT_OFFICER : youthAs(youthId),
        {
          youthId,
          recipientId: to.id,
          signedBy,
          ...(signedBy.includes('GUARDIAN') ? { signing: onPaper(youthId) } : {}),
          ...form,
        },
        momentOf(givenOn),
      ),
    permits: ({ id }, youthId, to, date) =>
      deps.services.consent.permissions.enterPaper(
        {
          hop: { caller: CONSENT_OFFICER, purpose: null, requestId: randomUUID(), audience: 'consent' },
          at: momentOf(date),
        },
        { youthId, organisationId: to.id, guardianIds: [id], scanSha256: scanOf(youthId) },
      ),
  };
}

/** A made-up paper: nobody has scanned one. */
const scanOf = (youthId: string): string => createHash('sha256').update(`demo ${youthId}`).digest('hex');

const onPaper = (youthId: string): ConsentForm['signing'] => ({
  method: 'PAPER',
  scanSha256: scanOf(youthId),
  // Kept where one is asked for.
  maturity: 'Kjenner saken, og forstår hva et ja kommer til.',
});
