import type { SameKeys } from '../texts';
import type { youthAccess as nb } from '../nb/youth-access';

/** What the pages of who can see what say to the youth whom it is about: `own.` and the key of what an officer is told. */
export const youthAccess: SameKeys<typeof nb> = {
  'access.menu': 'Who can see what',
  'access.ownAbout': 'Here you see what is open to each service. You can also see how it was before.',
  'access.toWhy': 'Ask why something is open or closed',
  'access.why': 'Why is it open or closed?',
  'access.whyWithheld':
    'Your address is protected. Then we do not show which service is let see something. Somebody ' +
    'may make you show it. If you want to know why something is open, ask the consent office.',
  'access.back': 'To who can see what',
  'own.access.about':
    'Here stands what is open. It does not say whether they have written anything. Choose a yes to see why.',
  'own.access.basis.OWN_SERVICE': 'they help you',
  'own.access.basis.CONSENT': 'you said yes',
  'own.access.purpose': 'What it is for',
  'own.access.anyPurpose': 'Anything',
  'own.access.purposes': 'What it is for',
  'own.access.none': 'Nobody can see anything about you here.',
  'own.access.theConsent': 'See what you said yes to',
  'own.access.grounds': 'Why it is open to each service',
  'own.column.ground': 'Why',
  'own.column.purpose': 'What it is for',
  'own.column.category': 'What about you',
  'own.explain.about':
    'Choose a service and something about you. Then you see why it is open or closed, rule by rule. The answer ' +
    'is for those who work there. Whom you keep out, you see under “Who has seen me”.',
  'own.explain.everyPurpose': 'All that they can ask for',
  'own.explain.ask': 'Show why',
  'own.explain.none': 'The service cannot ask for anything of the kind.',
  'own.explain.placesYouth': 'Only what could show where you are.',
  'own.explain.consents': 'What you have said yes to that names this',
  'own.explain.aConsent': 'A yes:',
  'own.term.reason.ADDRESS_PROTECTED': 'Your address is protected. This could show where you are.',
  'own.term.reason.CONFLICT_OF_INTEREST': 'Whoever asks is too close to you.',
  'own.term.reason.WORKER_BLOCKED': 'You keep out whoever asks.',
  'own.term.reason.NO_BASIS':
    'Nothing opens this. You have not said yes. No law opens it. They did not write it themselves.',
  'own.term.reason.OWN_SERVICE': 'They wrote it themselves, and they help you now.',
  'own.term.reason.SELF': 'You see it of yourself.',
  'own.term.reason.CONSENT': 'You have said yes.',
  'own.term.reason.EMERGENCY': 'It was opened as they thought that life or health was in danger.',
  'own.term.reason.OVERSIGHT': 'It is open to those who check.',
  'own.term.reason.PURPOSE_NOT_FOR_CALLER': 'They cannot ask for this.',
  'own.term.reason.PURPOSE_NOT_COVERING': 'For this they do not need such data.',
  'own.term.rule.PURPOSE_NOT_FOR_CALLER': 'Can they ask for this?',
  'own.term.rule.PURPOSE_NOT_COVERING': 'Do they need such data for this?',
  'own.term.rule.ADDRESS_PROTECTED': 'Is your address protected?',
  'own.term.rule.CONFLICT_OF_INTEREST': 'Is whoever asks too close to you?',
  'own.term.rule.WORKER_BLOCKED': 'Do you keep out whoever asks?',
  'own.term.rule.OWN_SERVICE': 'Did they write it themselves, and do they help you now?',
  'own.term.rule.SELF': 'Is it you who sees it?',
  'own.term.rule.CONSENT': 'Have you said yes?',
  'own.term.objection.CONSENT_WITHDRAWN': 'It is taken back.',
  'own.term.objection.GUARDIAN_SIGNATURE_LAPSED': 'A guardian said yes with you. It ended when you turned 18.',
  'own.record.title': 'Take it with you as a file',
  'own.record.about':
    'The file shows what you have said yes to, to whom and when. Other systems can read it. It is saved on the ' +
    'machine that you use now.',
  'own.record.TS27560_RECORD': 'All about this',
  'own.record.saved': 'The file is saved.',
};
