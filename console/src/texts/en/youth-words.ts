import type { SameKeys } from '../texts';
import type { youthWords as nb } from '../nb/youth-words';

/** What the pages of the youth’s own words say. */
export const youthWords: SameKeys<typeof nb> = {
  'words.title': 'My own words',
  'words.about':
    'Here you can write who you are and what you want. Write as much or as little as you like. You need ' +
    'not write at all.',
  'words.rules':
    'A draft is yours alone. Others read a part only once you have handed it in and said yes to their ' +
    'reading it. Consent officers and guardians never read it.',
  'words.section.ABOUT_ME': 'About me',
  'words.section.CHALLENGES': 'What is hard',
  'words.section.WISHES': 'What I wish for',
  'words.section.STRENGTHS': 'What I am good at',
  'words.section.NETWORK': 'People around me',
  'words.section.HELP_WANTED': 'The help I want',
  'words.state.EMPTY': 'You have written nothing here yet.',
  'words.state.DRAFT': 'You have a draft. Nobody else reads it.',
  'words.state.SUBMITTED': 'You have handed in this part.',
  'words.state.REVISING': 'You have handed in this part, and have a new draft.',
  'words.readBy': 'These may read it now: {who}.',
  'words.readByNobody': 'Nobody else may read it now.',
  'words.open': 'Write or read: {section}',
  'words.text': 'Write here',
  'words.textHelp': 'At most 5,000 characters. What you write is kept while you write.',
  'words.save': 'Save draft',
  'words.submit': 'Hand in',
  'words.discard': 'Remove the draft',
  'words.saved': 'The draft is saved. Nobody else reads it.',
  'words.submitted': 'You have handed it in. Those who may read the part read this text now.',
  'words.discarded': 'The draft is removed.',
  'words.empty': 'Write something first.',
  'words.same': 'This is the same as you have handed in.',
  'words.conflict':
    'Something newer was saved elsewhere. It stands below. What you wrote still stands here. Save once ' +
    'more if you want to use yours.',
  'words.keptDraft': 'The draft that is saved ({when})',
  'words.now': 'What others read now',
  'words.nowNone': 'You have not handed in this part.',
  'words.handedIn': 'Handed in {when}.',
  'words.versions': 'What you have handed in before',
  'words.version': 'Number {number}, handed in {when}',
  'words.former': 'You wrote this when you were registered under another number. Nobody else reads it.',
  'words.use': 'Go on from this',
  'words.back': 'To all parts',
  'words.away': 'what you have written',
  'words.unknown': 'There is no such part.',
  'words.readers': 'Who may read',
  'words.reader': '{who}, until {date}',
  'words.stop': 'Take it back',
  'words.share': 'Let a service read',
  'words.whom': 'Who may read?',
  'words.whatFor': 'What are they to help you with?',
  'words.choose': 'Choose',
  'words.yes': 'Yes, let them read',
  'words.no': 'No, not now',
  'words.shared': '{who} may read this part.',
  'words.unshared': '{who} may not read this part any more.',
  'words.noService': 'No service can be let read this part now.',
};
