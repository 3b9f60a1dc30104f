import { BodyShort, Button, Heading, HStack } from '@navikt/ds-react';
import { useState } from 'react';
import type { Fault } from '../api/faults';
import { ask } from '../api/use-asked';
import { ConsentRecordDocument, type ConsentDocumentFormat } from '../generated/graphql';
import { saveFile } from './save-file';
import { Done } from './done';
import { FaultAlert } from './fault-text';
import { useVoice } from './use-voice';

const FORMATS: readonly ConsentDocumentFormat[] = ['TS27560_RECORD', 'TS27560_RECEIPT', 'FHIR_R5'];
const OWN_FORMATS: readonly ConsentDocumentFormat[] = ['TS27560_RECEIPT', 'TS27560_RECORD'];

/** A consent as a document that another system reads; the youth's own where no youth is named. */
export function ConsentRecord({
  youthId = null,
  consentId,
}: {
  readonly youthId?: string | null;
  readonly consentId: string;
}) {
  const t = useVoice(youthId === null);
  const [saved, setSaved] = useState<ConsentDocumentFormat | null>(null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const fetchAs = async (format: ConsentDocumentFormat): Promise<void> => {
    setSaved(null);
    const { data, faults: refused } = await ask(ConsentRecordDocument, { youthId, consentId, format });
    const record = data?.consentRecord;
    if (record === null || record === undefined) {
      setFaults(
        refused.length > 0 ? refused : [{ code: 'UNREACHABLE', rule: null, argument: null, path: '', message: '' }],
      );
      return;
    }
    setFaults([]);
    saveFile(`consent-${consentId}-${format.toLowerCase()}.json`, record.document, 'application/json');
    setSaved(format);
  };
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        {t('record.title')}
      </Heading>
      <BodyShort spacing>{t('record.about')}</BodyShort>
      <HStack gap="space-8">
        {(youthId === null ? OWN_FORMATS : FORMATS).map((format) => (
          <Button key={format} variant="secondary" size="small" onClick={() => void fetchAs(format)}>
            {t(`record.${format}`)}
          </Button>
        ))}
      </HStack>
      <FaultAlert faults={faults} />
      <Done>{saved === null ? null : t('record.saved')}</Done>
    </section>
  );
}
