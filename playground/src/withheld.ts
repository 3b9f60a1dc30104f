import { isRecord } from './describe-fault';
import { refusalOf } from './refusal';

/** The one line under the bar that says how the last run went. */
export interface Outcome {
  readonly tone: 'good' | 'withheld' | 'fault';
  readonly text: string;
}

/** Sums up a GraphQL response: how many fields were withheld, and whose consent to ask for. */
export function summarise(response: unknown): Outcome {
  const errors = isRecord(response) && Array.isArray(response['errors']) ? response['errors'] : [];
  const withheld = errors.map(consentOf).filter((consent) => consent !== null);
  const others = errors.filter((error) => consentOf(error) === null);
  const parts = [
    ...describeWithheld(withheld),
    ...distinct(others.map(refusalOf).filter((each) => each !== null)).map(withoutStop),
  ];
  if (parts.length === 0) return { tone: 'good', text: 'Nothing was withheld.' };
  return { tone: withheld.length > 0 ? 'withheld' : 'fault', text: `${parts.join('. ')}.` };
}

interface MissingConsent {
  readonly category: string;
  readonly owner: string;
  readonly remedy: string;
}

function consentOf(error: unknown): MissingConsent | null {
  const extensions = isRecord(error) && isRecord(error['extensions']) ? error['extensions'] : {};
  const consent = extensions['consent'];
  if (!isRecord(consent)) return null;
  const { category, owner, remedy } = consent;
  if (typeof category !== 'string' || typeof owner !== 'string') return null;
  return { category, owner, remedy: typeof remedy === 'string' ? remedy : '' };
}

function describeWithheld(withheld: readonly MissingConsent[]): readonly string[] {
  if (withheld.length === 0) return [];
  const name = ({ category, owner }: MissingConsent) => `${category} (${owner})`;
  const askable = distinct(withheld.filter(({ remedy }) => remedy === 'REQUEST_CONSENT').map(name));
  const closed = distinct(withheld.filter(({ remedy }) => remedy !== 'REQUEST_CONSENT').map(name));
  const remedies = [
    ...(askable.length === 0 ? [] : [`ask for consent to ${askable.join(', ')}`]),
    ...(closed.length === 0 ? [] : [`no consent opens ${closed.join(', ')}`]),
  ];
  return [`${count(withheld.length, 'field')} withheld: ${remedies.join('; ')}`];
}

/** The parts are joined by full stops. */
const withoutStop = (text: string): string => text.replace(/\.$/, '');

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
