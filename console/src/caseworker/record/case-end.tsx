import { OpenedForm } from '../../houses/opened-form';
import type { RecordForm } from './record-form';

/**
 * What is read is not read anew: who closed the case no longer serves the youth, and would be told that there is none; who opened one would
 * lose what is said of it.
 */
export const asItWas = (): void => undefined;

/** The end of the open case, and with it of the service to the youth. */
export function CaseEnd({ form, youthId }: { readonly form: RecordForm; readonly youthId: string }) {
  return <OpenedForm form={form} subject={{ youthId }} onDone={asItWas} />;
}
