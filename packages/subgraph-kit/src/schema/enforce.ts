import { createError, Role, type Owner } from '@brobygger/domain';
import {
  defaultFieldResolver,
  getNamedType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { withheld, type Outcome } from '../disclosure/disclosure';
import type { SelectionWant } from '../disclosure/want';
import { consentLabelOf, roleLabelsOf, type ConsentLabel, type RoleLabel } from '../labels/labels';
import type { SubgraphContext } from '../subgraph-context';
import type { WantsBelow } from '../disclosure/wants-below';

type Field = GraphQLField<unknown, SubgraphContext>;
type Resolve = GraphQLFieldResolver<unknown, SubgraphContext>;

/** Wraps the resolvers of a built schema, once at start, so that nothing labelled is read before it is released. */
export function enforceLabels(schema: GraphQLSchema, owner: Owner, wantsBelow: WantsBelow): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) enforceField(type, field, owner, wantsBelow);
  }
}

function enforceField(type: GraphQLObjectType, field: Field, owner: Owner, wantsBelow: WantsBelow): void {
  const consent = consentLabelOf(field);
  if (leadsToYouth(field)) field.resolve = announcing(field.resolve ?? defaultFieldResolver, wantsBelow);
  if (consent !== null) {
    field.resolve = releasedOnly(
      field.resolve ?? defaultFieldResolver,
      `${type.name}.${field.name}`,
      consent,
      wantsBelow,
    );
  }
  for (const role of roleLabelsOf(type, field)) {
    field.resolve = openToRoles(field.resolve ?? defaultFieldResolver, role, owner);
  }
}

const leadsToYouth = (field: Field): boolean => ['Youth', '_Entity'].includes(getNamedType(field.type).name);

/** A field that yields youths announces all that is wanted of them, so that one round trip decides it. */
function announcing(resolve: Resolve, wantsBelow: WantsBelow): Resolve {
  return async (source, args, context, info) => {
    const result: unknown = await resolve(source, args, context, info);
    const youths = await Promise.all(Array.isArray(result) ? (result as unknown[]) : [result]);
    for (const youth of youths) {
      const id = youthIdOf(youth);
      if (id !== null) context.disclosure.expect(id, wantsBelow(info));
    }
    return result;
  };
}

function releasedOnly(resolve: Resolve, name: string, label: ConsentLabel, wantsBelow: WantsBelow): Resolve {
  const own: SelectionWant = { category: label.category, placesYouth: label.placesYouth, fields: [name] };
  const wants = [
    own,
    ...label.perRow.map((category): SelectionWant => {
      const ofRow = { ...own, category };
      return label.eachAlone ? ofRow : { ...ofRow, placesYouth: false, gate: label.category };
    }),
  ];
  return (source, args, context, info) => {
    const youthId = youthIdOf(source);
    if (youthId === null) throw createError('INTERNAL_SERVER_ERROR', 'a labelled field without a youth');
    const { disclosure, released, hop } = context;
    if (!disclosure.isCovered(youthId, own)) {
      // A record leads to its own youth and to no other, so that what is wanted of the youth is decided with the record.
      const below = leadsTo(info.returnType) ? wantsBelow(info) : wantsBelow(info, label);
      disclosure.expect(youthId, wants);
      disclosure.expect(youthId, below);
    }
    const release = (outcomes: readonly Outcome[]): unknown => {
      const outcome = openest(label, outcomes as readonly [Outcome, ...Outcome[]]);
      if (outcome.scope === null) throw outcome.error;
      // The row may have been released by a wider permit than the field below it.
      if (outcome.scope === 'OWN_ORGANISATION' && isOfAnother(source, hop)) throw withheld(hop, label.category).error;
      outcomes.forEach(({ scope }, n) => {
        const of = wants[n];
        if (scope !== null && of !== undefined) released.note(youthId, of.category, scope);
      });
      return resolve(source, args, context, info);
    };
    const outcomes = disclosure.outcomes(youthId, wants);
    return 'then' in outcomes ? outcomes.then(release) : release(outcomes);
  };
}

/** What the field is opened by: its own category, or the widest of them where each row stands alone. */
function openest({ eachAlone }: ConsentLabel, [own, ...rows]: readonly [Outcome, ...Outcome[]]): Outcome {
  if (!eachAlone || own.scope === 'ALL') return own;
  const open = [own, ...rows].filter(({ scope }) => scope !== null);
  return open.find(({ scope }) => scope === 'ALL') ?? open[0] ?? own;
}

const leadsTo = (type: Parameters<typeof getNamedType>[0]): boolean => getNamedType(type)?.name === 'Youth';

function openToRoles(resolve: Resolve, { roles, ownAgency, elsewhere }: RoleLabel, owner: Owner): Resolve {
  return (source, args, context, info) => {
    const { caller } = context.hop;
    const isElsewhere = caller.agency !== null && elsewhere.includes(caller.role);
    const isOpen =
      Object.hasOwn(Role, caller.role) &&
      roles.includes(caller.role) &&
      (!ownAgency || caller.agency === owner || isElsewhere);
    if (!isOpen) throw createError('FORBIDDEN_ROLE', 'this field is not open to your role');
    return resolve(source, args, context, info);
  };
}

/** Whether a source object is a row of another organisation than the asker's. */
function isOfAnother(source: unknown, { caller }: SubgraphContext['hop']): boolean {
  const { organisationId } = source as { organisationId?: unknown };
  return typeof organisationId === 'string' && organisationId !== caller.organisationId;
}

/** The youth that a source object belongs to: the youth itself, or a record that carries its `youthId`. */
function youthIdOf(source: unknown): string | null {
  if (typeof source !== 'object' || source === null) return null;
  const { youthId, id, __typename: typename } = source as { youthId?: unknown; id?: unknown; __typename?: unknown };
  if (typeof youthId === 'string') return youthId;
  return typename === 'Youth' && typeof id === 'string' ? id : null;
}
