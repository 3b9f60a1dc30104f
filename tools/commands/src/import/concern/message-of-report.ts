import type { Fault } from '../shape/shape';
import { CONCERN_MESSAGE_TYPE, type ConcernMessage, type ConcernRecord } from './concern-message';
import { concernMessage } from './concern-shape';
import { messageOfText } from './concern-text';

/** What is read of a report here. */
export interface ReportWords {
  readonly id: string;
  readonly text: string;
  readonly receivedAt: string;
}

/**
 * A report as a message: the one that it came as, or its text with what else a message must say, which whoever exports knows of the sender,
 * the child and the guardians. The faults of what is missing then.
 */
export function messageOfReport(
  { id, text, receivedAt }: ReportWords,
  beside: Readonly<Record<string, unknown>>,
): ConcernRecord | { readonly faults: readonly Fault[] } {
  const came = messageOfText(text);
  const isMessage = came !== null && concernMessage(came, '').length === 0;
  const own = { ...beside, melding: { historie: '', ...(beside['melding'] as object), melding: text } };
  const melding = isMessage ? came : { sendingstidspunkt: receivedAt, ...own };
  const faults = concernMessage(melding, '');
  return faults.length > 0
    ? { faults }
    : { meldingId: id, meldingType: CONCERN_MESSAGE_TYPE, melding: melding as unknown as ConcernMessage };
}
