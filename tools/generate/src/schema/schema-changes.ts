import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** What a change of the schema is for its clients: of what may reach whom, one that breaks them, one that may, or none of these. */
export type SchemaChangeKind = 'DISCLOSURE' | 'BREAKING' | 'DANGEROUS' | 'SAFE';

export interface SchemaChange {
  readonly kind: SchemaChangeKind;
  /** What changed (`Type`, `Type.field`, `Type.field.argument`). */
  readonly coordinate: string;
  readonly message: string;
}

/** A label of a field or type: who may see it, or on what. */
const OF_LABEL = /\.@(?:category|open|requiresConsent|requiresRole)\b/;

/** What lies between two schemas of clients, by the rules of GraphQL Inspector. A label that came, went or changed is of disclosure. */
export async function schemaChanges(before: string, after: string): Promise<readonly SchemaChange[]> {
  const found = await diff(buildSchema(before), buildSchema(after));
  const changes = found.map(({ criticality, message, path = '' }): SchemaChange => {
    if (OF_LABEL.test(path)) return { kind: 'DISCLOSURE', coordinate: path.replace(/\.?@.*$/, ''), message };
    return { kind: KINDS[criticality.level], coordinate: path, message };
  });
  return changes.sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
}

const KINDS: Readonly<Record<CriticalityLevel, SchemaChangeKind>> = {
  [CriticalityLevel.Breaking]: 'BREAKING',
  [CriticalityLevel.Dangerous]: 'DANGEROUS',
  [CriticalityLevel.NonBreaking]: 'SAFE',
};

const ORDER: readonly SchemaChangeKind[] = ['DISCLOSURE', 'BREAKING', 'DANGEROUS', 'SAFE'];

/**
 * The changes that the changelog does not tell of: one of disclosure is named under **Disclosure** of its newest version, one that breaks
 * clients in an entry that says **Breaking**; by its coordinate or its type, in backticks.
 */
export function untoldChanges(changes: readonly SchemaChange[], changelog: string): readonly SchemaChange[] {
  const [, newest = ''] = changelog.split(/^## /m);
  const sections = newest.split(/^### /m);
  const disclosure = sections.filter((section) => section.startsWith('Disclosure')).join('\n');
  const breaking = newest
    .split(/\n(?=- |#)/)
    .filter((entry) => entry.includes('**Breaking:**'))
    .join('\n');
  return changes.filter(({ kind, coordinate }) => {
    if (kind === 'DISCLOSURE') return !names(disclosure, coordinate);
    return kind === 'BREAKING' && !names(breaking, coordinate);
  });
}

const names = (text: string, coordinate: string): boolean => {
  const [type = '', field] = coordinate.split('.');
  return [type, ...(field === undefined ? [] : [`${type}.${field}`])].some((name) => text.includes(`\`${name}\``));
};
