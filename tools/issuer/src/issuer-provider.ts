import { randomBytes } from 'node:crypto';
import { Provider } from 'oidc-provider';
import type { ClientMetadata, Configuration, Grant, JWKS, KoaContextWithOIDC } from 'oidc-provider';
import { CONSOLE_CLIENT, PLAYGROUND_CLIENT, SIGNING_ALGORITHM, TOKEN_LIFETIME_SECONDS } from './issuer-settings';
import { ISSUER_PATH, issuerOf } from './issuer-kinds';
import { PAGE_HEADERS, failurePage, logoutPage } from './login-page';
import type { IssuerKind, Persona } from './persona';
import { ACR, claimsOf } from './persona-claims';
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
  /** The console's own login, where there is a console. */
  readonly console?: ConsoleClient | undefined;
}

/** The gateway as the issuer knows it. */
export interface ConsoleClient {
  readonly secret: string;
  readonly redirectUris: readonly string[];
  /** Where a browser may go after a logout. */
  readonly afterLogout: string;
}

/** So long a session of the console may renew its token, in seconds. */
const REFRESH_SECONDS = 8 * 3600;

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
  console,
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
        ...levelOf(kind, ACR.HIGH),
      },
      ...(console === undefined ? [] : [{ ...clientOf(console), ...levelOf(kind, ACR.SUBSTANTIAL) }]),
    ],
    responseTypes: ['code'],
    acrValues: kind === 'ID_PORTEN' ? Object.values(ACR) : [],
    scopes: ['openid', 'offline_access'],
    issueRefreshToken: (_, client) => Promise.resolve(client.grantTypeAllowed('refresh_token')),
    pkce: { required: () => true },
    // Names of their own: the kinds share a host, and one must not take another's session for its own.
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: { session: `${cookie}_session`, interaction: `${cookie}_interaction`, resume: `${cookie}_resume` },
    },
    ttl: {
      AccessToken: TOKEN_LIFETIME_SECONDS,
      IdToken: TOKEN_LIFETIME_SECONDS,
      Session: REFRESH_SECONDS,
      Grant: REFRESH_SECONDS,
      Interaction: 600,
      RefreshToken: REFRESH_SECONDS,
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: showLogout },
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
    extraTokenClaims: ({ oidc: { entities } }, token) => {
      const persona = 'accountId' in token && token.accountId !== undefined ? personas.get(token.accountId) : undefined;
      return persona === undefined
        ? undefined
        : { ...claimsOf(persona, (entities.AuthorizationCode ?? entities.RefreshToken)?.acr) };
    },
    loadExistingGrant,
    renderError: (context, { error, error_description: description }) => {
      context.set(PAGE_HEADERS);
      context.body = failurePage(description ?? error);
    },
  };
  return new Provider(issuer, configuration);
}

/** Who asks for no level is given this one. */
const levelOf = (kind: IssuerKind, acr: string): Partial<ClientMetadata> =>
  kind === 'ID_PORTEN' ? { default_acr_values: [acr] } : {};

const clientOf = ({ secret, redirectUris, afterLogout }: ConsoleClient): ClientMetadata => ({
  client_id: CONSOLE_CLIENT,
  client_secret: secret,
  redirect_uris: [...redirectUris],
  post_logout_redirect_uris: [afterLogout],
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  id_token_signed_response_alg: SIGNING_ALGORITHM,
});

/** The page on which a logout is confirmed, which anybody could have begun. */
function showLogout(context: KoaContextWithOIDC, form: string): void {
  context.set(PAGE_HEADERS);
  context.body = logoutPage(form);
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
