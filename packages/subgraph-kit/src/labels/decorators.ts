import type { DataCategory, Role } from '@brobygger/domain';
import { Directive } from 'type-graphql';

/** What a consent label may say beside its category. */
export interface ConsentLabelOptions {
  /** Categories that single rows of the list need beside the field's own; a row without its own is left out. */
  readonly perRow?: readonly DataCategory[];
  /**
   * The list has no category of its own: each row needs the one that it is of, be it the field's or one of `perRow`, and no other. It is
   * open where any of them is.
   */
  readonly eachAlone?: true;
  /** The value tells where the youth is, so that it is withheld for a protected address on every basis. */
  readonly placesYouth?: boolean;
}

/** Labels a field: its value leaves the agency only on a basis for the category. The types below inherit the label. */
export function RequiresConsent(
  category: DataCategory,
  options: ConsentLabelOptions = {},
): PropertyDecorator & MethodDecorator {
  const perRow = options.perRow === undefined ? '' : `, perRow: [${options.perRow.join(', ')}]`;
  const eachAlone = options.eachAlone === true ? ', eachAlone: true' : '';
  const placesYouth = options.placesYouth === true ? ', placesYouth: true' : '';
  return Directive(`@requiresConsent(category: ${category}${perRow}${eachAlone}${placesYouth})`);
}

/**
 * Labels a field, or a type that is no record of an agency (consents, the log): open to these roles. Those of a field add to its type's.
 * With `ownAgency`, only to callers of the agency that owns the subgraph, and of other agencies to the roles `elsewhere`.
 */
export function RequiresRole(
  roles: readonly Role[],
  options: { readonly ownAgency?: boolean; readonly elsewhere?: readonly Role[] } = {},
): MethodDecorator & PropertyDecorator & ClassDecorator {
  const ownAgency = options.ownAgency === true ? ', ownAgency: true' : '';
  const elsewhere = options.elsewhere === undefined ? '' : `, elsewhere: [${options.elsewhere.join(', ')}]`;
  return Directive(`@requiresRole(roles: [${roles.join(', ')}]${ownAgency}${elsewhere})`);
}

/** Labels a value, or all values of a type, as holding nothing about a youth. What the type leads to needs labels of its own. */
export function Open(): PropertyDecorator & MethodDecorator & ClassDecorator {
  return Directive('@open');
}
