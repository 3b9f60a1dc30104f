import type { SameKeys } from '../texts';
import type { youthHeld as nb } from '../nb/youth-held';

/** What the page of what services hold says. */
export const youthHeld: SameKeys<typeof nb> = {
  'held.title': 'What is held on me',
  'held.about':
    'Here is what services have written about you. That you look at it stands in the list of who has seen you.',
  'held.youths': 'What any service knows',
  'held.agency.CHILD_WELFARE': 'Child welfare',
  'held.agency.NAV': 'NAV',
  'held.agency.OUTREACH': 'The outreach service',
  'held.agency.HOUSING': 'Those who help you with housing',
  'held.away': '{agency} did not answer. It does not mean that they have nothing. Try again later.',
  'held.empty': 'Nothing about you stands here.',
  'held.nothingIn': 'Of this they have nothing: {what}.',
  'held.withheld': 'This is not shown here. Ask those who own it.',
  'held.fieldAway': 'This could not be loaded now. It does not mean that it is empty.',
  'held.none': 'Not filled in',
  'held.yes': 'Yes',
  'held.no': 'No',
  'held.nok': 'NOK {amount}',
  'held.number': 'Number {number}',
  'held.wrong': 'Is something wrong? Ask them to correct it',
  'held.who': 'Who you are',
  'held.helpers': 'Who helps you',
  'held.helpersNone': 'No service has begun to help you here.',
  'held.since': 'Since {from}',
  'held.fromTo': 'From {from} to {to}',
  'held.rests': 'It rests on: {ground}.',
  'held.ground.CASE': 'a case',
  'held.ground.REFERRAL': 'that somebody sent you there',
  'held.ground.DECISION': 'a decision',
  'held.ground.CONCERN': 'that somebody was concerned',
  'held.ground.APPLICATION': 'an application',
  'held.ground.OWN_WISH': 'that you wished it',
  'held.unverified': 'Nobody has checked that the paper exists.',
  'held.helpersAway': 'who helps you',
};
