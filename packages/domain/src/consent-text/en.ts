import type { ConsentWording } from './consent-wording';

/** English. */
export const EN: ConsentWording = {
  date: {
    form: '{day} {month} {year}',
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
  },
  owners: {
    CHILD_WELFARE: 'child welfare',
    NAV: 'NAV',
    OUTREACH: 'the outreach service',
    HOUSING: 'those who help you with a place to live',
    CONSENT: 'us',
  },
  frame: {
    offer: 'Here you can let {recipient} see something about you. You decide. No is as good an answer as yes.',
    source: 'Today it is kept by {owner}.',
    named: 'If you say yes to anything, they also see your name and when you were born.',
    yes:
      'If you say yes, {recipient} can see this until {date}. Then it ends by itself. You can take your yes back at any time, ' +
      'and you need not say why. Then they see no more because of it. What they have seen may stand in your case.',
    no:
      'If you say no, nothing is shown because of this. {recipient} is not told that you said no. To them it looks as if you ' +
      'have not answered. You can say yes later if you want to, and you need not say why you said no.',
    rights:
      'You do not lose your right to help if you say no. If they need something for an application, they can ask you. Some things ' +
      'they can be told by law, even without your yes. If you are under 18, a guardian must sometimes say yes together with you.',
  },
  purposes: {
    B101: {
      help: 'the way to becoming an adult',
      about: 'It is to help you with the way to becoming an adult. It can be about housing, money, school and work.',
    },
    B102: {
      help: 'a place to live',
      about:
        'It is to help you with a place to live. It can be to find one, pay rent and manage everyday life at home.',
    },
    B103: {
      help: 'work and school',
      about: 'It is to help you with work and school. It can be a course, work practice or a place to start.',
    },
    B104: {
      help: 'the time after you turn 18',
      about: 'It is to help you after you turn 18 too. It is called aftercare, and you get it only if you want it.',
    },
    B105: {
      help: 'your plan',
      about: 'It is to help you with your plan. It says what you want, and who does what.',
    },
  },
  flows: {
    request:
      '{recipient} asks to see {what}. It is to help you with {help}. You decide. You can say yes to all, some or nothing. They are ' +
      'not told whether you have read this.',
    given:
      'You said yes. {recipient} can see {what} until {date}. They also see your name and when you were born. You do not lose your ' +
      'right to help if you take it back. You can change your mind.',
    refusal:
      'You said no. Nothing is shown. {recipient} sees only “not answered”. You do not lose your right to help. If they need ' +
      'something for an application, they can ask you. You can change your mind.',
    withdrawal:
      'You have taken your yes back. From now on {recipient} sees no more because of it. What they have seen may stand in your case. ' +
      'We cannot take that back. Here you see what they saw. You can ask them to correct or delete. By law they can be given: {statutory}.',
    statute:
      '{recipient} asked {owner} for information about you. The law says that they must answer ({provision}). That is why you were not ' +
      'asked. They were told {what}. If you disagree, you can tell {contact} or complain to Datatilsynet. Do you want to talk to ' +
      'somebody? Call 116 111.',
    emergency:
      '{recipient} saw {what} on {date}. They believed that life or health was in danger. That is why they did not ask first. Somebody ' +
      'else will check whether it was right. You will be told the answer. Is it not right? Tell us here. If there is danger now, call 113.',
  },
  notices: {
    message: 'You have a message. Log in to read it.',
  },
};
