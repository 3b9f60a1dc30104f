import { Kind, parse, type FieldNode, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';
import { wantsPrinted } from './wants-printed';

/** What a resolver of the first field is told of the operation. */
function infoOf(query: string) {
  const { definitions } = parse(query);
  const fragments = definitions.filter(
    (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  const operation = definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  return {
    fieldNodes: operation?.selectionSet.selections as FieldNode[],
    fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
  };
}

test.each([
  '{ hapReport { enquiries warnings { code } } }',
  '{ hapReport { from: source } }',
  '{ hapReport { ... on HapReport { source } } }',
  '{ hapReport { ...all } } fragment all on HapReport { ...more } fragment more on HapReport { source }',
  '{ activityTable { printedRows { total } } }',
  '{ activityTable { printedTotal { total } } }',
  'query ($no: Boolean!) { hapReport { source @include(if: $no) } }',
])('%s needs what was printed', (query) => {
  expect(wantsPrinted(infoOf(query))).toBe(true);
});

test.each([
  '{ hapReport { year enquiries csv isSuppressed } }',
  '{ activityTable { rows { ... on ActivityTableRow { total } } } }',
  '{ districtDistributionCsv }',
])('%s does not', (query) => {
  expect(wantsPrinted(infoOf(query))).toBe(false);
});
