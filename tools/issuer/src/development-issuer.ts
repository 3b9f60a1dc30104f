import type { IncomingMessage, ServerResponse } from 'node:http';
import { issuerConfigurationsFor } from './issuer-configurations';
import type { DevelopmentIssuerConfiguration } from './issuer-configurations';
import { createIssuerProvider, type ConsoleClient } from './issuer-provider';
import { ISSUER_KINDS, issuerOf } from './issuer-kinds';
import type { Persona } from './persona';
import { personaLogin } from './persona-login';
import type { SigningKey } from './signing-key';
import { createTokenIssuer } from './token-issuer';
import type { TokenIssuer } from './token-issuer';

/** Stands in for Entra ID, ID-porten and Maskinporten while developing. Anybody may become anybody with it. */
export interface DevelopmentIssuer extends TokenIssuer {
  /** Answers every request under the issuer's path. Takes the request as it came: full path, body unread. */
  readonly callback: (request: IncomingMessage, response: ServerResponse) => void;
  /** What the gateway must be told to trust the tokens. */
  readonly issuerConfigurations: readonly DevelopmentIssuerConfiguration[];
}

/** What the development issuer needs. */
export interface DevelopmentIssuerDeps {
  /** The value of `NODE_ENV`. */
  readonly nodeEnv: string | undefined;
  /** Where it is mounted, `http://localhost:4000/issuer`. */
  readonly issuerUrl: string;
  /** The `aud` that the gateway asks for. */
  readonly audience: string;
  readonly personas: readonly Persona[];
  readonly signingKey: SigningKey;
  /** Where the playground takes the code. */
  readonly redirectUris: readonly string[];
  /** The console's own login, where there is a console. */
  readonly console?: ConsoleClient | undefined;
  readonly clock: () => Date;
}

/** Makes the development issuer. It cannot be made in production. */
export function createDevelopmentIssuer(deps: DevelopmentIssuerDeps): DevelopmentIssuer {
  const { nodeEnv, issuerUrl, audience, personas, signingKey: key, redirectUris, clock, console } = deps;
  if (nodeEnv === 'production') throw new Error('the development issuer does not start in production');

  const mounts = ISSUER_KINDS.map((kind) => {
    const named = new Map(
      personas.filter(({ claims }) => claims.kind === kind).map((persona) => [persona.name, persona]),
    );
    const provider = createIssuerProvider({ issuerUrl, kind, audience, key, personas: named, redirectUris, console });
    return {
      path: new URL(issuerOf(issuerUrl, kind)).pathname,
      provider,
      handle: provider.callback(),
      personas: named,
    };
  });

  return {
    ...createTokenIssuer({ issuerUrl, audience, key, clock }),
    issuerConfigurations: issuerConfigurationsFor(issuerUrl, audience),
    callback(request, response) {
      const url = request.url ?? '/';
      const mount = mounts.find(({ path }) => url.startsWith(`${path}/`));
      if (mount === undefined) {
        response.writeHead(404).end();
      } else if (url.startsWith(`${mount.path}/interaction/`)) {
        void personaLogin(mount.provider, mount.personas, request, response);
      } else {
        // The provider routes by the path under its mount, and writes addresses by the path before it.
        void mount.handle(Object.assign(request, { originalUrl: url, url: url.slice(mount.path.length) }), response);
      }
    },
  };
}
