import { Kind, type TypeNode } from 'graphql';
import { anchorOf } from '../anchor-of';
import type { Area } from './read-areas';

/** Writes a type as Markdown: its name leads to where it is described. */
export type TypeWriter = (type: TypeNode) => string;

/** Knows where each type of the schema is described; scalars are not. */
export function typeWriter(areas: readonly Area[]): TypeWriter {
  const places = new Map(
    areas.flatMap((area) =>
      (['types', 'inputs', 'enums'] as const).flatMap((part) =>
        area[part].map(({ name: { value } }) => [value, `/schema/${area.name}/${part}#${anchorOf(value)}`] as const),
      ),
    ),
  );
  return function write(type): string {
    if (type.kind === Kind.NON_NULL_TYPE) return `${write(type.type)}!`;
    if (type.kind === Kind.LIST_TYPE) return `\\[${write(type.type)}\\]`;
    const place = places.get(type.name.value);
    return place === undefined ? type.name.value : `[${type.name.value}](${place})`;
  };
}

/** What stands at the end of a description for who reads the schema alone. */
const TOLD_IN_A_COLUMN = /\s*Data categor(?:y|ies): [^.]*\.\s*$/;

/** A description in one line. */
export const lineOf = (description: { readonly value: string } | undefined): string =>
  (description?.value ?? '').replace(TOLD_IN_A_COLUMN, '').replaceAll(/\s+/g, ' ').trim();

/** What a cell of a table may hold. */
export const cell = (text: string): string => text.replaceAll('|', '\\|');
