import { useState } from 'react';
import type { Fault } from '../../api/faults';
import { fieldState } from '../field-state';
import type { PictureField, Words, YouthPicture } from '../picture-fields';
import { PARTS } from '../picture-parts';
import { fieldsLetSee } from './log-fields';
import type { NoteItem } from './note-text';

/** Which fields of the picture are chosen, while they are. */
export interface Choosing {
  readonly chosen: readonly string[];
  readonly toggle: (path: string) => void;
}

/** Chooses fields of the picture, by where they stand. */
export function useTaking() {
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const toggle = (path: string): void =>
    setChosen((before) =>
      before?.includes(path) === true ? before.filter((each) => each !== path) : [...(before ?? []), path],
    );
  return {
    choosing: chosen === null ? undefined : ({ chosen, toggle } satisfies Choosing),
    start: () => setChosen([]),
    stop: () => setChosen(null),
  };
}

/** Whether there is anything of the field to take: what is empty, withheld or away is not. */
export const isTakeable = (field: PictureField, youth: YouthPicture, faults: readonly Fault[], words: Words): boolean =>
  fieldState(faults, `youth.${field.path}`).is === 'answered' &&
  field.say(youth, words).length > 0 &&
  fieldsLetSee(field.path, faults).length > 0;

/** What was chosen, as it is shown now, in the order of the picture. */
export const itemsOf = (
  chosen: readonly string[],
  youth: YouthPicture,
  faults: readonly Fault[],
  words: Words,
): readonly NoteItem[] =>
  PARTS.flatMap(({ fields }) => fields)
    .filter((field) => chosen.includes(field.path) && isTakeable(field, youth, faults, words))
    .map(({ path, label, say }) => ({
      label: words.t(label),
      lines: say(youth, words),
      fields: fieldsLetSee(path, faults),
    }));
