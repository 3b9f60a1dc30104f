import type { JWTPayload } from 'jose';
import { identifyEntraId } from './entra-id-claims';
import { identifyIdPorten } from './id-porten-claims';
import type { Identified } from './identified';
import type { TrustedIssuer } from './issuer-configuration';
import { identifyMaskinporten } from './maskinporten-claims';

/** What verified claims say of the holder of the token, read as the kind of issuer writes them. */
export function identify(claims: JWTPayload, issuer: TrustedIssuer, isGiven: boolean): Identified {
  switch (issuer.claims) {
    case 'ENTRA_ID':
      return identifyEntraId(claims, issuer, isGiven);
    case 'ID_PORTEN':
      return identifyIdPorten(claims, issuer, isGiven);
    case 'MASKINPORTEN':
      return identifyMaskinporten(claims, issuer, isGiven);
    default:
      return issuer satisfies never;
  }
}
