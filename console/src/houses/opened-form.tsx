import { Button, Heading, VStack } from '@navikt/ds-react';
import { useState, type ComponentProps } from 'react';
import { FilledForm } from '../caseworker/record/filled-form';
import type { RecordForm, Subject } from '../caseworker/record/record-form';
import { useText } from '../texts/language';

/** A form behind a button that says what it is for. */
export function OpenedForm({
  form,
  subject,
  of,
  onDone,
  ...how
}: {
  readonly form: RecordForm;
  readonly subject: Subject;
  /** What of several it is about, where it stands beside others. */
  readonly of?: string;
  readonly onDone: () => void;
} & Pick<ComponentProps<typeof FilledForm>, 'sent' | 'standing'>) {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <VStack gap="space-12" align="start">
      <Button
        variant="secondary"
        size="small"
        aria-expanded={isOpen}
        {...(of === undefined ? {} : { 'aria-label': `${t(form.title)}: ${of}` })}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t(form.title)}
      </Button>
      {isOpen && (
        <section className="agency">
          <Heading level="3" size="small" spacing>
            {t(form.title)}
          </Heading>
          <FilledForm form={form} subject={subject} onDone={onDone} {...how} />
        </section>
      )}
    </VStack>
  );
}
