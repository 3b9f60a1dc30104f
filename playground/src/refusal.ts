import { isRecord } from './describe-fault';

/** What to do about a request that was refused as a whole, by the code of the refusal. */
const REMEDIES: Readonly<Record<string, string>> = {
  PURPOSE_REQUIRED: 'No purpose was stated, and this role must state one: choose it under “For purpose”.',
  PURPOSE_NOT_OPEN:
    'This purpose is not open to the role and agency of who asks, so that nothing was looked up: choose another.',
  ORDER_REQUIRED: 'This purpose is opened by an order for information, and the playground names none: choose another.',
};

/** Says in a sentence what an error of a response is about; the message of the gateway where there is no other. */
export function refusalOf(error: unknown): string | null {
  if (!isRecord(error)) return null;
  const extensions = isRecord(error['extensions']) ? error['extensions'] : {};
  const { code } = extensions;
  if (typeof code === 'string' && Object.hasOwn(REMEDIES, code)) return REMEDIES[code] ?? null;
  return typeof error['message'] === 'string' ? sentence(error['message']) : null;
}

/** Messages are written without capital and full stop, to be joined. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;
}
