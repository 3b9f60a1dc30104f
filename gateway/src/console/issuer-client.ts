import * as oidc from 'openid-client';
import type { ConsoleLogin } from './console-login';
import type { PendingLogin } from './pending-login';
import type { SessionContent } from './session-content';

/** What a code looks like, and not what somebody may have written into an address. */
const CODE = /^[A-Za-z_]{1,60}$/;

/** The issuer said no, or said it wrongly, or could not be reached. The cause is for the log of the operator. */
export class LoginFailed extends Error {
  override readonly name = 'LoginFailed';

  constructor(override readonly cause: unknown) {
    super('the login failed');
  }

  /** The issuer's own code, or that of the library; never what was sent. */
  get code(): string {
    const { error, code, name } = Object(this.cause) as { error?: unknown; code?: unknown; name?: unknown };
    return [error, code, name].find((each): each is string => typeof each === 'string' && CODE.test(each)) ?? 'OTHER';
  }
}

/** What a login begins with: where the browser is sent, and what must come back. */
export interface BegunLogin extends Pick<PendingLogin, 'state' | 'nonce' | 'codeVerifier'> {
  readonly url: string;
}

/** What of a session is renewed. */
export type Tokens = Pick<SessionContent, 'accessToken' | 'expiresAt' | 'refreshToken'>;

/** The gateway as a client of one issuer: authorization code with PKCE. */
export interface IssuerClient {
  readonly login: ConsoleLogin;
  begin(
    redirectUri: string,
    wanted: { readonly isHighest: boolean; readonly language: string | null },
  ): Promise<BegunLogin>;
  /** @throws LoginFailed */
  finish(url: URL, pending: PendingLogin): Promise<SessionContent>;
  /** New tokens; `null` where the issuer gives none any more. @throws LoginFailed where that cannot be learnt */
  renew(content: SessionContent): Promise<Tokens | null>;
  /** Tells the issuer that the tokens are over (RFC 7009), where it can be told. @throws LoginFailed where one of them may be good still */
  revoke(tokens: Pick<Tokens, 'accessToken' | 'refreshToken'>): Promise<void>;
  /** Where the browser ends the session at the issuer too, or `null` where the issuer has no such place. */
  endUrl(backTo: string): Promise<string | null>;
}

/** How long the issuer may take, in seconds. */
const TIMEOUT_SECONDS = 10;

/** The client of the issuer, which is asked for its metadata when somebody logs in first. */
export function createIssuerClient(login: ConsoleLogin): IssuerClient {
  let known: Promise<oidc.Configuration> | null = null;
  const configuration = (): Promise<oidc.Configuration> => {
    known ??= discover(login).catch((cause: unknown) => {
      known = null;
      throw new LoginFailed(cause);
    });
    return known;
  };

  return {
    login,

    async begin(redirectUri, { isHighest, language }) {
      const [state, nonce, codeVerifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
      const url = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: login.scope,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        // Machines are shared: nobody goes on as who was here before.
        prompt: 'login',
        ...(isHighest && login.highestLevel !== undefined ? { acr_values: login.highestLevel } : {}),
        ...(login.resource === undefined ? {} : { resource: login.resource }),
        ...(language === null ? {} : { ui_locales: language }),
      });
      return { url: url.href, state, nonce, codeVerifier };
    },

    async finish(url, { state, nonce, codeVerifier }) {
      const config = await configuration();
      try {
        const tokens = await oidc.authorizationCodeGrant(config, url, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined) throw new Error('no id token');
        return {
          login: login.name,
          person: `${claims.iss} ${claims.sub}`,
          accessToken: tokens.access_token,
          expiresAt: expiryOf(tokens),
          ...(tokens.refresh_token === undefined ? {} : { refreshToken: tokens.refresh_token }),
        };
      } catch (cause) {
        throw new LoginFailed(cause);
      }
    },

    async renew(content) {
      if (content.refreshToken === undefined) return null;
      const config = await configuration();
      try {
        const tokens = await oidc.refreshTokenGrant(config, content.refreshToken);
        return {
          accessToken: tokens.access_token,
          expiresAt: expiryOf(tokens),
          refreshToken: tokens.refresh_token ?? content.refreshToken,
        };
      } catch (cause) {
        // That the grant is over is an answer. That one asks too often, or as nobody it knows, is none.
        if (cause instanceof oidc.ResponseBodyError && cause.error === 'invalid_grant') return null;
        throw new LoginFailed(cause);
      }
    },

    async revoke({ refreshToken, accessToken }) {
      const config = await configuration();
      if (config.serverMetadata().revocation_endpoint === undefined) return;
      const tokens = [
        ...(refreshToken === undefined ? [] : [['refresh_token', refreshToken] as const]),
        ['access_token', accessToken] as const,
      ];
      const said = await Promise.allSettled(
        tokens.map(([token_type_hint, token]) => oidc.tokenRevocation(config, token, { token_type_hint })),
      );
      const failed = said.find((each) => each.status === 'rejected' && !isOfNoSuchKind(each.reason));
      if (failed?.status === 'rejected') throw new LoginFailed(failed.reason);
    },

    async endUrl(backTo) {
      const config = await configuration();
      if (config.serverMetadata().end_session_endpoint === undefined) return null;
      // Without the id token as a hint: it would stand in the history of the browser, and ID-porten's names its person.
      return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: backTo }).href;
    },
  };
}

/** An issuer need not revoke tokens that it keeps no note of, as access tokens that are signed (RFC 7009, 2.2.1). */
const isOfNoSuchKind = (cause: unknown): boolean =>
  cause instanceof oidc.ResponseBodyError && cause.error === 'unsupported_token_type';

function discover({ issuer, clientId, clientSecret }: ConsoleLogin): Promise<oidc.Configuration> {
  const authentication = clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(clientSecret);
  return oidc.discovery(new URL(issuer), clientId, {}, authentication, {
    timeout: TIMEOUT_SECONDS,
    // An address without TLS is one of this machine: the environment lets no other in.
    execute: issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [],
  });
}

/** Half a minute early: what is begun with the token is answered before it ends. */
const expiryOf = (tokens: { expiresIn(): number | undefined }): number =>
  Date.now() + Math.max((tokens.expiresIn() ?? 60) - 30, 1) * 1000;
