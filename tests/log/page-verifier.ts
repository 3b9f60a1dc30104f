import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const PAGE = join(__dirname, '..', '..', 'tools', 'verify-log', 'verify-receipt.html');

export type Verdict = 'GENUINE' | 'WITHOUT_WITNESS' | 'OTHER_KEY' | 'CHANGED' | 'UNREADABLE';

interface PageKey {
  readonly name: string;
}

/** What the page's own script has to verify with. */
export interface PageVerifier {
  readonly verifyReceipt: (
    bytes: Uint8Array,
    keys: { readonly logKeys: readonly PageKey[]; readonly witnessKeys: readonly PageKey[] },
  ) => Promise<{
    readonly verdict: Verdict;
    readonly said?: Readonly<Record<string, unknown>> | null;
    readonly reason?: string;
  }>;
  readonly readLogKey: (text: string) => Promise<PageKey | null>;
  readonly readWitnessKey: (text: string) => Promise<PageKey | null>;
}

/** The script as it stands in the file that is handed out, run without a page. */
export function pageVerifier(): PageVerifier {
  const [, script = ''] = /<script>([\s\S]*)<\/script>/.exec(readFileSync(PAGE, 'utf8')) ?? [];
  return new Function(`${script}\nreturn { verifyReceipt, readLogKey, readWitnessKey };`)() as PageVerifier;
}

/** Verifies with one key of a log and one of a witness. */
export async function verifierWith(logKey: string, witnessKey: string) {
  const { verifyReceipt, readLogKey, readWitnessKey } = pageVerifier();
  const [log, witness] = [await readLogKey(logKey), await readWitnessKey(witnessKey)];
  if (log === null || witness === null) throw new Error('no keys');
  return (bytes: Uint8Array) => verifyReceipt(bytes, { logKeys: [log], witnessKeys: [witness] });
}
