import type { SameKeys } from '../texts';
import type { youthRegistered as nb } from '../nb/youth-registered';

/** What the pages of messages and of what is registered of a youth as a person say. */
export const youthRegistered: SameKeys<typeof nb> = {
  'notices.title': 'Messages',
  'notices.about':
    'This is what we have told you of. The message that you get says only that something waits. What it is, ' +
    'you see only here.',
  'notices.empty': 'You have had no messages yet. When something waits for you, it stands here.',
  'notices.missed': 'What you may not have been told',
  'notices.sent': 'What we have sent you',
  'notices.see': 'See what it is',
  'notices.outcome.SENT': 'Sent.',
  'notices.outcome.RESERVED': 'Not sent, as you have said no to messages from public services.',
  'notices.outcome.UNREACHABLE': 'Not sent, as we do not know how to reach you.',
  'notices.outcome.WAITING': 'Not sent yet.',
  'notices.kind.CONSENT_ENDS_SOON':
    'Something that you said yes to ends soon: {step, plural, one {one day} other {# days}} after the message.',
  'notices.kind.SIGNATURE_LAPSES_SOON': 'You are soon 18. Then something ends that a guardian said yes to with you.',
  'notices.kind.RIGHTS_CHANGE': 'You have turned {step}. Then it changes what you decide yourself.',
  'notices.kind.CONSENT_ENTERED': 'Somebody has entered something that you said. Is it not right? Tell us.',
  'notices.kind.REQUEST_RECEIVED': 'Somebody asks you something.',
  'notices.kind.REQUEST_EXPIRES_SOON':
    'Something that you are asked closes soon: {step, plural, one {one day} other {# days}} after the message.',
  'notices.kind.EMERGENCY_OPENED': 'Something about you was shown without your being asked first.',
  'notices.kind.EMERGENCY_REVIEWED':
    'Somebody else has checked what was shown without your being asked. You can see what they found.',
  'notices.kind.CLAIM_ANSWERED': 'You have an answer to something that you asked for.',
  'notices.kind.COPY_OPENED': 'Everything about you was opened with a code. Was it not you? Tell us.',
  'notices.kind.EMERGENCY_TO_REVIEW': 'Something is to be checked.',
  'notices.kind.CLAIM_RECEIVED': 'What you asked for has arrived.',
  'registered.merges': 'Are you written down twice?',
  'registered.mergesNone': 'No. You are written down once.',
  'registered.mergesAway': 'whether you are written down twice',
  'registered.merged':
    'You were written down twice. {person} made one of it on {date}. What you said no to before is still no.',
  'registered.mergedFor.NEW_NUMBER': 'You had got a new number.',
  'registered.mergedFor.REGISTERED_TWICE': 'You were written down twice by mistake.',
  'registered.mergedFor.OTHER': 'There was another reason.',
  'registered.unmerged': 'It was undone on {date} by {person}.',
  'registered.unmergedFor.ANOTHER_PERSON': 'The other was not you.',
  'registered.unmergedFor.ENTERED_BY_MISTAKE': 'It was done by mistake.',
  'registered.unmergedFor.OTHER': 'There was another reason.',
  'registered.orders': 'What child welfare has ordered to be told',
  'registered.ordersAbout':
    'Sometimes the law says that others must answer child welfare. Then you are not asked. A person at each ' +
    'service decides what is said. If you disagree, you can say so, or complain to Datatilsynet. Do you want ' +
    'to talk to somebody? Call 116 111.',
  'registered.ordersNone':
    'Child welfare has not ordered to be told anything about you here. If they do, it stands here. Sometimes ' +
    'you are told a little later.',
  'registered.ordersAway': 'what child welfare has ordered to be told',
  'registered.order': '{who} ordered to be told something about you on {date}.',
  'registered.orderBy': 'Who ordered it: {person}.',
  'registered.orderEnded': 'It is over, from {date}.',
  'registered.orderFor.INVESTIGATION': 'They look into how you are.',
  'registered.orderFor.ORDERED_ASSISTANCE': 'It is about help that was decided for you.',
  'registered.orderFor.EMERGENCY_MEASURE': 'It is about something urgent.',
  'registered.orderFor.CARE_ORDER': 'It is about who is to have the care of you.',
  'registered.orderFor.BEHAVIOURAL_MEASURE': 'It is about help when somebody does something dangerous.',
  'registered.orderFor.TRAFFICKING': 'It is about a danger that somebody exploits you.',
  'registered.item.waiting': 'not answered',
  'registered.item.told': 'told on {date} by {person}',
  'registered.item.notTold': 'not told. {person} decided so on {date}',
  'registered.notInformed': 'What guardians are not told',
  'registered.notInformedAbout':
    'Whoever gives you health care has decided this. It lasts until they say that it is over, or you turn 16. ' +
    'Guardians do not see that it stands here.',
  'registered.notInformedAway': 'what guardians are not told',
  'registered.notInformedOne': '{what}: from {from}. Decided by {person}.',
  'registered.notInformedStands': 'It still is so. They look again on {date}.',
  'registered.notInformedOver': 'It is over from {date}. Said by {person}.',
  'registered.notInformedOfAge': 'It is over, as you have turned 16.',
  'registered.notInformedFor.OWN_WISH': 'You wished it yourself.',
  'registered.notInformedFor.WEIGHTY_REASONS': 'There were weighty reasons for it.',
  'registered.notInformedReason': 'They wrote: “{reason}”',
};
