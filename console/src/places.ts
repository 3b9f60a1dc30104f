import { lazy, type ComponentType } from 'react';
import type { Caller } from './session/session';
import type { TextKey } from './texts/texts';

/** One page: where it is, what the menu calls it, and what it shows. */
export interface Place {
  /** Under `/console`. */
  readonly path: string;
  readonly title: TextKey;
  readonly Page: ComponentType;
}

const WhoHasSeenMe = lazy(async () => ({ default: (await import('./youth/who-has-seen-me')).WhoHasSeenMe }));
const Consents = lazy(async () => ({ default: (await import('./youth/consents')).Consents }));
const Held = lazy(async () => ({ default: (await import('./youth/held')).Held }));
const Words = lazy(async () => ({ default: (await import('./youth/words')).Words }));
const Claims = lazy(async () => ({ default: (await import('./youth/claims')).Claims }));
const Copy = lazy(async () => ({ default: (await import('./youth/copy')).Copy }));
const Help = lazy(async () => ({ default: (await import('./youth/help')).Help }));
const Signings = lazy(async () => ({ default: (await import('./guardian/signings')).Signings }));
const Permissions = lazy(async () => ({ default: (await import('./guardian/permissions')).Permissions }));

/** What each role finds in its menu, in this order; the first is where it comes in. A page is fetched when somebody goes there. */
const PLACES: Readonly<Partial<Record<Caller['role'], readonly Place[]>>> = {
  YOUTH: [
    { path: '/seen', title: 'seen.title', Page: WhoHasSeenMe },
    { path: '/consents', title: 'consents.title', Page: Consents },
    { path: '/held', title: 'held.title', Page: Held },
    { path: '/words', title: 'words.title', Page: Words },
    { path: '/claims', title: 'claims.title', Page: Claims },
    { path: '/copy', title: 'copy.title', Page: Copy },
    { path: '/help', title: 'help.title', Page: Help },
  ],
  GUARDIAN: [
    { path: '/signings', title: 'guardian.signings', Page: Signings },
    { path: '/permissions', title: 'guardian.permissions', Page: Permissions },
  ],
};

export const placesOf = (role: Caller['role']): readonly Place[] => PLACES[role] ?? [];
