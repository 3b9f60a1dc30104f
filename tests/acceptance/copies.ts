import { buildASTSchema, isObjectType, parse } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoWorld } from './demo-world';

/** A part of a youth's copy, as it comes over HTTP. */
export interface Part {
  readonly heading: string;
  readonly field?: string;
  readonly state: string;
  readonly notAnswered?: readonly string[];
  readonly withheld?: readonly string[];
  readonly content?: unknown;
  readonly parts?: readonly Part[];
}

/** A youth's copy, as it comes over HTTP. */
export interface Copy {
  readonly title: string;
  readonly isWhole: boolean;
  readonly notAnswered: readonly string[];
  readonly parts: readonly Part[];
}

/** Fetches the copy of the persona. */
export async function copyOf({ url }: DemoWorld, persona: string, language: string): Promise<Copy> {
  const response = await fetch(`${url}/my/copy?language=${language}`, {
    headers: { authorization: `Bearer ${persona}` },
  });
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
  return (await response.json()) as Copy;
}

/** The part of a field of `Youth`, or of one below it. */
export function partOf({ parts }: Pick<Copy, 'parts'>, path: string): Part {
  const [field, ...below] = path.split('.');
  const found = parts.find((each) => each.field === field);
  if (found === undefined) throw new Error(`the copy has no part \`${path}\``);
  return below.length === 0 ? found : partOf({ parts: found.parts ?? [] }, below.join('.'));
}

/** The fields of a youth, and of the records of each agency, that no role label keeps from a youth. */
export function fieldsOfYouth(): readonly string[] {
  const sdl = readFileSync(join(__dirname, '../../schema/supergraph.graphql'), 'utf8');
  const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true });
  const fieldsOf = (name: string): readonly string[] => {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`no type \`${name}\``);
    return Object.values(type.getFields()).flatMap(({ name: field, type: leadsTo, astNode }) => {
      const label = astNode?.directives?.find((each) => each.name.value === 'requiresRole');
      const roles = JSON.stringify(label ?? 'YOUTH');
      if (!roles.includes('YOUTH')) return [];
      const records = /^\w+Records$/.test(String(leadsTo)) ? fieldsOf(String(leadsTo)) : [];
      return [field, ...records.map((below) => `${field}.${below}`)];
    });
  };
  return fieldsOf('Youth');
}
