import { CATEGORIES, type Owner } from '@brobygger/domain';
import { isNonNullType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { consentLabelOf, hasDirective, isOpen } from '../labels/labels';
import { coverFaults } from './cover-faults';
import type { Field } from './exposed-values';
import { interfaceFaults } from './interface-faults';
import { placementFaults } from './placement-faults';
import { roleFaults } from './role-faults';

/** A schema that must not be served. Lists every fault by name. */
export class LabelFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`the schema must not be served:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
    this.name = 'LabelFault';
  }
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Walks every path from every root field and every entity, and refuses a schema in which a forgotten or misplaced label
 * would let a value out. The subgraph does not start with a fault. `youthRecords` names the types whose tables are about youths.
 * @throws LabelFault naming all faults
 */
export function checkLabels(schema: GraphQLSchema, owner: Owner, youthRecords: ReadonlySet<string> = NONE): void {
  const faults = new Set([
    ...roleFaults(schema),
    ...coverFaults(schema, owner, youthRecords),
    ...labelFaults(schema, owner),
    ...interfaceFaults(schema),
    ...placementFaults(schema),
  ]);
  if (faults.size > 0) throw new LabelFault([...faults].sort());
}

function labelFaults(schema: GraphQLSchema, owner: Owner): readonly string[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'));
  return (types as readonly GraphQLObjectType[]).flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) => faultsOfLabel(type, field, owner)),
  );
}

function faultsOfLabel(parent: GraphQLObjectType, field: Field, owner: Owner): readonly string[] {
  const name = `${parent.name}.${field.name}`;
  const label = consentLabelOf(field);
  const faults = hasDirective(field, 'requires')
    ? [`\`${name}\` reads fields of another subgraph with @requires, past their labels`]
    : [];
  if (label === null) return faults;
  if (isNonNullType(field.type)) {
    faults.push(`\`${name}\` is labelled but not nullable, so that it could not be withheld`);
  }
  if (isOpen(field)) faults.push(`\`${name}\` is labelled and open at once`);
  for (const category of [label.category, ...label.perRow]) {
    if (CATEGORIES[category].owner !== owner) faults.push(`\`${name}\` has category \`${category}\` of another owner`);
  }
  return faults;
}
