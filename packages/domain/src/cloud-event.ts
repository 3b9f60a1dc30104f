import type { ConsentChange } from './consent-feed';

/** An event in the JSON format of CloudEvents 1.0. */
export interface CloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  /** Where it happened; with `id` it is unique. */
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly data: object;
}

/** What happened to a consent, as an event: its subject is the consent, and whose it is stands in the data of one that stands. */
export const cloudEventOf = ({ id, at, kind, consent }: ConsentChange): CloudEvent => ({
  specversion: '1.0',
  id,
  source: '/consent-events',
  type: `no.brobygger.consent.${kind}`,
  subject: consent.consentId,
  time: at,
  datacontenttype: 'application/json',
  data: consent,
});
