import { useState } from 'react';
import { useText } from '../texts/language';
import type { WrongField } from './wrong-fields';

/** What a form is not sent without. */
export interface NeededField {
  /** Of what can be gone to: a field, or a group or text that has a `tabIndex`. */
  readonly id: string;
  readonly label: string;
  readonly isFilled: boolean;
  /** What is said where it is not so, if more is to be said than that the label must be filled in. */
  readonly said?: string;
}

/** Looks, when something is to be sent, whether all that it needs is there, in the order of the form; `wrong` is what was not. */
export function useNeeded() {
  const t = useText();
  const [wrong, setWrong] = useState<readonly WrongField[]>([]);
  const isWhole = (needed: readonly NeededField[]): boolean => {
    const missing = needed.filter(({ isFilled }) => !isFilled);
    setWrong(missing.map(({ id, label, said }) => ({ id, said: said ?? t('form.missing', { field: label }) })));
    return missing.length === 0;
  };
  return { wrong, isWhole };
}
