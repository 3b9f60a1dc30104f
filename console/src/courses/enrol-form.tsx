import { Button, Heading, Select, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import { useCaseload } from '../caseworker/use-caseload';
import { EnrolInCourseOfYouthDocument } from '../generated/graphql';
import { Done } from '../shared/done';
import { FaultAlert } from '../shared/fault-text';
import { useAct } from '../shared/use-act';
import { useText } from '../texts/language';

const FOR = { purpose: 'B107' } as const;

/** Gives a youth of the own service a place on the course. */
export function EnrolForm({ courseId, again }: { readonly courseId: string; readonly again: () => void }) {
  const t = useText();
  const served = useCaseload('CHILD_WELFARE', FOR);
  const { send, isBusy, faults } = useAct();
  const [youthId, setYouthId] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [isDone, setIsDone] = useState(false);
  const enrol = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsDone(false);
    setIsMissing(youthId === '');
    if (youthId === '') return;
    if ((await send(EnrolInCourseOfYouthDocument, { input: { youthId, courseId } }, FOR)) === null) return;
    setYouthId('');
    setIsDone(true);
    again();
  };
  return (
    <VStack as="section" gap="space-12">
      <Heading level="2" size="medium">
        {t('record.course')}
      </Heading>
      <form onSubmit={(event) => void enrol(event)}>
        <VStack gap="space-12" align="start">
          <Select
            label={t('courses.youth')}
            value={youthId}
            error={isMissing && t('record.missing')}
            onChange={({ target }) => {
              setYouthId(target.value);
              setIsMissing(false);
              setIsDone(false);
            }}
          >
            <option value="">{t('record.choose')}</option>
            {served.lines.flatMap(({ edge: { node } }) =>
              node === null || node === undefined
                ? []
                : [
                    <option key={node.id} value={node.id}>
                      {node.name ?? t('courses.unnamed', { id: node.id.slice(-6) })}
                    </option>,
                  ],
            )}
          </Select>
          {served.hasMore && (
            <Button type="button" variant="tertiary" size="small" onClick={() => void served.more()}>
              {t('courses.more')}
            </Button>
          )}
          <FaultAlert faults={faults} />
          <Button type="submit" variant="secondary" loading={isBusy}>
            {t('courses.enrol')}
          </Button>
        </VStack>
      </form>
      <Done>{isDone ? t('courses.enrolled') : null}</Done>
    </VStack>
  );
}
