import { createHash } from 'node:crypto';
import type { RecordFormat } from '../formats/record-format';
import { ShapeFault } from '../shape/shape';
import type { DigisosRecord } from './digisos-events';
import { digisosRecord } from './digisos-shape';
import { foldEvents } from './fold-events';
import { toNavCase } from './to-nav-case';

/** Applications at NAV's social services, with their events. */
export const DIGISOS: RecordFormat = {
  mutation: 'importNavCase',
  inputType: 'ImportNavCaseInput',
  read({ value, bytes }, { today, office }) {
    const faults = digisosRecord(value, '');
    if (faults.length > 0) return { faults };
    const { fiksDigisosId, sokerFnr, digisosSoker } = value as unknown as DigisosRecord;
    const application = foldEvents(digisosSoker.hendelser);
    const taken = toNavCase(application, { today, office });
    if (taken === null) return { faults: [{ path: 'digisosSoker.hendelser', code: ShapeFault.OFFICE_MISSING }] };
    const input = {
      ...taken.state,
      identifier: sokerFnr,
      sourceId: fiksDigisosId,
      digest: createHash('sha256').update(bytes).digest('base64url'),
      asOf: new Date(application.lastAt).toISOString(),
    };
    return { inputs: [input], left: taken.left };
  },
};
