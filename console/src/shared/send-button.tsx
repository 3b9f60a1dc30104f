import { Button } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useText } from '../texts/language';
import { WrongFields, type WrongField } from './wrong-fields';

/** A field without which a form is not sent. */
export interface NeededField {
  /** Of what can be gone to: a field, or a group that has a `tabIndex`. */
  readonly id: string;
  readonly label: string;
  readonly isFilled: boolean;
}

/** Sends a form. Where something is missing it sends nothing and says what, each a way to its field: a grey button would say neither. */
export function SendButton({
  needed,
  isBusy,
  children,
}: {
  /** In the order of the form. */
  readonly needed: readonly NeededField[];
  readonly isBusy: boolean;
  readonly children: ReactNode;
}) {
  const t = useText();
  const [wrong, setWrong] = useState<readonly WrongField[]>([]);
  return (
    <>
      <WrongFields wrong={wrong} />
      <Button
        type="submit"
        loading={isBusy}
        onClick={(event) => {
          const missing = needed.filter(({ isFilled }) => !isFilled);
          setWrong(missing.map(({ id, label }) => ({ id, said: t('form.missing', { field: label }) })));
          // By Enter in a field too, which presses it.
          if (missing.length > 0) event.preventDefault();
        }}
      >
        {children}
      </Button>
    </>
  );
}
