import type { TakeIntoCaseMutation } from '../../generated/graphql';
import type { TextKey } from '../../texts/texts';

export type Taken = TakeIntoCaseMutation['takeIntoCase'];

/** One field of the picture as it was shown when it was taken. */
export interface NoteItem {
  readonly label: string;
  readonly lines: readonly string[];
  /** What of it was let see, as the log names it. */
  readonly fields: readonly string[];
}

/** How a note is put into words. */
export interface NoteWords {
  readonly t: (key: TextKey, values?: Readonly<Record<string, string | number | Date>>) => string;
  readonly time: (at: string | Date) => string;
  /** A statute as people name it. */
  readonly statute: (id: string) => string;
}

type Line = Taken['lines'][number];

/** The note for the journal: what was shown, whose it is, when it was read and on what, and who took it when. */
export function noteText(items: readonly NoteItem[], taken: Taken, words: NoteWords): string {
  const { t, time } = words;
  const { takenAt, takenBy, organisation } = taken;
  const head =
    organisation === null || organisation === undefined
      ? t('note.takenBy', { at: time(takenAt), person: takenBy })
      : t('note.takenFor', { at: time(takenAt), person: takenBy, organisation: organisation.name });
  const parts = items.map(({ label, lines, fields }) => {
    const grounds = taken.lines.filter(({ field }) => fields.includes(field)).map((line) => groundText(line, words));
    return [label, ...lines.map((line) => `- ${line}`), ...new Set(grounds)].join('\n');
  });
  return `${[head, ...parts].join('\n\n')}\n`;
}

/** What one reading rested on, as a line. */
function groundText(line: Line, { t, time, statute: named }: NoteWords): string {
  const { owner, readAt, purpose, basis, statute, consentId, consentVersion } = line;
  return [
    t('note.read', {
      source: owner === null || owner === undefined ? t('note.ofYouth') : t(`term.agency.${owner}`),
      at: time(readAt),
    }),
    ...(purpose === null || purpose === undefined
      ? []
      : [t('note.purpose', { purpose: t(`term.purpose.${purpose}`) })]),
    ...(basis === null || basis === undefined ? [] : [t('note.basis', { basis: t(`term.basis.${basis}`) })]),
    ...(statute === null || statute === undefined ? [] : [t('note.statute', { statute: named(statute) })]),
    ...(consentId === null || consentId === undefined
      ? []
      : [t('note.consent', { consent: consentId, version: String(consentVersion ?? '') })]),
  ].join(' ');
}
