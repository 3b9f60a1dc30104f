import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVICE_NAMES, type ServiceName } from '@brobygger/domain';
import {
  Kind,
  parse,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { code, tableOf } from './table';

/** The columns: who asks. */
const ASKERS = [
  'worker',
  'worker of another agency',
  'leader',
  'officer',
  'auditor',
  'data protection officer',
  'administrator',
  'youth',
  'guardian',
] as const;
type Asker = (typeof ASKERS)[number];

const ROLE_OF = {
  worker: 'CASEWORKER',
  'worker of another agency': 'CASEWORKER',
  leader: 'LEADER',
  officer: 'CONSENT_OFFICER',
  auditor: 'AUDITOR',
  'data protection officer': 'DATA_PROTECTION_OFFICER',
  administrator: 'ADMINISTRATOR',
  youth: 'YOUTH',
  guardian: 'GUARDIAN',
} as const satisfies Record<Asker, string>;

/** How far a root field reaches for one who may ask it. */
const Reach = {
  NOBODY: '–',
  /** It is about no youth. */
  YES: 'yes',
  OWN: 'own',
  NONE: 'none',
  REGISTERED: 'registered',
} as const;
type Reach = (typeof Reach)[keyof typeof Reach];

/**
 * Fields that take a youth's id and answer the same whoever has it: a concern is about anybody, a link begins with outreach's own person,
 * and who asks for consent, opens data in an emergency, or takes into a case what they were not let see, is not told whether there is
 * somebody.
 */
const BY_ANOTHER_ID: ReadonlySet<string> = new Set([
  'fileConcernReport',
  'linkOutreachPerson',
  // Of a report that came to the organisation; without one nobody is looked for.
  'linkConcernReport',
  // A list of the organisation's own, of which the youth picks.
  'decisionsToCarryOut',
  'openEmergencyAccess',
  'requestConsent',
  'takeIntoCase',
]);

/** What begins service on a ground that it names itself: whoever is imported need not be served yet. */
const ON_A_GROUND_OF_ITS_OWN: ReadonlySet<string> = new Set(['importNavCase']);

/** What the registry hears of the workers of child welfare alone. To those of others there is no such youth. */
const OF_CHILD_WELFARE: ReadonlySet<string> = new Set(['holdGuardians', 'reviewGuardianHold']);

/** What NAV keeps and who runs a group writes, of youths whom NAV handed over to it: to all others there is no such youth. */
const BY_WHO_RUNS_A_GROUP: ReadonlySet<string> = new Set([
  'enrolQualification',
  'recordQualificationWeek',
  'endQualification',
]);

/** `docs/authorization.md`: every root field by who may ask it, and about whom. */
export function authorization(): string {
  const schemas = SERVICE_NAMES.map((name) => [name, readSchema(name)] as const);
  const rows = (root: 'Query' | 'Mutation'): readonly (readonly string[])[] =>
    schemas.flatMap(([name, schema]) =>
      rootFields(schema, root).map((field) => [
        code(field.name.value),
        name,
        ...ASKERS.map((asker) => reachOf(schema, field, asker)),
      ]),
    );
  return `# Who may ask what, about whom

Generated from the labels of the schema; a test asks every field as everybody, about a youth whom the own organisation serves, one whom
somebody else does, and an id that nobody has, and compares each cell.

*–*: refused by role (\`FORBIDDEN_ROLE\`), before anything is looked up. *own*: a youth whom the asker's organisation serves, to a youth the
own person; of every other the answer is the one for an id that nobody has. *none*: of every youth that is the answer. *registered*: every
registered youth whom nothing keeps from the asker, to an officer or auditor those of the own municipality. *yes*: it names no youth, or is
looked up by none. What a field then shows is decided value by value ([purposes.md](purposes.md)). Records of a profession
are written by a worker who has it
([legal-bases.md](legal-bases.md)). Systems (\`SYSTEM\`) may ask nothing but \`organisations\`; they
and officers are told of accesses in the words of AuthZEN ([authzen.md](authzen.md)), and a youth fetches a copy of all that is open to
a youth below, of themself alone (\`GET /my/copy\`).

## Queries

${tableOf(['field', 'service', ...ASKERS], rows('Query'))}

## Mutations

${tableOf(['field', 'service', ...ASKERS], rows('Mutation'))}
`;
}

const readSchema = (name: ServiceName): DocumentNode =>
  parse(readFileSync(join(__dirname, '..', '..', '..', '..', 'schema', `${name}.graphql`), 'utf8'));

const rootFields = ({ definitions }: DocumentNode, root: string): readonly FieldDefinitionNode[] =>
  definitions.flatMap((each) =>
    each.kind === Kind.OBJECT_TYPE_DEFINITION && each.name.value === root ? (each.fields ?? []) : [],
  );

function reachOf(schema: DocumentNode, field: FieldDefinitionNode, asker: Asker): Reach {
  const label = field.directives?.find(({ name }) => name.value === 'requiresRole');
  if (label !== undefined && !isOpenTo(label, asker)) return Reach.NOBODY;
  const names = namesIn(schema, field);
  const namesYouth = names.has('youthId') || (namedIn(field.type) === 'Youth' && names.has('id'));
  if (!namesYouth || BY_ANOTHER_ID.has(field.name.value)) return Reach.YES;
  if (ON_A_GROUND_OF_ITS_OWN.has(field.name.value)) return Reach.REGISTERED;
  if (names.has('input GroundInput') || asker === 'officer' || asker === 'auditor') return Reach.REGISTERED;
  const isOfOthers = OF_CHILD_WELFARE.has(field.name.value) || BY_WHO_RUNS_A_GROUP.has(field.name.value);
  return asker === 'worker of another agency' && isOfOthers ? Reach.NONE : Reach.OWN;
}

function isOpenTo({ arguments: given = [] }: ConstDirectiveNode, asker: Asker): boolean {
  const valueOf = (name: string) => given.find((each) => each.name.value === name)?.value;
  const isAmong = (list: ConstValueNode | undefined): boolean =>
    list?.kind === Kind.LIST && list.values.some((each) => each.kind === Kind.ENUM && each.value === ROLE_OF[asker]);
  const ownAgency = valueOf('ownAgency');
  const isOwn = ownAgency?.kind === Kind.BOOLEAN && ownAgency.value;
  const isKeptOut = isOwn && asker === 'worker of another agency' && !isAmong(valueOf('elsewhere'));
  return isAmong(valueOf('roles')) && !isKeptOut;
}

/** The names of a field's arguments and of what its inputs hold, and of the inputs themselves. */
function namesIn(schema: DocumentNode, { arguments: args = [] }: FieldDefinitionNode): ReadonlySet<string> {
  const inputs = new Map(
    schema.definitions.flatMap((each): readonly [string, InputObjectTypeDefinitionNode][] =>
      each.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? [[each.name.value, each]] : [],
    ),
  );
  const found = new Set<string>();
  const gather = (name: string, type: TypeNode): void => {
    found.add(name);
    const input = inputs.get(namedIn(type));
    if (input !== undefined) found.add(`input ${input.name.value}`);
    for (const each of input?.fields ?? []) gather(each.name.value, each.type);
  };
  for (const arg of args) gather(arg.name.value, arg.type);
  return found;
}

const namedIn = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedIn(type.type));
