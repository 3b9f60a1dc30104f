import { newId, SERVICES, impliedPurposeOf, isOwnerName, type Agency, type Caller } from '@brobygger/domain';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { SUPERGRAPH } from '../../../all-in-one/src/paths';
import { startAllInOne } from '../../harness/all-in-one';
import {
  administrator,
  auditor,
  dataProtectionOfficer,
  guardian,
  leader,
  officer,
  worker,
  youth,
} from '../../harness/callers';
import { serve } from '../../harness/records';
import { SEEDED_AT, type Seed } from '../../harness/seed';
import type { OwnedRootField } from '../../harness/root-fields';
import { goodValue } from '../bad-values';
import { receiverFor } from './hands-over';
import { FITTING } from './fitting';

/** Whom a root field is asked about: a youth of the asker's, another whom somebody else serves, and one whom nobody knows. */
export const WHOM = ['own', 'other', 'unknown'] as const;
export type Whom = (typeof WHOM)[number];

/** Who asks, as the columns of the table name them. */
export type Asker =
  | 'worker'
  | 'worker of another agency'
  | 'leader'
  | 'officer'
  | 'auditor'
  | 'data protection officer'
  | 'administrator'
  | 'youth'
  | 'guardian';

/** A question to the world; `mayChange` says that it is expected to reach what it is about. */
export interface AskedField {
  readonly field: OwnedRootField;
  readonly operation: 'query' | 'mutation';
  readonly asker: Asker;
  readonly whom: Whom;
  readonly mayChange: boolean;
}

/** All services, in which every root field can be asked by everybody about everybody. */
export interface AuthorizationWorld {
  /** The code of the first error, or `null`. */
  ask(asked: AskedField): Promise<string | null>;
  stop(): Promise<void>;
}

/** A youth of an organisation, with a guardian. */
interface Served {
  readonly youthId: string;
  readonly guardianId: string;
}

const AT_A_TIME = 12;

const AGENCIES: readonly Agency[] = ['CHILD_WELFARE', 'NAV', 'OUTREACH', 'HOUSING'];

/** Starts the services. */
export async function startAuthorizationWorld(): Promise<AuthorizationWorld> {
  const topology = await startAllInOne();
  const schema = buildSchema(readFileSync(SUPERGRAPH, 'utf8'), { assumeValid: true, assumeValidSDL: true });
  const organisations = await topology.seed(async (seed) => {
    const made: [Agency, readonly [string, string]][] = [];
    for (const agency of AGENCIES) {
      made.push([agency, [await seed.organisation(agency), await seed.organisation(agency)]]);
    }
    return new Map(made);
  });
  const { id: houseId } = await topology.seed(({ platform: { services } }) =>
    services.housing.houses.create(
      { personId: 'Z900000', organisationId: organisations.get('HOUSING')?.[0] ?? '', at: SEEDED_AT },
      { name: 'Huset', kind: 'HYBEL_HOUSE', genderRule: 'MIXED', capacity: 400 },
    ),
  );
  const organisationOf = (agency: Agency, n: 0 | 1 = 0): string => organisations.get(agency)?.[n] ?? '';

  async function served(seed: Seed, agency: Agency, n: 0 | 1): Promise<Served> {
    const youthId = await seed.youth();
    const guardianId = await seed.guardian(youthId);
    await serve(seed, agency, organisationOf(agency, n), youthId);
    return { youthId, guardianId };
  }
  const waiting = new Map<string, Promise<Served>[]>();
  /** A youth whom nobody has asked about. They are made some at a time, since it takes long until every service has heard of one. */
  function aYouth(agency: Agency, n: 0 | 1): Promise<Served> {
    const key = `${agency}/${n}`;
    const left = waiting.get(key) ?? [];
    waiting.set(key, left);
    if (left.length === 0) {
      const made = topology.seed((seed) =>
        Promise.all(Array.from({ length: AT_A_TIME }, () => served(seed, agency, n))),
      );
      left.push(...Array.from({ length: AT_A_TIME }, (_, at) => made.then((all) => all[at] as Served)));
    }
    return left.pop() as Promise<Served>;
  }
  const kept = new Map<string, Promise<Served>>();
  /** One and the same youth, of whom every service has heard as they were made. */
  const standing = (agency: Agency, n: 0 | 1): Promise<Served> => {
    const key = `${agency}/${n}`;
    const known = kept.get(key) ?? aYouth(agency, n);
    kept.set(key, known);
    return known;
  };

  return {
    async ask({ field: { name, owner }, operation, asker, whom, mayChange }) {
      const agency = OF_AGENCY[name] ?? (isOwnerName(owner) ? SERVICES[owner].agency : 'NAV');
      const field = fieldOf(schema, operation, name);
      const elsewhere = AGENCIES[(AGENCIES.indexOf(agency) + 1) % AGENCIES.length] ?? agency;
      // Where something may change, the youth is one whom no other question is about.
      const youthOf = operation === 'mutation' && mayChange ? aYouth : standing;
      const own = asker === 'worker of another agency' ? elsewhere : agency;
      const mine = whom === 'own' ? await youthOf(own, 0) : await standing(own, 0);
      const others = whom === 'other' ? await youthOf(agency, 1) : null;
      const about = whom === 'own' ? mine.youthId : (others?.youthId ?? newId());
      const asking = callerOf(asker, { ...mine, agency, elsewhere, organisationOf });
      const caller =
        asker === 'worker' || asker === 'worker of another agency' ? { ...asking, ...OF_PROFESSION[name] } : asking;
      const takers = { house: organisationOf('HOUSING'), otherOffice: organisationOf('NAV', 1) };
      const variables = variablesOf(field, about, houseId, receiverFor(name, takers));
      const purpose = impliedPurposeOf(caller.role) ?? 'B107';
      const { json } = await topology.ask(caller, documentOf(operation, field), variables, purpose);
      const code = json.errors?.[0]?.extensions?.['code'];
      return typeof code === 'string' ? code : null;
    },
    stop: () => topology.stop(),
  };
}

