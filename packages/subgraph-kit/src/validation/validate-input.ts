import { createError } from '@brobygger/domain';
import { validate, type ValidationError } from 'class-validator';

/**
 * Checks an input object before any resolver sees it.
 * @throws BAD_USER_INPUT with the argument's path and each fault in words; never the value
 */
export async function validateInput(value: unknown): Promise<void> {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) === Object.prototype) return;
  const faults = (await validate(value, { forbidUnknownValues: false })).flatMap((fault) => faultsOf(fault, 'input'));
  const [first] = faults;
  if (first !== undefined) {
    throw createError('BAD_USER_INPUT', `\`${first.path}\` ${first.message}`, { argument: first.path, faults });
  }
}

interface Fault {
  readonly path: string;
  readonly message: string;
}

function faultsOf({ property, constraints, children }: ValidationError, above: string): readonly Fault[] {
  // An index is written as graphql-js writes it.
  const path = /^\d+$/.test(property) ? `${above}[${property}]` : `${above}.${property}`;
  const own = Object.values(constraints ?? {}).map((message) => ({
    path,
    message: message.replace(`${property} `, ''),
  }));
  return [...own, ...(children ?? []).flatMap((child) => faultsOf(child, path))];
}
