import { SIGNING_ALGORITHM } from './issuer-settings';
import { ISSUER_KINDS, issuerOf } from './issuer-kinds';
import type { IssuerKind } from './persona';

/** What the gateway must be told to trust one kind of development token. */
export interface DevelopmentIssuerConfiguration {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly [typeof SIGNING_ALGORITHM];
  readonly claims: IssuerKind;
  readonly structuredGroups?: true;
}

/** The gateway's configuration of issuers for development: one per kind, in the form that production uses. */
export function issuerConfigurationsFor(
  issuerUrl: string,
  audience: string,
): readonly DevelopmentIssuerConfiguration[] {
  return ISSUER_KINDS.map((kind) => ({
    issuer: issuerOf(issuerUrl, kind),
    audience,
    algorithms: [SIGNING_ALGORITHM],
    claims: kind,
    ...(kind === 'ENTRA_ID' && { structuredGroups: true }),
  }));
}
