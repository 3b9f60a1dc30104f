import type { SameKeys } from '../texts';
import type { guardianOfChild as nb } from '../nb/guardian-of-child';

/** What the page for guardians of children below 12 says. */
export const guardianOfChild: SameKeys<typeof nb> = {
  'guardian.child.title': 'Children below 12',
  'guardian.child.about':
    'Here you see what is asked of a child below 12. You and the other guardians answer in the place of the child.',
  'guardian.child.logged': 'That you read this stands in the child’s own list.',
  'guardian.child.none': 'Nobody asks for anything of a child below 12. When somebody does, it stands here.',
  'guardian.child.away': 'what is asked',
  'guardian.child.someone': 'A service',
  'guardian.child.one': '{recipient} asks about {youth}',
  'guardian.child.see': 'See and answer: {what}',
  'guardian.child.until': 'You can answer before',
  'guardian.child.why': 'Why they ask',
  'guardian.child.reasonWithheld': 'Why they ask is not shown. The address is protected.',
  'guardian.child.inPlace':
    'No is as good as yes. Who asks is not told that you said no. A yes holds only once all guardians who ' +
    'are asked have said yes. It holds for one year at most.',
  'guardian.child.takeBack': 'To take back a yes, you do it on paper. The consent office receives it.',
  'guardian.child.hearing': 'What the child thinks',
  'guardian.child.hearingAbout':
    'A child of 7 or more is heard first. Then you have to answer here. For a younger child it may be left empty.',
  'guardian.child.heard': 'Has the child been heard?',
  'guardian.child.heardYes': 'Yes',
  'guardian.child.heardNo': 'No',
  'guardian.child.how': 'How the child was heard, and what it thinks',
  'guardian.child.whyNot': 'Why the child has not been heard',
  'guardian.child.howAbout': 'Write 10 characters or more. It is kept.',
  'guardian.child.heardMissing': 'Say whether the child has been heard.',
  'guardian.child.howMissing': 'Write between 10 and 500 characters on how the child was heard, or why it was not.',
  'guardian.child.text': 'This is what you answer',
  'guardian.child.toTheChild': 'The text is written to the child: “you” is the child.',
  'guardian.child.textWithheld':
    'The address is protected, so who asks is not shown. You can say no here. To say yes, talk to the consent office.',
  'guardian.child.several': 'Say yes to what you want, one thing at a time. A no is to all that is not answered.',
  'guardian.child.noToAll': 'No to all that is not answered',
  'guardian.child.saidYes': 'You said yes to: {what}. It holds once all who are asked have said yes.',
  'guardian.child.saidNo': 'You said no. Nothing is shown. Who asks is not told.',
  'guardian.child.toSignings': 'See how it stands',
  'guardian.child.unknown': 'This is not in your list.',
  'guardian.child.answered': 'All of this is answered',
  'guardian.child.back': 'To all about children below 12',
};
