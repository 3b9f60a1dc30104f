import { Role, type Caller } from '@brobygger/domain';
import { AuthenticationFailed, AuthenticationFailure, HolderUnknown, type Authenticator } from '@brobygger/gateway';
import type { LiveWorld } from './world/live-world';
import type { KnownWorld } from './world/read-world';

type Persona = KnownWorld['personas'][number];

/** What a token of the mock looks like. Nothing is signed: whoever reaches the mock is whom they say they are. */
const TOKEN = /^Bearer mock:([\w-]+)$/i;

/** Those whom the registry must be asked of: a citizen's token says a number and no role. */
const CITIZENS: ReadonlySet<Role> = new Set([Role.YOUTH, Role.GUARDIAN]);

/** Knows the personas of the world by tokens that name them, `mock:<persona>`, and nobody else. */
export const createPersonaAuthenticator = (world: LiveWorld, isRegistryAway: () => boolean): Authenticator => ({
  authenticate(header) {
    const name = TOKEN.exec(header ?? '')?.[1];
    const persona = world.now.personas.find((each) => each.name === name);
    if (persona === undefined) {
      const reason = header === undefined ? AuthenticationFailure.NO_TOKEN : AuthenticationFailure.UNKNOWN_PERSON;
      return Promise.reject(new AuthenticationFailed(reason));
    }
    if (CITIZENS.has(persona.role) && isRegistryAway()) return Promise.reject(new HolderUnknown(new Error('away')));
    return Promise.resolve(callerOf(persona));
  },
});

const callerOf = ({ personId, role, agency, organisationId, assurance, profession }: Persona): Caller => ({
  personId,
  role,
  agency: agency ?? null,
  organisationId: organisationId ?? null,
  assurance: assurance ?? (CITIZENS.has(role) ? 'HIGH' : 'SUBSTANTIAL'),
  ...(profession === undefined ? {} : { profession }),
});
