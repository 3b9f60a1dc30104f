import { FOLLOW_UP_FORMS } from './caseworker/follow-up/forms-of-follow-up';
import { formsOf } from './caseworker/record/record-forms';
import type { Agency } from './generated/graphql';
import { placesOf } from './places';
import type { Caller } from './session/session';

const FORMS_OF_FOLLOW_UP = FOLLOW_UP_FORMS.map(({ name }) => `/:youthId/:followUpId/${name}`);

/** Where there is more of a place than itself. What begins with `/:` and is the first has no list above it. */
const BELOW: Readonly<Partial<Record<Caller['role'], Readonly<Record<string, readonly string[]>>>>> = {
  YOUTH: {
    '/consents': ['', '/:id', '/requests/:id', '/signings/:id', '/permissions', '/permissions/:id'],
    '/access': ['', '/why'],
    '/plan': ['', '/:followUpId/new', '/:followUpId/:planItemId'],
    '/words': ['', '/:section'],
    '/claims': ['', '/new', '/emergency/:id', '/:id'],
  },
  GUARDIAN: { '/requests': ['', '/:id'] },
  CASEWORKER: {
    '/youth': ['/:id', '/:id?purpose'],
    '/handover': ['/:youthId'],
    '/concerns': ['', '/:reportId'],
    '/courses': ['', '/:year/:courseId'],
    '/houses': ['', '/new', '/surveys', '/:houseId', '/:houseId/signed'],
    '/qualification': ['', '/:groupId'],
    '/follow-up': ['/:youthId', ...FORMS_OF_FOLLOW_UP],
    '/rent': ['', '/:youthId'],
    '/mapping': ['/:youthId'],
    '/independence': ['/:youthId'],
    '/orders': ['/:youthId'],
    '/claims': ['', '/:id'],
  },
  LEADER: { '/claims': ['', '/:id'] },
  CONSENT_OFFICER: {
    '/youth': [
      ...['/:id', '/:id/consents/:consentId', '/:id/give', '/:id/requests', '/:id/access', '/:id/explain'],
      ...['/:id/log', '/:id/matters', '/:id/copy', '/:id/register'],
    ],
  },
  AUDITOR: { '/log': ['', '/:id'] },
};

/** Those of the menu, and each that links lead to from there, as patterns. */
function addressesOf(caller: Pick<Caller, 'role' | 'agency'>): readonly string[] {
  return placesOf(caller).flatMap(({ path }) => {
    const below =
      path === '/record'
        ? ['/:youthId', ...formsOf(caller.agency).map(({ name }) => `/:youthId/${name}`)]
        : (BELOW[caller.role]?.[path] ?? ['']);
    return below.map((rest) => `${path}${rest}`);
  });
}

export const ROLES = [
  'YOUTH',
  'GUARDIAN',
  'CASEWORKER',
  'LEADER',
  'CONSENT_OFFICER',
  'AUDITOR',
  'DATA_PROTECTION_OFFICER',
  'ADMINISTRATOR',
] as const satisfies readonly Caller['role'][];
export const AGENCIES = ['OUTREACH', 'CHILD_WELFARE', 'NAV', 'HOUSING'] as const satisfies readonly Agency[];

/** What stands for who is nobody yet: where one logs in, and what is read by all. */
const OPEN = ['/', '/statement', '/check-receipt', '/copy-in-person'];

/** Where who has several parts says in which they are here. */
const PARTS = '/membership';

/** Every page of the console by who has it, with its address as a pattern, `/consents/:id`: each has its picture in `docs/console.md`. */
export const ADDRESSES: readonly (readonly [who: Lowercase<(typeof ROLES)[number]> | 'nobody', address: string])[] = [
  ...OPEN.map((address) => ['nobody', address] as const),
  ...ROLES.flatMap((role) => {
    const own = AGENCIES.flatMap((agency) => addressesOf({ role, agency }));
    const who = role.toLowerCase() as Lowercase<typeof role>;
    return [...new Set(own)].map((address) => [who, address] as const);
  }),
  ['caseworker', PARTS],
];
