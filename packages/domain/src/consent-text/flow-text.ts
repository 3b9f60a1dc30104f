import type { Language } from '../language';
import { type FLOW_PLACES, type ConsentPurpose, type Flow, type Notice } from './consent-wording';
import { editionAt, lastVersionOf, type Said } from './edition';
import { fillIn } from './fill-in';
import { shownText, type ShownText } from './shown-text';
import { WORDINGS } from './wordings';

/** What is filled into the text of a flow: each place, in words of the language. */
export type FlowValues<Of extends Flow> = Readonly<Record<(typeof FLOW_PLACES)[Of][number], string>>;

/** What the youth is told when something is asked for, given, refused, taken back, or was seen without a yes. */
export const flowTextOf = <Of extends Flow>(
  flow: Of,
  { language, version, ...values }: FlowValues<Of> & { readonly language: Language; readonly version?: number },
): ShownText => said(WORDINGS[language].flows[flow], { language, version, values });

/** What is sent outside the system, where others may read it. */
export const noticeTextOf = (
  notice: Notice,
  { language, version }: { readonly language: Language; readonly version?: number },
): ShownText => said(WORDINGS[language].notices[notice], { language, version, values: {} });

/** What a purpose helps with, as it stands in the text of a request (`help`). */
export const helpOf = (purpose: ConsentPurpose, language: Language): string =>
  editionAt(WORDINGS[language].purposes[purpose].help, Infinity).text;

function said(
  text: Said,
  asked: {
    readonly language: Language;
    readonly version: number | undefined;
    readonly values: Readonly<Record<string, string>>;
  },
): ShownText {
  const { since, text: inWords } = editionAt(text, asked.version ?? lastVersionOf([text]));
  return shownText({ version: since, language: asked.language, paragraphs: [fillIn(inWords, asked.values)] });
}
