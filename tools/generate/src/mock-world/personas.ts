import { Role, type Caller, type LocalDate } from '@brobygger/domain';
import { asksByGraphql, demoPersonas, roleOfPersona, YOUTHS, type DemoPersona } from '@brobygger/demo/cast';

/** A persona of the demo world, with who the gateway would make of their token. */
export interface WrittenPersona {
  readonly name: string;
  readonly title: string;
  readonly caller: Caller;
}

/** Those of the demo world who ask by GraphQL with a token and a purpose alone, in their order. */
export const personasOf = (loadedOn: LocalDate): readonly WrittenPersona[] =>
  demoPersonas(loadedOn)
    .filter(asksByGraphql)
    .map((persona) => ({ name: persona.name, title: persona.title, caller: callerOf(persona, loadedOn) }));

function callerOf({ name, claims }: DemoPersona, loadedOn: LocalDate): Caller {
  if (claims.kind === 'ENTRA_ID') {
    const { ident, role, agency, organisationId, profession } = claims;
    const assurance = 'SUBSTANTIAL';
    const of = { personId: ident, role, agency, organisationId, assurance } as const;
    return profession === undefined ? of : { ...of, profession };
  }
  const role = roleOfPersona(claims, loadedOn);
  const personId = role === Role.YOUTH ? (youthIdOf(name) ?? name) : name;
  return { personId, role, agency: null, organisationId: null, assurance: 'HIGH' };
}

const youthIdOf = (name: string): string | undefined => Object.values(YOUTHS).find((each) => each.name === name)?.id;
