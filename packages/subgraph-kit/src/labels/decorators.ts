import type { DataCategory, Role } from '@brobygger/domain';
import { Directive } from 'type-graphql';

/** What a consent label may say beside its category. */
export interface ConsentLabelOptions {
  /** Categories that single rows of the list need beside the field's own; a row without its own is left out. */
  readonly perRow?: readonly DataCategory[];
  /** The value tells where the youth is, so that it is withheld for a protected address on every basis. */
  readonly placesYouth?: boolean;
}

/** Labels a field: its value leaves the agency only on a basis for the category. The types below inherit the label. */
export function RequiresConsent(
  category: DataCategory,
  options: ConsentLabelOptions = {},
): PropertyDecorator & MethodDecorator {
  const perRow = options.perRow === undefined ? '' : `, perRow: [${options.perRow.join(', ')}]`;
  const placesYouth = options.placesYouth === true ? ', placesYouth: true' : '';
  return Directive(`@requiresConsent(category: ${category}${perRow}${placesYouth})`);
}

/**
 * Labels a root field, or a type that is no record of an agency (consents, the log): open to these roles.
 * With `ownAgency`, only to callers of the agency that owns the subgraph.
 */
export function RequiresRole(
  roles: readonly Role[],
  options: { readonly ownAgency?: boolean } = {},
): MethodDecorator & PropertyDecorator & ClassDecorator {
  const ownAgency = options.ownAgency === true ? ', ownAgency: true' : '';
  return Directive(`@requiresRole(roles: [${roles.join(', ')}]${ownAgency})`);
}

/** Labels a field or a type that holds nothing about a youth. */
export function Open(): PropertyDecorator & MethodDecorator & ClassDecorator {
  return Directive('@open');
}
