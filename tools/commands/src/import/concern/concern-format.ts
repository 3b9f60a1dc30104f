import type { RecordFormat } from '../formats/record-format';
import { ShapeFault } from '../shape/shape';
import { concernRecord } from './concern-shape';
import { knownOfMessage } from './known-of-message';
import type { ConcernRecord } from './concern-message';
import { textOfMessage } from './concern-text';

/** As long as the intake lets a report be. */
const MOST_TEXT = 8000;

/**
 * Concern messages of public bodies, into the intake of the organisation that imports them. A report of the intake is about one child: of
 * a message about siblings there is one for each, which names no other. The format says no kind of concern and no urgency, and none is
 * made up: who triages reads the text.
 */
export const CONCERN: RecordFormat = {
  mutation: 'fileConcernReport',
  inputType: 'FileConcernReportInput',
  read({ value }, { receiver }) {
    const faults = concernRecord(value, '');
    if (faults.length > 0) return { faults };
    if (receiver === null) return { faults: [{ path: 'melding', code: ShapeFault.RECEIVER_MISSING }] };
    const { meldingId, melding } = value as unknown as ConcernRecord;
    const { message, left } = knownOfMessage(melding);
    const inputs = message.offentligBarn.map((child, n) => ({
      clientKey: `${meldingId.toLowerCase()}/${n + 1}`,
      receiverId: receiver,
      concerns: ['OTHER'],
      text: textOfMessage({ ...message, offentligBarn: [child] }),
    }));
    if (inputs.some(({ text }) => text.length > MOST_TEXT)) {
      return { faults: [{ path: 'melding.melding', code: ShapeFault.TOO_LONG }] };
    }
    return { inputs, left: left === 0 ? {} : { UNKNOWN_FIELD: left } };
  },
};
