import type { ConsentEvent } from './consent-event.entity';
import { stateOf, type Consent, type ConsentState } from './consent.entity';

/** What ends by time is entered nowhere: it follows from what was. */
const BY_TIME = { LAPSED: 'guardianLapsesAt', EXPIRED: 'validTo' } as const satisfies Partial<
  Record<ConsentState, keyof Consent>
>;

const isByTime = (state: ConsentState): state is keyof typeof BY_TIME => Object.hasOwn(BY_TIME, state);

/**
 * The history of a consent up to the moment, oldest first: the request that it answers, what was entered, and what time has done since.
 */
export function historyOf(consent: Consent, entered: readonly ConsentEvent[], at: Date): readonly ConsentEvent[] {
  const until = [...requestOf(consent), ...entered].filter((event) => event.at <= at);
  const state = stateOf(consent, at);
  if (!isByTime(state)) return until;
  const moment = consent[BY_TIME[state]];
  return moment === null ? until : [...until, unentered(consent.id, { kind: state, at: moment })];
}

/** What was asked before there was a consent to it: an answer keeps who asked and when. */
const requestOf = ({ id, requestId, requestedAt, requestedBy }: Consent): readonly ConsentEvent[] =>
  requestId === null || requestedAt === null
    ? []
    : [
        unentered(id, {
          kind: 'REQUESTED',
          at: requestedAt,
          authorId: requestedBy,
          capacity: 'ASKER',
          causeId: requestId,
        }),
      ];

/** A line that is entered nowhere, since it follows from the consent. */
const unentered = (
  consentId: string,
  line: Pick<ConsentEvent, 'kind' | 'at'> & Partial<ConsentEvent>,
): ConsentEvent => ({
  id: consentId,
  consentId,
  version: null,
  authorId: null,
  capacity: null,
  method: null,
  witnessId: null,
  minute: null,
  scanSha256: null,
  maturity: null,
  spokenLanguage: null,
  interpreter: null,
  isHeard: null,
  heardHow: null,
  decision: null,
  causeId: null,
  withdrawnCategories: null,
  textVersion: null,
  textHash: null,
  language: null,
  ...line,
});

/** The state that the history alone tells, of a consent whose last line it is; the row says the same. */
export function stateToldBy(
  history: readonly ConsentEvent[],
  { validFrom }: Pick<Consent, 'validFrom'>,
  at: Date,
): ConsentState {
  const kind = history.at(-1)?.kind ?? 'GIVEN';
  if (kind !== 'GIVEN' && kind !== 'REQUESTED') return kind;
  return at < validFrom ? 'NOT_YET_VALID' : 'ACTIVE';
}
