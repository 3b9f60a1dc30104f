import type { Caller } from '@brobygger/domain';
import type { JWTPayload } from 'jose';
import { callerOfEntraId } from './entra-id-claims';
import { callerOfIdPorten } from './id-porten-claims';
import type { ResolvePerson } from './id-porten-claims';
import type { TrustedIssuer } from './issuer-configuration';
import { callerOfMaskinporten } from './maskinporten-claims';

/** The caller that verified claims speak of, read as the kind of issuer writes them. Claims that do not name exactly one caller fail. */
export async function callerOf(
  claims: JWTPayload,
  issuer: TrustedIssuer,
  resolvePerson: ResolvePerson,
): Promise<Caller> {
  switch (issuer.claims) {
    case 'ENTRA_ID':
      return callerOfEntraId(claims, issuer);
    case 'ID_PORTEN':
      return callerOfIdPorten(claims, resolvePerson);
    case 'MASKINPORTEN':
      return callerOfMaskinporten(claims, issuer);
    default:
      return issuer satisfies never;
  }
}
