import type { Persistence } from '@brobygger/subgraph-kit';
import { Refusal } from './refusal';

/** What a service's database holds, found in what its package exports: the persistence itself, or the owner that has it. */
export function persistenceIn(service: string, exported: Readonly<Record<string, unknown>>): Persistence {
  const found = new Set(Object.values(exported).flatMap((value) => [value, propertyOf(value)].filter(isPersistence)));
  const [persistence] = found;
  if (persistence === undefined || found.size > 1) {
    throw new Refusal(`\`${service}\` must export one persistence, or one owner that has it: found ${found.size}`);
  }
  return persistence;
}

const propertyOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? (value as { readonly persistence?: unknown }).persistence : undefined;

function isPersistence(value: unknown): value is Persistence {
  if (typeof value !== 'object' || value === null) return false;
  const { entities, migrations } = value as Partial<Persistence>;
  return Array.isArray(entities) && Array.isArray(migrations);
}
