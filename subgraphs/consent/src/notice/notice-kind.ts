import { registerEnumType } from 'type-graphql';
import { CONSENT_ENTERED } from '../consent/tell-entered';

/** What a notice is about. It is told to whom has logged in; what is sent says only that there is one. */
export const NoticeKind = {
  CONSENT_ENDS_SOON: 'CONSENT_ENDS_SOON',
  SIGNATURE_LAPSES_SOON: 'SIGNATURE_LAPSES_SOON',
  RIGHTS_CHANGE: 'RIGHTS_CHANGE',
  CONSENT_ENTERED,
  REQUEST_RECEIVED: 'REQUEST_RECEIVED',
  REQUEST_EXPIRES_SOON: 'REQUEST_EXPIRES_SOON',
  EMERGENCY_OPENED: 'EMERGENCY_OPENED',
  EMERGENCY_REVIEWED: 'EMERGENCY_REVIEWED',
  EMERGENCY_TO_REVIEW: 'EMERGENCY_TO_REVIEW',
  CLAIM_RECEIVED: 'CLAIM_RECEIVED',
  CLAIM_ANSWERED: 'CLAIM_ANSWERED',
  COPY_OPENED: 'COPY_OPENED',
} as const;
export type NoticeKind = (typeof NoticeKind)[keyof typeof NoticeKind];
registerEnumType(NoticeKind, {
  name: 'NoticeKind',
  description: 'What a youth is told of by a notice.',
  valuesConfig: {
    CONSENT_ENDS_SOON: { description: 'A consent ends in 30, 7 or 1 days: `step` says which, `subjectId` names it.' },
    SIGNATURE_LAPSES_SOON: {
      description:
        "A guardian's signature lapses at 18, in `step` days: the youth may give the consent `subjectId` anew.",
    },
    RIGHTS_CHANGE: { description: 'The youth has turned `step` years: who must sign changes, or aftercare ends.' },
    CONSENT_ENTERED: {
      description:
        'An officer has entered a yes or a no in the name of the youth, orally or on paper: `subjectId` names the consent, of a no the ' +
        'request; `step` counts what was told of it before.',
    },
    REQUEST_RECEIVED: { description: 'An organisation asks for consent: `subjectId` names the request.' },
    EMERGENCY_OPENED: { description: 'A service opened data of the youth in an emergency: `subjectId` names it.' },
    EMERGENCY_REVIEWED: {
      description:
        'Somebody else has looked at what a service opened in an emergency: `subjectId` names it, and its `outcome` says what they found.',
    },
    EMERGENCY_TO_REVIEW: { description: 'To an organisation: what a worker opened in an emergency is to be reviewed.' },
    CLAIM_RECEIVED: {
      description: 'To an organisation: a youth asks something of it that is to be answered in a month.',
    },
    CLAIM_ANSWERED: { description: 'A service has answered what the youth asked of it: `subjectId` names the claim.' },
    COPY_OPENED: {
      description:
        'A copy of everything was opened with a code that an officer made: `subjectId` names it among `copiesInPerson`.',
    },
    REQUEST_EXPIRES_SOON: { description: 'A request that is not answered whole expires in `step` days.' },
  },
});

/** What became of a notice that was handed to its channel. */
export const NoticeOutcome = { SENT: 'SENT', RESERVED: 'RESERVED', UNREACHABLE: 'UNREACHABLE' } as const;
export type NoticeOutcome = (typeof NoticeOutcome)[keyof typeof NoticeOutcome];
registerEnumType(NoticeOutcome, {
  name: 'NoticeOutcome',
  description:
    'What became of a notice: `SENT`; `RESERVED`, the youth is reserved against digital notices (reservasjon, eForvaltningsforskriften ' +
    '§ 9); or `UNREACHABLE`, no address is known. Who is not reached so is told in person.',
});

/** So many days before a consent ends its youth is told. */
export const DAYS_BEFORE_END = [30, 7, 1] as const;
/** So many days before a request expires that is not answered whole. */
export const DAYS_BEFORE_EXPIRY = 3;
/**
 * The ages at which something changes: 12 and 15 who signs (bl. § 31, bvl. § 12-3), 16 for health (pbrl. § 4-3), 18 of age (vgml. § 9),
 * 25 the end of aftercare (bvl. § 3-6).
 */
export const AGES_OF_CHANGE = [12, 15, 16, 18, 25] as const;
