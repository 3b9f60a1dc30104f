import { ImportExit } from '../run-import';
import type { Addressed } from '../send-rows';
import { messageOfReport, type ReportWords } from './message-of-report';

/** Which report is exported, from where, and what the message says beside it. */
export interface ConcernExport {
  readonly reportId: string;
  readonly to: Addressed;
  readonly beside: Readonly<Record<string, unknown>>;
}

const QUERY = 'query ($id: ID!) { concernReport(id: $id, forExport: true) { id text receivedAt } }';

interface Answer {
  readonly data?: { readonly concernReport: ReportWords | null } | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[];
}

/**
 * Writes a report of the intake as a message, once: that it is read and given on is entered in the log of the youth whom it was found to be
 * about, before it is shown. Says by path and code what a message must have and this one has not.
 */
export async function exportConcern(
  { reportId, to: { url, token, purpose }, beside }: ConcernExport,
  { write, say }: { readonly write: (text: string) => void; readonly say: (line: string) => void },
): Promise<ImportExit> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, behandlingsnummer: purpose };
  const body = JSON.stringify({ query: QUERY, variables: { id: reportId } });
  const response = await fetch(url, { method: 'POST', headers, body }).catch(() => null);
  const { data, errors = [] } = ((await response?.json().catch(() => null)) ?? {}) as Answer;
  const report = data?.concernReport ?? null;
  if (report === null) {
    say(response === null ? 'GATEWAY_UNREACHABLE' : String(errors[0]?.extensions?.code ?? 'MALFORMED_ANSWER'));
    return ImportExit.REFUSED;
  }
  const made = messageOfReport(report, beside);
  if ('faults' in made) {
    for (const { path, code } of made.faults) say(`${path}: ${code}`);
    return ImportExit.REFUSED;
  }
  write(`${JSON.stringify(made, null, 2)}\n`);
  return ImportExit.DONE;
}
