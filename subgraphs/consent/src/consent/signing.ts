import { canonicalTag, ConsentMethod, ruleViolated, type Caller, type RuleArgument } from '@brobygger/domain';
import { isOwnWord } from './consent-author.type';
import { isInterpreted, type Interpreting } from './interpreting';

/** How a consent was given, as whoever enters it says. */
export interface Signing {
  readonly method: ConsentMethod;
  /** The ident of who heard what was said orally. */
  readonly witness?: string | null | undefined;
  /** What was said orally, in the words of who heard it. */
  readonly minute?: string | null | undefined;
  /** SHA-256 of the scanned paper, 64 hexadecimal digits. */
  readonly scanSha256?: string | null | undefined;
  /** In which language it was spoken, beside that of the text: a tag of BCP 47. */
  readonly spokenLanguage?: string | null | undefined;
  /** Whether somebody interpreted. */
  readonly interpreter?: Interpreting | null | undefined;
  /** Why who enters it finds the youth mature enough to give it. */
  readonly maturity?: string | null | undefined;
}

interface SigningRule {
  readonly argument: RuleArgument<'CONSENT_METHOD'>;
  readonly message: string;
  readonly objects: (signing: Signing, caller: Caller) => boolean;
}

const SHA256 = /^[0-9a-f]{64}$/;
export const isSaid = (text: string | null | undefined): text is string =>
  typeof text === 'string' && text.trim() !== '';

/** An ident however it is spaced. */
const plain = (ident: string): string => ident.replaceAll(/\s/g, '').toLowerCase();

const rules: readonly SigningRule[] = [
  {
    argument: 'input.signing.method',
    message: 'who speaks for themself does so with the login, and who enters it for another says on paper or orally',
    objects: ({ method }, { role }) => isOwnWord(role) !== (method === ConsentMethod.LOGIN),
  },
  {
    argument: 'input.signing.witness',
    message: 'what was said orally has a witness, who is not who enters it; nothing else has',
    objects: ({ method, witness }, { personId }) =>
      isSaid(witness) !== (method === ConsentMethod.ORAL) || plain(witness ?? '') === plain(personId),
  },
  {
    argument: 'input.signing.minute',
    message: 'what was said orally has a minute; nothing else has',
    objects: ({ method, minute }) => isSaid(minute) !== (method === ConsentMethod.ORAL),
  },
  {
    argument: 'input.signing.spokenLanguage',
    message:
      'what was said orally may have a spoken language, and has one where somebody interpreted; nothing else has',
    objects: ({ method, spokenLanguage, interpreter }) =>
      method === ConsentMethod.ORAL ? isInterpreted(interpreter) && !isSaid(spokenLanguage) : isSaid(spokenLanguage),
  },
  {
    argument: 'input.signing.interpreter',
    message: 'what was said orally may have an interpreter; nothing else has',
    objects: ({ method, interpreter }) =>
      method !== ConsentMethod.ORAL && interpreter !== undefined && interpreter !== null,
  },
  {
    argument: 'input.signing.scanSha256',
    message: 'what was signed on paper has the SHA-256 of its scan, 64 hexadecimal digits; nothing else has',
    objects: ({ method, scanSha256 }) =>
      method === ConsentMethod.PAPER
        ? !isSaid(scanSha256) || !SHA256.test(scanSha256)
        : scanSha256 !== undefined && scanSha256 !== null,
  },
];

/**
 * How the caller gives the consent: youths and guardians with their login, officers as they say.
 * @throws RULE_VIOLATED (CONSENT_METHOD) with the argument's path
 */
export function signingOf(caller: Caller, said: Signing | null | undefined): Signing {
  if (said === null || said === undefined) {
    if (isOwnWord(caller.role)) return { method: ConsentMethod.LOGIN };
    throw ruleViolated('CONSENT_METHOD', 'who enters a yes or a no for another says how it was said', 'input.signing');
  }
  const objection = rules.find(({ objects }) => objects(said, caller));
  if (objection !== undefined) throw ruleViolated('CONSENT_METHOD', objection.message, objection.argument);
  const { spokenLanguage } = said;
  return isSaid(spokenLanguage) ? { ...said, spokenLanguage: canonicalTag(spokenLanguage) } : said;
}
