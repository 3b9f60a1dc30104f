import type { Fault } from '../api/faults';
import type { ChildHearingInput } from '../generated/graphql';
import type { WrongField } from '../shared/wrong-fields';
import type { TextKey } from '../texts/texts';

/** How a child was heard, as it is being filled in. */
export interface Hearing {
  readonly heard: 'yes' | 'no' | '';
  readonly how: string;
}

export const NOT_HEARD: Hearing = { heard: '', how: '' };

/** How long it is said, in characters. */
export const HOW_LENGTH = { least: 10, most: 500 } as const;

/** The ids of the fields. */
export const HEARING_FIELDS = { heard: 'child-heard', how: 'child-heard-how' } as const;

/** What is sent of it; nothing where nothing was said. */
export const hearingOf = ({ heard, how }: Hearing): { readonly heard?: ChildHearingInput } =>
  heard === '' ? {} : { heard: { heard: heard === 'yes', how: how.trim() } };

/** What is wrong with it before it is sent. Whether a child is of an age to be heard the registry knows: nothing said may be right. */
export function wrongHearing({ heard, how }: Hearing, t: (key: TextKey) => string): readonly WrongField[] {
  const length = how.trim().length;
  if (heard === '') return length === 0 ? [] : [{ id: HEARING_FIELDS.heard, said: t('guardian.child.heardMissing') }];
  const isRight = length >= HOW_LENGTH.least && length <= HOW_LENGTH.most;
  return isRight ? [] : [{ id: HEARING_FIELDS.how, said: t('guardian.child.howMissing') }];
}

/** What the registry says is wrong with it. */
export const refusedHearing = (faults: readonly Fault[], textOf: (fault: Fault) => string): readonly WrongField[] =>
  faults
    .filter(({ argument }) => argument?.startsWith('input.heard') ?? false)
    .map((fault) => ({
      id: fault.argument === 'input.heard.how' ? HEARING_FIELDS.how : HEARING_FIELDS.heard,
      said: textOf(fault),
    }));
