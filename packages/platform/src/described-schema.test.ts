import { buildASTSchema, parse, type IntrospectionObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describedSchema } from './described-schema';
import { fieldCategories } from './field-categories';

const SCHEMA = join(__dirname, '..', '..', '..', 'schema');
const SDL = readFileSync(join(SCHEMA, 'supergraph.graphql'), 'utf8');

interface ConsentedField {
  readonly field: string;
  readonly needs: readonly { readonly category: string; readonly placesYouth: boolean }[];
}

test('a developer is told every category that a field of a youth needs, its own and those of the fields above', () => {
  const told = fieldCategories(buildASTSchema(parse(SDL), { assumeValidSDL: true }));
  const consented = JSON.parse(
    readFileSync(join(SCHEMA, 'consented-fields.json'), 'utf8'),
  ) as readonly ConsentedField[];
  const untold = consented.filter(
    ({ field, needs }) =>
      !needs.every(({ category }) => told[field]?.includes(`\`${category}\``)) ||
      (needs.some(({ placesYouth }) => placesYouth) && !told[field]?.includes('tells where the youth is')),
  );
  expect(untold.map(({ field }) => field)).toEqual([]);
  expect(told).toMatchObject({
    'Youth.id': 'No category.',
    'HousingRecords.rent': 'Category `HOUSING_RENT`.',
    'RentMonth.monthNok': 'Category `HOUSING_RENT`, as `HousingRecords.rent`.',
    'NavOrder.need': 'Category `NAV_ORDERS` (tells where the youth is), as `NavRecords.orders`.',
    'HousingFollowUp.id': 'Category `HOUSING_FOLLOW_UP`, as `HousingRecords.followUp` and `HousingRecords.followUps`.',
    'SensitiveDialogue.id':
      'Category, by the way to it: `OUTREACH_SEXUALITY` by `OutreachRecords.sexualityTalks`; ' +
      '`OUTREACH_EXTREMISM` by `OutreachRecords.extremismTalks`.',
  });
  expect(Object.keys(told)).not.toContain('Organisation.name');
});

test('the category comes first and once, and what is for the gateway alone is left out', () => {
  const { __schema: schema } = describedSchema(SDL);
  const { fields } = schema.types.find(({ name }) => name === 'RentMonth') as IntrospectionObjectType;
  expect(fields.find(({ name }) => name === 'monthNok')?.description).toBe(
    'Category `HOUSING_RENT`, as `HousingRecords.rent`. Rent of the month, in whole NOK.',
  );
  expect(JSON.stringify(schema)).not.toMatch(/Data category|join__|link__/);
});