/**
 * The least that the field takes: whom it is about, what must be said, and what is given by its name. Where that is not enough, as the
 * field asks for it.
 */
export const variablesOf = (
  { name, args }: GraphQLField<unknown, unknown>,
  about: string,
  houseId: string,
  given: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    args.map((arg) => [
      arg.name,
      leastValue(arg.type, about, arg.name, {
        ...FITTING[name],
        ...(name === 'applyResidency' ? { houseId } : {}),
        ...given,
      }),
    ]),
  );

function leastValue(
  type: GraphQLInputType,
  id: string,
  name: string,
  fitting: Readonly<Record<string, unknown>>,
): unknown {
  if (name in fitting) return fitting[name];
  if (name === 'clientKey' || name === 'sourceId') return newId();
  // Nobody is in two sessions at once.
  if (name === 'staffIds') return [newId(), newId()].map((id) => `Z${id.slice(-8)}`);
  if (name === 'ground') return { kind: 'OWN_WISH' };
  if (!isNonNullType(type) && name !== 'youthId') return undefined;
  const bare = getNullableType(type);
  if (isListType(bare)) return [leastValue(bare.ofType, id, name, fitting)];
  if (!isInputObjectType(bare)) return goodValue(bare, id, name);
  return Object.fromEntries(
    Object.values(bare.getFields()).map((field) => [field.name, leastValue(field.type, id, field.name, fitting)]),
  );
}

/** What the registry hears of the workers of one agency alone. */
const OF_AGENCY: Readonly<Record<string, Agency>> = {
  holdGuardians: 'CHILD_WELFARE',
  reviewGuardianHold: 'CHILD_WELFARE',
};

/** The records that one profession alone writes. */
export const OF_PROFESSION: Readonly<Record<string, Pick<Caller, 'profession'>>> = {
  recordNurseTalk: { profession: 'NURSE' },
  recordPsychologistContact: { profession: 'PSYCHOLOGIST' },
  recordGuardiansNotInformed: { profession: 'NURSE' },
  reviewGuardiansNotInformed: { profession: 'NURSE' },
  closeNurseTalks: { profession: 'NURSE' },
  addPsychologistConsultation: { profession: 'PSYCHOLOGIST' },
  closePsychologistContact: { profession: 'PSYCHOLOGIST' },
  recordStaffAdvice: { profession: 'PSYCHOLOGIST' },
};

interface Cast {
  readonly youthId: string;
  readonly guardianId: string;
  readonly agency: Agency;
  readonly elsewhere: Agency;
  readonly organisationOf: (agency: Agency) => string;
}

function callerOf(asker: Asker, { youthId, guardianId, agency, elsewhere, organisationOf }: Cast): Caller {
  switch (asker) {
    case 'worker':
      return worker(agency, organisationOf(agency));
    case 'worker of another agency':
      return worker(elsewhere, organisationOf(elsewhere));
    case 'leader':
      return leader(agency, organisationOf(agency));
    case 'officer':
      return officer();
    case 'auditor':
      return auditor();
    case 'data protection officer':
      return dataProtectionOfficer();
    case 'administrator':
      return administrator();
    case 'youth':
      return youth(youthId);
    case 'guardian':
      return guardian(guardianId);
    default:
      return asker satisfies never;
  }
}

/** A root field of the schema. */
export function fieldOf(
  schema: GraphQLSchema,
  operation: 'query' | 'mutation',
  name: string,
): GraphQLField<unknown, unknown> {
  const field = (operation === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields()[name];
  if (field === undefined) throw new TypeError(`the supergraph does not know \`${name}\``);
  return field;
}

/** Asks for the field with all its arguments as variables. */
export const documentOf = (operation: string, { name, args, type }: GraphQLField<unknown, unknown>): string => {
  const declared = args.map((arg) => `$${arg.name}: ${arg.type.toString()}`).join(', ');
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const below = isLeafType(getNamedType(type)) ? '' : ' { __typename }';
  const [variables, values] = args.length === 0 ? ['', ''] : [`(${declared})`, `(${given})`];
  return `${operation} ${variables} { ${name}${values}${below} }`;
};
