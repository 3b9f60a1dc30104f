import type { Language } from '../language';
import type { ConsentWording } from './consent-wording';
import { EN } from './en';
import { NB } from './nb';
import { NN } from './nn';

/** The texts by language: one more is its file, a line here and a line in `Language`. */
export const WORDINGS: Readonly<Record<Language, ConsentWording>> = { nb: NB, nn: NN, en: EN };
