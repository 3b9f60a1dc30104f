import { CATEGORIES, TellsWhere, type DataCategory } from '@brobygger/domain';
import { isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { consentLabelOf } from '../labels/labels';

interface LabelledField {
  readonly name: string;
  readonly category: DataCategory;
  readonly placesYouth: boolean;
}

/**
 * Where a category and the labels of its fields disagree on what tells where the youth is. `Youth.access` answers by the category and
 * a disclosure by the label, so that what is open to the one would be withheld by the other. A category without a field here is another's.
 */
export function placementFaults(schema: GraphQLSchema): readonly string[] {
  const fields = labelledFields(schema);
  const denied = fields
    .filter(({ category, placesYouth }) => placesYouth && CATEGORIES[category].tellsWhere === TellsWhere.NEVER)
    .map(
      ({ name, category }) =>
        `\`${name}\` tells where the youth is, and its category \`${category}\` says that no field does`,
    );
  const empty = [...new Set(fields.map(({ category }) => category))]
    .filter((category) => CATEGORIES[category].tellsWhere === TellsWhere.SOME_FIELDS)
    .filter((category) => !fields.some((field) => field.category === category && field.placesYouth))
    .map((category) => `category \`${category}\` says that some fields tell where the youth is, and no label does`);
  return [...denied, ...empty];
}

function labelledFields(schema: GraphQLSchema): readonly LabelledField[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  return types.flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) => {
      const label = consentLabelOf(field);
      return label === null ? [] : [{ ...label, name: `${type.name}.${field.name}` }];
    }),
  );
}
