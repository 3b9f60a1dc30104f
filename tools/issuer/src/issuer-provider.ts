import { randomBytes } from 'node:crypto';
import { Provider } from 'oidc-provider';
import type { Configuration, Grant, JWKS, KoaContextWithOIDC } from 'oidc-provider';
import { PLAYGROUND_CLIENT, SIGNING_ALGORITHM, TOKEN_LIFETIME_SECONDS } from './issuer-settings';
import { ISSUER_PATH, issuerOf } from './issuer-kinds';
import { PAGE_HEADERS, failurePage } from './login-page';
import type { IssuerKind, Persona } from './persona';
import { claimsOf } from './persona-claims';
import type { SigningKey } from './signing-key';

/** What one kind of development issuer needs. */
export interface IssuerProviderDeps {
  readonly issuerUrl: string;
  readonly kind: IssuerKind;
  readonly audience: string;
  readonly key: SigningKey;
  /** The personas of this kind, by name. */
  readonly personas: ReadonlyMap<string, Persona>;
  /** Where the playground takes the code. */
  readonly redirectUris: readonly string[];
}

/** The resource that every access token is for: the gateway. */
const RESOURCE = 'urn:brobygger:gateway';

/** One OpenID provider: authorization code with PKCE, for the playground alone, with a persona's claims in the access token. */
export function createIssuerProvider({
  issuerUrl,
  kind,
  audience,
  key,
  personas,
  redirectUris,
}: IssuerProviderDeps): Provider {
  const issuer = issuerOf(issuerUrl, kind);
  const path = new URL(issuer).pathname;
  const cookie = `brobygger${ISSUER_PATH[kind].replace('/', '_')}`;

  const configuration: Configuration = {
    jwks: { keys: [key] } as JWKS,
    clients: [
      {
        client_id: PLAYGROUND_CLIENT,
        redirect_uris: [...redirectUris],
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        id_token_signed_response_alg: SIGNING_ALGORITHM,
      },
    ],
    responseTypes: ['code'],
    scopes: ['openid'],
    pkce: { required: () => true },
    // Names of their own: the kinds share a host, and one must not take another's session for its own.
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: { session: `${cookie}_session`, interaction: `${cookie}_interaction`, resume: `${cookie}_resume` },
    },
    ttl: {
      AccessToken: TOKEN_LIFETIME_SECONDS,
      IdToken: TOKEN_LIFETIME_SECONDS,
      Session: TOKEN_LIFETIME_SECONDS,
      Grant: TOKEN_LIFETIME_SECONDS,
      Interaction: 600,
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: TOKEN_LIFETIME_SECONDS,
          jwt: { sign: { alg: SIGNING_ALGORITHM } },
        }),
      },
    },
    interactions: { url: (_, interaction) => `${path}/interaction/${interaction.uid}` },
    findAccount: (_, name) => (personas.has(name) ? { accountId: name, claims: () => ({ sub: name }) } : undefined),
    extraTokenClaims: (_, token) => {
      const persona = 'accountId' in token && token.accountId !== undefined ? personas.get(token.accountId) : undefined;
      return persona === undefined ? undefined : { ...claimsOf(persona) };
    },
    loadExistingGrant,
    renderError: (context, { error, error_description: description }) => {
      context.set(PAGE_HEADERS);
      context.body = failurePage(description ?? error);
    },
  };
  return new Provider(issuer, configuration);
}

/** Choosing a persona is consent enough: the playground is granted what it asks for, and no second page comes. */
async function loadExistingGrant(context: KoaContextWithOIDC): Promise<Grant | undefined> {
  const { client, session, provider } = context.oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}
