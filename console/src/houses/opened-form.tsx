import { Button, Heading, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { FilledForm } from '../caseworker/record/filled-form';
import type { RecordForm, Subject } from '../caseworker/record/record-form';
import { useText } from '../texts/language';

/** A form behind a button that says what it is for. */
export function OpenedForm({
  form,
  subject,
  sent,
  onDone,
}: {
  readonly form: RecordForm;
  readonly subject: Subject;
  readonly sent?: (input: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  readonly onDone: () => void;
}) {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <VStack gap="space-12" align="start">
      <Button variant="secondary" size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {t(form.title)}
      </Button>
      {isOpen && (
        <section className="agency">
          <Heading level="3" size="small" spacing>
            {t(form.title)}
          </Heading>
          <FilledForm form={form} subject={subject} onDone={onDone} {...(sent === undefined ? {} : { sent })} />
        </section>
      )}
    </VStack>
  );
}
