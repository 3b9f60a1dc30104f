import { CATEGORIES, DataCategory } from '@brobygger/domain';
import { consentLabelOf, recordTypeName } from '@brobygger/subgraph-kit';
import { GraphQLScalarType, getNamedType, isObjectType } from 'graphql';
import { runOutreachRecords } from '../../youth/outreach-records.test-setup';
import { NOTED_RECORDS, RELEASE_CATEGORIES } from './noted-record';

const { outreach } = runOutreachRecords();

/** Every value of the schema whose own label is that of notes, with whether it tells where the youth is: lists of records are no values. */
const labelled = (): readonly string[] =>
  Object.values(outreach().subgraph.schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => {
        const label = consentLabelOf(field);
        if (label?.category !== DataCategory.OUTREACH_CASE_NOTES || isObjectType(getNamedType(field.type))) return [];
        return [`${type.name}.${field.name} ${label.placesYouth ? 'TEXT' : 'CODES'}`];
      }),
    );

test('what is released is what the labels say is a note, and free text is what may tell where the youth is', () => {
  const named = Object.values(NOTED_RECORDS).flatMap(({ entity, notes }) =>
    Object.entries(notes).map(([name, form]) => `${recordTypeName(entity)}.${name} ${form}`),
  );
  expect([...named].sort()).toEqual([...labelled()].sort());
});

test('each kind of record can be named by an id and a day', () => {
  for (const { entity, day } of Object.values(NOTED_RECORDS)) {
    const type = outreach().subgraph.schema.getType(recordTypeName(entity));
    const fields = isObjectType(type) ? type.getFields() : {};
    const named = [fields['id'], fields[day]].map((field) => field && getNamedType(field.type).name);
    expect([recordTypeName(entity), named]).toEqual([recordTypeName(entity), ['ID', 'LocalDate']]);
    expect(fields['id'] && getNamedType(fields['id'].type)).toBeInstanceOf(GraphQLScalarType);
  }
});

test('what is of a patient record stays with its profession as a copy too', () => {
  const ofProfessions = Object.values(NOTED_RECORDS).flatMap(({ category }) =>
    CATEGORIES[category].profession === undefined ? [] : [category],
  );
  expect(RELEASE_CATEGORIES).toEqual(['OUTREACH_RELEASED_NOTES', ...ofProfessions]);
});
