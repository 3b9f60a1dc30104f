import type { TokenSupply } from './asker';
import { tokenFrom } from './fetch-as';

/** The token is of somebody else than the client was made for. Nothing was asked. Make a client for the other caller. */
export class CallerChanged extends Error {
  /** Always `CallerChanged`. */
  override readonly name = 'CallerChanged';

  /** Names nobody. */
  constructor() {
    super('the token is of another caller than the one that this client was made for');
  }
}

/**
 * The same tokens as long as they are of the same person, by `iss` and `sub` of RFC 7519. A client with a cache is of one caller: were the
 * token exchanged below it, the next person would be shown what the last one was answered. Tokens that cannot be read are not compared.
 * @throws CallerChanged
 */
export function ofOneCaller(token: TokenSupply): () => Promise<string> {
  let first: string | null = null;
  return async () => {
    const given = await tokenFrom(token);
    const subject = subjectOf(given);
    if (first !== null && subject !== null && first !== subject) throw new CallerChanged();
    first ??= subject;
    return given;
  };
}

/** Who a JWT is about. It is not verified: that is for the API to do. */
function subjectOf(token: string): string | null {
  const [, payload = ''] = token.split('.');
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
    const { iss, sub } = JSON.parse(new TextDecoder().decode(bytes)) as {
      readonly iss?: unknown;
      readonly sub?: unknown;
    };
    return sub === undefined ? null : JSON.stringify([iss, sub]);
  } catch {
    return null;
  }
}
