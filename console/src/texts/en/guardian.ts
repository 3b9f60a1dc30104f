import type { SameKeys } from '../texts';
import type { guardian as nb } from '../nb/guardian';

/** What the pages for this role say. */
export const guardian: SameKeys<typeof nb> = {
  'guardian.signings': 'What you are asked',
  'guardian.about':
    'Here you see only what a young person has sent you, or what a guardian has said yes to for a child ' +
    'below 12. No is as good as yes. Nobody is told why.',
  'guardian.logged': 'That you read this stands in the young person’s own list.',
  'guardian.none': 'Nobody has sent you anything. When a young person does, it stands here.',
  'guardian.away': 'what you are asked',
  'guardian.title': '{youth}: may {recipient} see {what}?',
  'guardian.youth': 'The young person',
  'guardian.answerBy': 'Answer by',
  'guardian.recipient': 'Who wants to see it',
  'guardian.where': 'Where',
  'guardian.what': 'What they would see',
  'guardian.textWhat': 'What it is',
  'guardian.for': 'What it is for',
  'guardian.validTo': 'Holds until',
  'guardian.year': 'twelve months from when all have said yes',
  'guardian.ends18': 'What you say yes to ends when the young person turns 18. They can take it back at any time.',
  'guardian.yes': 'Yes',
  'guardian.no': 'No',
  'guardian.yesTo': 'Yes to: {what}',
  'guardian.noTo': 'No to: {what}',
  'guardian.saidYes': 'You said yes. It holds once all who are asked have said yes.',
  'guardian.saidNo': 'You said no. It does not hold. Nobody is told why.',
  'guardian.undoNo': 'Undo the no',
  'guardian.undoNoTo': 'Undo the no to: {what}',
  'guardian.noUndone': 'The no is undone. It awaits your answer again.',
  'guardian.state': 'How it stands',
  'guardian.state.SIGNED': 'The young person has said yes.',
  'guardian.state.SENT': 'It waits for an answer.',
  'guardian.state.GIVEN': 'All have said yes. It holds.',
  'guardian.state.ANSWERED': 'You have said yes.',
  'guardian.state.DECLINED': 'Somebody said no. It does not hold.',
  'guardian.state.TAKEN_BACK': 'It was taken back.',
  'guardian.state.REVOKED': 'It is revoked.',
  'guardian.state.EXPIRED': 'It took too long. It does not hold.',
  'guardian.state.LAPSED': 'The young person is 18. It is needed no more.',
  'guardian.state.ASKED': 'The young person has not sent it.',
  'guardian.permissions': 'Living there before 18',
  'guardian.permissionsAbout':
    'A young person can ask you whether they may live somewhere before they are 18. The service sees yes ' +
    'or no, never why.',
  'guardian.permissionsNone': 'Nobody has asked you this. When a young person does, it stands here.',
  'guardian.permissionTitle': '{youth} asks to live with: {where}',
  'guardian.permissionEnds': 'You and the young person can revoke it at any time. Nobody is thrown out by it.',
  'guardian.revoke': 'Revoke it',
  'guardian.revoked': 'It is revoked. Nobody is thrown out by it.',
  'guardian.withheld': 'Who it is, is not shown. The address is protected.',
};
