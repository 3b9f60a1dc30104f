import { ErrorSummary } from '@navikt/ds-react';
import { useEffect } from 'react';
import { useText } from '../texts/language';

/** What is wrong with a field of a form, by the id of the field. */
export interface WrongField {
  readonly id: string;
  readonly said: string;
}

/**
 * What is wrong with a form, each a way to its field; in the order of the form. The first is gone to when the form is sent: who listens
 * hears its label and what is wrong. `wrong` is a new list each time that it is sent, and the same until then.
 */
export function WrongFields({ wrong }: { readonly wrong: readonly WrongField[] }) {
  const t = useText();
  useEffect(() => {
    const [first] = wrong;
    if (first !== undefined) document.getElementById(first.id)?.focus();
  }, [wrong]);
  if (wrong.length === 0) return null;
  return (
    <ErrorSummary heading={t('form.wrong', { count: wrong.length })} headingTag="h2">
      {wrong.map(({ id, said }) => (
        <ErrorSummary.Item key={id} href={`#${id}`}>
          {said}
        </ErrorSummary.Item>
      ))}
    </ErrorSummary>
  );
}
