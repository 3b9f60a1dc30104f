import { Alert, BodyLong, Button, Heading, HStack, Loader, Textarea, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import type { Fault } from '../api/faults';
import { act } from '../api/use-asked';
import { EnterPaperConsentsDocument, type EnterPaperConsentsMutation } from '../generated/graphql';
import { csvOf } from '../shared/csv';
import { saveFile } from '../shared/save-file';
import { DraftKept } from '../shared/draft-kept';
import { FaultAlert } from '../shared/fault-text';
import { useDraft } from '../shared/use-draft';
import { useText } from '../texts/language';
import { BulkColumns, COLUMNS, FURTHER } from './bulk-columns';
import { BulkRows } from './bulk-rows';
import { NativeField } from '../shared/native-field';
import { useNeeded } from '../shared/use-needed';
import { WrongFields } from '../shared/wrong-fields';

type Entered = EnterPaperConsentsMutation['enterPaperConsents'];

const NOTHING = { csv: '' };

/** Enters consents that were signed on paper, as a table: tried first, and for good when what was tried is what is sent. */
export function BulkPage() {
  const t = useText();
  const { content, change, discard, isRead } = useDraft('bulk', NOTHING);
  const [tried, setTried] = useState<{ readonly csv: string; readonly answer: Entered } | null>(null);
  const [entered, setEntered] = useState<Entered | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { csv } = content;
  const isTried = tried !== null && tried.csv === csv;
  const table = { id: 'bulk-table', label: t('officer.bulk.csv') };
  const { wrong, isWhole } = useNeeded();
  const toTry = [{ ...table, isFilled: csv.trim() !== '' }];
  const toEnter = [
    { ...table, isFilled: isTried, said: t('officer.bulk.tryFirst') },
    { ...table, isFilled: !isTried || tried.answer.given > 0, said: t('officer.bulk.noneToEnter') },
  ];

  const send = async (dryRun: boolean): Promise<void> => {
    setIsBusy(true);
    setEntered(null);
    const { done, faults: refused } = await act(EnterPaperConsentsDocument, { input: { csv, dryRun } });
    setIsBusy(false);
    setFaults(refused);
    if (done === null) return;
    if (dryRun) return setTried({ csv, answer: done.enterPaperConsents });
    setTried(null);
    setEntered(done.enterPaperConsents);
    discard();
  };

  if (!isRead) return <Loader title={t('state.loading')} />;
  return (
    <VStack gap="space-24">
      <Heading level="1" size="large">
        {t('officer.bulk.title')}
      </Heading>
      <BodyLong>{t('officer.bulk.about')}</BodyLong>
      <BodyLong>{t('officer.bulk.columns', { columns: COLUMNS.join(', '), further: FURTHER.join(', ') })}</BodyLong>
      <BulkColumns />
      <HStack>
        <Button
          variant="secondary"
          size="small"
          onClick={() => saveFile('paper-consents.csv', csvOf([...COLUMNS, ...FURTHER], []))}
        >
          {t('officer.bulk.template')}
        </Button>
      </HStack>
      <NativeField
        label={t('officer.bulk.file')}
        description={t('officer.bulk.fileAbout')}
        type="file"
        accept=".csv,text/csv"
        className="narrow"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          void file?.text().then((text) => change({ csv: text.replace(/^\uFEFF/, '') }));
        }}
      />
      <Textarea
        id="bulk-table"
        label={t('officer.bulk.csv')}
        description={t('officer.bulk.csvAbout')}
        value={csv}
        onChange={({ target }) => change({ csv: target.value })}
        minRows={6}
        maxRows={16}
        spellCheck={false}
      />
      <DraftKept />
      <FaultAlert faults={faults} fieldOf={() => t('officer.bulk.csv')} />
      <WrongFields wrong={wrong} />
      <HStack gap="space-8">
        <Button loading={isBusy && !isTried} onClick={() => isWhole(toTry) && void send(true)}>
          {t('officer.bulk.try')}
        </Button>
        <Button
          variant="secondary"
          loading={isBusy && isTried}
          onClick={() => isWhole(toTry) && isWhole(toEnter) && void send(false)}
        >
          {t('officer.bulk.enter')}
        </Button>
      </HStack>
      <div role="status">
        {isTried && (
          <Alert variant={tried.answer.refused === 0 ? 'info' : 'warning'}>
            {t('officer.bulk.tried', { given: tried.answer.given, refused: tried.answer.refused })}
          </Alert>
        )}
        {entered !== null && (
          <Alert variant={entered.refused === 0 ? 'success' : 'warning'}>
            {t('officer.bulk.entered', { given: entered.given, refused: entered.refused })}
          </Alert>
        )}
      </div>
      {isTried && <BulkRows of={tried.answer} csv={tried.csv} />}
      {entered !== null && <BulkRows of={entered} csv="" />}
    </VStack>
  );
}
