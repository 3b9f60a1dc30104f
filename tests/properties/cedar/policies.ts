import { policySetTextToParts, policyToJson } from '@cedar-policy/cedar-wasm/nodejs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const textOf = (file: string): string => readFileSync(join(__dirname, file), 'utf8');

/** A policy of the files, by what it refuses with or permits on. */
export interface Policy {
  /** The code of a refusal, or the basis of a permit. */
  readonly outcome: string;
  readonly effect: 'permit' | 'forbid';
  /** Where several policies are satisfied, the least is the one that is named. */
  readonly rank: string;
  readonly text: string;
}

/** The schema, which says what the policies may ask for. */
export const SCHEMA = textOf('brobygger.cedarschema');

/** Every policy of `forbids.cedar` and `permits.cedar`. */
export const POLICIES: readonly Policy[] = ['forbids.cedar', 'permits.cedar'].flatMap((file) => {
  const parts = policySetTextToParts(textOf(file));
  if (parts.type === 'failure') throw new SyntaxError(parts.errors.map(({ message }) => message).join('\n'));
  return parts.policies.map(policyOf);
});

function policyOf(text: string): Policy {
  const parsed = policyToJson(text);
  if (parsed.type === 'failure') throw new SyntaxError(parsed.errors.map(({ message }) => message).join('\n'));
  const { effect, annotations = {} } = parsed.json;
  const outcome = annotations[effect === 'forbid' ? 'code' : 'basis'];
  const { rank } = annotations;
  if (typeof outcome !== 'string' || typeof rank !== 'string') throw new SyntaxError(`not annotated: ${text}`);
  return { outcome, effect, rank, text };
}
