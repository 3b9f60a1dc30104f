import { createError, type Language } from '@brobygger/domain';
import type { PlannedPart } from './copy-plan';
import { PREFACE, TITLE } from './copy-texts';
import { followPages, type AskAsYouth } from './follow-pages';
import { tellPart, type CopyPart } from './tell-part';

/** A youth's copy of all that can be read about them (GDPR art. 15 no. 3). */
export interface OwnCopy {
  readonly title: string;
  readonly language: Language;
  readonly madeAt: string;
  /** How it is read. */
  readonly preface: readonly string[];
  /** Whether everybody answered, and all of it is here. */
  readonly isWhole: boolean;
  /** Who did not answer, in words. */
  readonly notAnswered: readonly string[];
  readonly parts: readonly CopyPart[];
}

/**
 * Reads part after part, as the youth: each is decided on, and entered in the log, as a reading of the youth's own.
 * @throws REGISTRY_UNAVAILABLE where the registry does not say who the youth is
 */
export async function readCopy(
  plan: readonly PlannedPart[],
  ask: AskAsYouth,
  { language, at }: { readonly language: Language; readonly at: Date },
): Promise<OwnCopy> {
  const parts: CopyPart[] = [];
  for (const planned of plan) {
    const followed = await followPages(planned, ask);
    if (planned.field === null && followed.value === null) {
      throw createError('REGISTRY_UNAVAILABLE', 'the youth cannot be read');
    }
    parts.push(tellPart(planned, followed, language));
  }
  const all = parts.flatMap((part) => [part, ...(part.parts ?? [])]);
  return {
    title: TITLE[language],
    language,
    madeAt: at.toISOString(),
    preface: PREFACE[language],
    isWhole: all.every(({ state }) => state !== 'NOT_ANSWERED' && state !== 'NOT_WHOLE'),
    notAnswered: [...new Set(all.flatMap(({ notAnswered = [] }) => notAnswered))],
    parts,
  };
}
