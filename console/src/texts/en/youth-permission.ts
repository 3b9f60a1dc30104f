import type { SameKeys } from '../texts';
import type { youthPermission as nb } from '../nb/youth-permission';

/** What the pages of what guardians are asked say. */
export const youthPermission: SameKeys<typeof nb> = {
  'permission.title': 'Live somewhere before you are 18',
  'permission.short':
    'If you want to live with a service before you are 18, a guardian must say yes. You ask yourself.',
  'permission.go': 'Ask, or see what you have asked for',
  'permission.about':
    'If you are under 18, a guardian must say yes before you can live with a service. You ask, and you choose ' +
    'whom you send it to. The service sees yes or no, never why. You can do it on paper too.',
  'permission.away': 'what you have asked guardians for',
  'permission.none': 'You have not asked anybody yet. When you do, it stands here.',
  'permission.one': 'To live with {where}',
  'permission.askedAt': 'You began on {date}.',
  'permission.open': 'See more',
  'permission.back': 'To all that you have asked for',
  'permission.askTitle': 'Ask to live somewhere',
  'permission.askAbout': 'Nobody sees it before you send it. First you see just what they would see.',
  'permission.where': 'Where',
  'permission.choose': 'Choose where you want to live.',
  'permission.begin': 'Go on',
  'permission.lapses': 'It holds until {date}. Then you are 18, and need it no more.',
  'permission.nobodyOut':
    'You can take it back whenever you want. If you live there already, you are not thrown out by it.',
  'permission.revoked': 'It is taken back. It holds no more. You can ask again whenever you want.',
  'permission.state.ASKED': 'No guardian has seen it yet.',
  'permission.state.SENT': 'It is sent. It holds once all whom you sent it to have said yes.',
  'permission.state.GIVEN': 'All have said yes. It holds.',
  'permission.state.DECLINED': 'A guardian said no. It does not hold.',
  'permission.state.REVOKED': 'It is taken back. It holds no more.',
  'permission.state.EXPIRED': 'It took too long. It does not hold.',
  'permission.state.LAPSED': 'You are 18. You need it no more.',
  'signing.sentTo': 'Whom you have sent it to',
  'signing.aGuardian': 'A guardian',
  'signing.guardian.SENT': '{who} has not answered yet.',
  'signing.guardian.ACCEPTED': '{who} said yes.',
  'signing.guardian.DECLINED': '{who} said no.',
  'signing.guardian.REVOKED': '{who} has revoked it.',
  'signing.hide': 'Hide it from {who}',
  'signing.show': 'Show it to {who} again',
  'signing.isHidden': 'You have hidden it from them.',
  'signing.hidden': '{who} sees it no more. It does not become a yes by that.',
  'signing.shown': '{who} sees it again.',
  'signing.hideAbout':
    'If you do not want one of them to see it any more, you can hide it. It still does not hold without their yes.',
};
