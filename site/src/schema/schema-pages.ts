import type { EnumTypeDefinitionNode, FieldDefinitionNode } from 'graphql';
import type { SitePage } from '../site-page';
import { cell, lineOf, typeWriter, type TypeWriter } from './written';
import { labelsOf, categoriesOf } from './labels-of';
import { readAreas, type Area } from './read-areas';

/** The reference of the schema of clients: by service, what can be asked and done, the types, the inputs and the enums. */
export function schemaPages(root: string): readonly SitePage[] {
  const areas = readAreas(root);
  const write = typeWriter(areas);
  return [frontOf(areas), ...areas.flatMap((area) => pagesOf(area, write))];
}

const NOT_IN_A_FILE = { source: null } as const;

function pagesOf(area: Area, write: TypeWriter): readonly SitePage[] {
  const parts = [
    [
      'operations',
      'queries and mutations',
      [
        ...sections('Queries', area.queries, (field) => operation(field, write)),
        ...sections('Mutations', area.mutations, (field) => operation(field, write)),
      ],
    ],
    [
      'types',
      'types',
      area.types.map((type) => section(type, [labelLine(labelsOf(type)), fieldTable(type.fields ?? [], write)])),
    ],
    ['inputs', 'inputs', area.inputs.map((input) => section(input, [fieldTable(input.fields ?? [], write)]))],
    ['enums', 'enums', area.enums.map((each) => section(each, [valueTable(each)]))],
  ] as const;
  return parts
    .filter(([, , text]) => text.length > 0)
    .map(([part, title, text]) => ({
      ...NOT_IN_A_FILE,
      name: `schema/${area.name}/${part}`,
      text: `# ${area.title}: ${title}\n\n${text.join('\n\n')}\n`,
    }));
}

interface Named {
  readonly name: { readonly value: string };
  readonly description?: { readonly value: string } | undefined;
}

const sections = <T>(title: string, all: readonly T[], write: (each: T) => string): readonly string[] =>
  all.length === 0 ? [] : [`## ${title}`, ...all.map(write)];

const section = ({ name, description }: Named, parts: readonly string[], depth = '##'): string =>
  [`${depth} ${name.value}`, lineOf(description), ...parts].filter((part) => part !== '').join('\n\n');

const labelLine = (labels: readonly string[]): string => labels.map((label) => `*${label}*`).join(' · ');

function operation(field: FieldDefinitionNode, write: TypeWriter): string {
  const given = field.arguments ?? [];
  const answer = `Answers ${write(field.type)}.`;
  return section(
    field,
    [labelLine(labelsOf(field)), answer, given.length === 0 ? '' : fieldTable(given, write)],
    '###',
  );
}

/** Fields, or arguments: what none of them has gets no column. */
function fieldTable(
  fields: readonly (Named & Pick<FieldDefinitionNode, 'type' | 'directives'>)[],
  write: TypeWriter,
): string {
  const columns: readonly (readonly [title: string, of: (field: (typeof fields)[number]) => string])[] = [
    ['name', ({ name }) => `\`${name.value}\``],
    ['type', ({ type }) => write(type)],
    ['released', (field) => labelsOf(field).join('; ')],
    ['category', categoriesOf],
    ['is', ({ description }) => lineOf(description)],
  ];
  return tableOf(
    columns.filter(([, of]) => fields.some((field) => of(field) !== '')),
    fields,
  );
}

const valueTable = ({ values = [] }: EnumTypeDefinitionNode): string =>
  tableOf<Named>(
    [
      ['value', ({ name }) => `\`${name.value}\``],
      ['is', ({ description }) => lineOf(description)],
    ],
    values,
  );

function tableOf<T>(
  columns: readonly (readonly [title: string, of: (row: T) => string])[],
  rows: readonly T[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(([title]) => title)),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map(([, of]) => cell(of(row))))),
  ].join('\n');
}

function frontOf(areas: readonly Area[]): SitePage {
  const rows = areas.map((area) =>
    [
      area.title,
      ...(['operations', 'types', 'inputs', 'enums'] as const).map((part) => {
        const count = part === 'operations' ? area.queries.length + area.mutations.length : area[part].length;
        return count === 0 ? '–' : `[${count}](/schema/${area.name}/${part})`;
      }),
    ].join(' | '),
  );
  return {
    ...NOT_IN_A_FILE,
    name: 'schema/index',
    text: `# The schema

Every query, mutation, type, input and enum that clients see, by the service that answers. Made from \`schema/api.graphql\` when the site
is built; in development \`/schema.graphql\` is the same as one text.

*Released* says how a field is labelled: on a basis for a category, which a consent, a statute or the own case may be; open to some roles;
or open, where it is about no youth. A field without stands below one that has. *Category* is what a value is released on, whichever way
leads to it: [fields and their categories](/fields) lists each way, and [data categories](/categories) says what each is.

| service | queries and mutations | types | inputs | enums |
|---|---|---|---|---|
${rows.map((row) => `| ${row} |`).join('\n')}
`,
  };
}
