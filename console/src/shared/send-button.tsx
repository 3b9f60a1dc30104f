import { Button, type ButtonProps } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useNeeded, type NeededField } from './use-needed';
import { WrongFields } from './wrong-fields';

/** Sends a form. Where something is missing it sends nothing and says what, each a way to its field: a grey button would say neither. */
export function SendButton({
  needed,
  isBusy,
  onSend,
  children,
  ...look
}: {
  /** In the order of the form. */
  readonly needed: readonly NeededField[];
  readonly isBusy: boolean;
  /** Where it stands in no form of its own; else the form is sent. */
  readonly onSend?: () => void;
  readonly children: ReactNode;
} & Pick<ButtonProps, 'variant' | 'size'>) {
  const { wrong, isWhole } = useNeeded();
  return (
    <>
      <WrongFields wrong={wrong} />
      <Button
        {...look}
        type={onSend === undefined ? 'submit' : 'button'}
        loading={isBusy}
        onClick={(event) => {
          // By Enter in a field too, which presses it.
          if (!isWhole(needed)) return event.preventDefault();
          onSend?.();
        }}
      >
        {children}
      </Button>
    </>
  );
}
