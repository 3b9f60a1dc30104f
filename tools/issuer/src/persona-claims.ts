import type { EmployeePart, Persona } from './persona';

/** How ID-porten names its levels, the lowest first. */
export const ACR = { SUBSTANTIAL: 'idporten-loa-substantial', HIGH: 'idporten-loa-high' } as const;

/** The level that a login comes to: the one that was asked for, or the persona's own where that is lower or none was asked for. */
export const acrOf = ({ claims }: Persona, asked: string | undefined): string | undefined => {
  if (claims.kind !== 'ID_PORTEN') return undefined;
  return claims.assurance === 'HIGH' && asked === ACR.SUBSTANTIAL ? ACR.SUBSTANTIAL : ACR[claims.assurance];
};

/** The claims that the real issuer would put into the persona's access token; `acr` is the level of the login, else the persona's own. */
export function claimsOf({ claims }: Persona, acr?: string): Readonly<Record<string, unknown>> {
  switch (claims.kind) {
    case 'ENTRA_ID':
      return {
        NAVident: claims.ident,
        groups: [claims, ...(claims.others ?? [])].map(groupOf),
      };
    case 'ID_PORTEN':
      return { pid: claims.pid, acr: acr ?? ACR[claims.assurance] };
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
export const groupOf = ({ role, agency, organisationId, profession }: EmployeePart): string =>
  ['brobygger', role, agency ?? '-', organisationId ?? '-', ...(profession === undefined ? [] : [profession])].join(
    ':',
  );
