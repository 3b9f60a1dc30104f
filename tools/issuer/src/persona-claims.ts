import type { EmployeeClaims, Persona } from './persona';

const ACR = { SUBSTANTIAL: 'idporten-loa-substantial', HIGH: 'idporten-loa-high' } as const;

/** The claims that the real issuer would put into the persona's access token. */
export function claimsOf({ claims }: Persona): Readonly<Record<string, unknown>> {
  switch (claims.kind) {
    case 'ENTRA_ID':
      return {
        NAVident: claims.ident,
        groups: [groupOf(claims)],
      };
    case 'ID_PORTEN':
      return { pid: claims.pid, acr: ACR[claims.assurance] };
    case 'MASKINPORTEN':
      return {
        consumer: { authority: 'iso6523-actorid-upis', ID: `0192:${claims.organisationNumber}` },
        scope: 'brobygger:system',
      };
    default:
      return claims satisfies never;
  }
}

/** The group whose name says who its members are. */
const groupOf = ({ role, agency, organisationId, profession }: EmployeeClaims): string =>
  ['brobygger', role, agency ?? '-', organisationId ?? '-', ...(profession === undefined ? [] : [profession])].join(
    ':',
  );
