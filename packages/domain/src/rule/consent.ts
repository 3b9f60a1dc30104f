import { CAPACITY_RULES } from '../capacity';
import { cite } from '../law/law';
import type { RulesOfService } from './rule-definition';
import { RULE_SOURCE } from './rule-source';

const CAPACITY_REFERENCES = new Set(CAPACITY_RULES.flatMap(({ provisions }) => provisions.map(cite)));

/** The rules that make a consent void from the start. */
export const CONSENT_RULES = {
  INV31: {
    sentence:
      'A consent names categories of one owner that somebody keeps, which its purpose covers and its recipient may be given; ' +
      'its purpose rests on consent and is open to the recipient; a special category stands alone; it ends after it begins, and ' +
      'within twelve months.',
    source: `GDPR art. 7; ${RULE_SOURCE.FRA_UNGDOM_TIL_VOKSEN} (samtykkeerklæring), with a form proposed here`,
    arguments: ['input.categories', 'input.purpose', 'input.validTo'],
    services: ['consent'],
  },
  CONSENT_BEGINS: {
    sentence: 'A consent begins when it is given or later, within twelve months: nobody consents to what was before.',
    source: 'GDPR art. 4 no. 11 and art. 7 no. 1, with a limit proposed here',
    arguments: ['input.validFrom'],
    services: ['consent'],
  },
  CONSENT_OVERLAPS: {
    sentence:
      'For one recipient, purpose and category one consent stands at a time: one that begins now takes the place of those whose ' +
      'categories it names in full, and any other that would overlap is refused.',
    source: 'GDPR art. 7 no. 3 (as easy to withdraw as to give), in a form proposed here',
    arguments: ['input.validFrom', 'input.categories'],
    services: ['consent'],
  },
  CONSENT_METHOD: {
    sentence:
      'A consent, a no and a withdrawal say how they were said: with a login; orally, before a witness who is not who enters it, ' +
      "with a minute and, where somebody interpreted, the language that was spoken; or on paper, with the scan's SHA-256.",
    source: `GDPR art. 7 no. 1 (to be able to demonstrate it); ${RULE_SOURCE.FRA_UNGDOM_TIL_VOKSEN} (samtykkeerklæring)`,
    arguments: [
      'input.signing',
      'input.signing.method',
      'input.signing.witness',
      'input.signing.minute',
      'input.signing.scanSha256',
      'input.signing.spokenLanguage',
      'input.signing.interpreter',
    ],
    services: ['consent'],
  },
  CONSENT_WITNESS: {
    sentence:
      'The witness of what was said orally is a worker whom the registry has seen at a service or a consent office of the municipality: ' +
      'not who enters it, not the youth or a guardian, nobody with a conflict of interest, and nobody of the organisation that it is ' +
      'about. While the address is protected, somebody of a consent office.',
    source: 'GDPR art. 7 no. 1 (to be able to demonstrate it), in a form proposed here',
    arguments: ['input.signing.witness'],
    services: ['consent'],
  },
  CONSENT_REQUESTED: {
    sentence:
      'A request for consent says in plain words why, in 20 to 500 characters, and names categories that its purpose covers and its ' +
      'asker may be given; it is answered while it is open, and taken back by its asker alone.',
    source: `GDPR art. 4 no. 11 and art. 7 no. 2; ${RULE_SOURCE.FRA_UNGDOM_TIL_VOKSEN} (samtykkeerklæring), with limits proposed here`,
    arguments: [
      'input.purpose',
      'input.categories',
      'input.reason',
      'input.requestId',
      'input.answers[].category',
      'id',
    ],
    services: ['consent'],
  },
  EMERGENCY_ACCESS: {
    sentence:
      'Access in an emergency names one youth, categories that their owners have approved for it and that the agency may be given, why ' +
      'life or health is in danger, in 20 to 500 characters, and 15 to 60 minutes. Somebody else than who opened it reviews it, once, ' +
      'and says why.',
    source: `fvl. § 13 b nr. 7; strl. § 196; ${RULE_SOURCE.FRA_UNGDOM_TIL_VOKSEN} (samtykkeerklæring), with limits proposed here`,
    arguments: ['input.categories', 'input.reason', 'input.minutes', 'input.emergencyId', 'input.note'],
    services: ['consent'],
  },
  EMERGENCY_DELAY: {
    sentence:
      'That a youth is told later of access in an emergency is asked for as it is opened, with a code and why, in 20 to 500 characters, ' +
      'and holds for 24 hours. Somebody else than who opened it confirms it in that time, but for the last ten minutes, with a code, ' +
      'why and a day within the most days of the code, or ends it. What the youth was told is delayed no more.',
    source: 'popplyl. § 16; GDPR art. 23, with limits proposed here',
    arguments: [
      'input.delay.code',
      'input.delay.reason',
      'input.emergencyId',
      'input.code',
      'input.reason',
      'input.until',
      'emergencyId',
    ],
    services: ['consent'],
  },
  DISCLOSURE_RECORDED: {
    sentence:
      'What is told by telephone or on paper is recorded by who told it: of which categories of the own agency, on a ground that reaches ' +
      'each of them, to another service, on a day of the last year.',
    source:
      'fvl. § 13 b nr. 5, as narrowed by sotjl. § 44 and bvl. § 13-1; hpl. § 25; without it the log would not be all of it',
    arguments: ['input.categories', 'input.ground', 'input.recipientId', 'input.sharedOn'],
    services: ['consent'],
  },
  TAKEN_FROM_READ: {
    sentence:
      'Into a case is taken what the worker was let see for the same organisation in the 24 hours before, field by field; where one was ' +
      'not, nothing is taken. Of a youth of whom the worker was let see nothing it is the same, and of an id that nobody has.',
    source: 'bvl. § 12-4; fvl. § 11 d and § 17, with the limit proposed here',
    arguments: ['input.fields[]'],
    services: ['consent'],
  },
  GUARDIANS_NOT_INFORMED: {
    sentence:
      'A health professional records of categories of the own profession, for a youth of 12 to 15 years, that guardians are not ' +
      'informed: on a ground, for a reason of 20 to 1000 characters. That profession looks at it again on a day to come, at the latest ' +
      'in six months. What ends has no such day.',
    source: 'pbrl. § 3-4 and § 4-3, with limits proposed here',
    arguments: ['input.youthId', 'input.categories', 'input.reason', 'input.reviewOn'],
    services: ['consent'],
  },
  GUARDIAN_HOLD: {
    sentence:
      'That guardians are held is looked at again by a person: on a day to come, at the latest in six months. What ends has no such day.',
    source: 'bvl. § 12-6, with a limit proposed here',
    arguments: ['input.reviewOn'],
    services: ['consent'],
  },
  CLAIM: {
    sentence:
      'A youth asks a service that helps them, or did, to correct what it keeps of a category of its agency, and says in own words ' +
      'what is wrong and what is right, or to erase it, which it does not of what the law has kept, or objects to what it does with ' +
      'it, or to what a service opened in an emergency, and says why. ' +
      'One worker there takes a correction or an erasure, a leader an objection, not who opened what it is about, and answers it; ' +
      'whatever is not ' +
      'done in full has a reason. The youth withdraws it until it is answered.',
    source: 'GDPR art. 12 no. 3 and 4, art. 16, art. 17 and art. 21, with limits proposed here',
    arguments: [
      'input.organisationId',
      'input.category',
      'input.wrong',
      'input.right',
      'input.what',
      'input.statute',
      'input.grounds',
      'input.claimId',
      'input.outcome',
      'input.reason',
      'claimId',
    ],
    services: ['consent'],
  },
  CONSENT_AFTER_REFUSAL: {
    sentence:
      'What a youth has said no to, an officer enters a yes to only by saying that the youth has changed their mind.',
    source: 'GDPR art. 7 no. 1; a newer yes is not to erase a no unseen',
    arguments: ['input.despiteRefusal'],
    services: ['consent'],
  },
  GUARDIAN_SIGNING: {
    sentence:
      'What a guardian signs with a youth is sent by the youth, once the youth has said yes; below 12 by the guardian who says yes, to ' +
      'the others. It is given when all to whom it was sent have signed, and by none once one has declined, the youth has taken it ' +
      'back, or two weeks are over.',
    source: 'bl. § 30, bl. § 31, bl. § 33, with a time proposed here',
    arguments: ['id'],
    services: ['consent'],
  },
  CHILD_HEARD: {
    sentence:
      'Who signs for a child of 7 to 11 has heard what the child thinks, and says how; or says why not. It is kept with what they ' +
      'signed, and who enters for them what they signed enters it too.',
    source: 'bl. § 31',
    arguments: ['input.heard'],
    services: ['consent'],
  },
  GUARDIAN_HIDING: {
    sentence:
      'What a youth has sent to a guardian, the youth or an officer who says why can hide from that guardian; it is not given without ' +
      'their yes. What an officer has hidden, an officer alone shows again, and what the youth has, the youth alone.',
    source: 'bl. § 31, bl. § 33, proposed here; to keep something from guardians: pbrl. § 3-4, bvl. § 12-6',
    arguments: ['input.reason', 'input.sentId'],
    services: ['consent'],
  },
  GUARDIAN_PERMISSION: {
    sentence:
      'That a guardian lets a youth of under 18 live with a housing service is asked for by a youth of at least 12 years, who sends ' +
      'it; it stands when all to whom it was sent have said yes, until the youth or one of them revokes it, or the youth is 18. One is ' +
      'open to a service at a time, and nothing is asked of a guardian who may not be reached.',
    source: 'bl. § 30, bl. § 31, bl. § 33, with a time proposed here',
    arguments: ['id', 'organisationId', 'input.organisationId', 'input.guardianIds', 'input.permissionId'],
    services: ['consent'],
  },
  CAPACITY: {
    sentence:
      "A consent is signed by everybody whom the youth's age, the category and the purpose ask for: the youth, a guardian or both; " +
      'who signed as guardian is named, below 12 all of them, and may be reached; who enters the consent of a youth who signs alone at ' +
      '15 to 17, where no law has the age, says why the youth is mature enough.',
    source: [...CAPACITY_REFERENCES].join(', '),
    arguments: [
      'input.signedBy',
      'input.guardianId',
      'input.otherGuardianIds',
      'input.categories',
      'input.signing.maturity',
    ],
    services: ['consent'],
  },
} as const satisfies RulesOfService;
