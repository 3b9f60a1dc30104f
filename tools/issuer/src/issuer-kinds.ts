import type { IssuerKind } from './persona';

/** Where each kind of issuer answers under the development issuer's address. */
export const ISSUER_PATH = {
  ENTRA_ID: '/entra',
  ID_PORTEN: '/idporten',
  MASKINPORTEN: '/maskinporten',
} as const satisfies Record<IssuerKind, string>;

/** The kinds in the order in which they are offered. */
export const ISSUER_KINDS = Object.keys(ISSUER_PATH) as readonly IssuerKind[];

/** The `iss` of one kind. Each kind is an issuer of its own, as in production, so that the gateway needs no special case. */
export const issuerOf = (issuerUrl: string, kind: IssuerKind): string =>
  `${issuerUrl.replace(/\/$/, '')}${ISSUER_PATH[kind]}`;
