import { BodyShort, Button, Heading, HStack } from '@navikt/ds-react';
import { useState } from 'react';
import type { Fault } from '../../api/faults';
import { ask } from '../../api/use-asked';
import { ConsentRecordForYouthDocument, type ConsentDocumentFormat } from '../../generated/graphql';
import { saveFile } from '../../shared/save-file';
import { Done } from '../../shared/done';
import { FaultAlert } from '../../shared/fault-text';
import { useText } from '../../texts/language';

const FORMATS: readonly ConsentDocumentFormat[] = ['TS27560_RECORD', 'TS27560_RECEIPT', 'FHIR_R5'];

/** A consent as a document that another system reads. */
export function ConsentRecord({ youthId, consentId }: { readonly youthId: string; readonly consentId: string }) {
  const t = useText();
  const [saved, setSaved] = useState<ConsentDocumentFormat | null>(null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const fetchAs = async (format: ConsentDocumentFormat): Promise<void> => {
    setSaved(null);
    const { data, faults: refused } = await ask(ConsentRecordForYouthDocument, { youthId, consentId, format });
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
        {t('officer.record.title')}
      </Heading>
      <BodyShort spacing>{t('officer.record.about')}</BodyShort>
      <HStack gap="space-8">
        {FORMATS.map((format) => (
          <Button key={format} variant="secondary" size="small" onClick={() => void fetchAs(format)}>
            {t(`officer.record.${format}`)}
          </Button>
        ))}
      </HStack>
      <FaultAlert faults={faults} />
      <Done>{saved === null ? null : t('officer.record.saved')}</Done>
    </section>
  );
}
