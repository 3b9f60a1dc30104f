import type { Language } from '../language';
import { FLOW_PLACES, NOTICES, type ConsentPurpose, type Flow, type Notice } from './consent-wording';
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

/** A text of a flow, or of a notice, as it is written. */
export interface FlowText {
  readonly name: Flow | Notice;
  readonly version: number;
  /** With its places in braces. */
  readonly text: string;
  readonly places: readonly string[];
  /** Whether it is sent outside the system: then it has no places, and names nobody. */
  readonly isSentOut: boolean;
}

/** All that a youth is told when something happens, as it is written in the language today. */
export const flowTextsIn = (language: Language): readonly FlowText[] => {
  const { flows, notices } = WORDINGS[language];
  const written = (name: FlowText['name'], text: Said, places: readonly string[]): FlowText => {
    const { since: version, text: inWords } = editionAt(text, lastVersionOf([text]));
    return { name, version, text: inWords, places, isSentOut: name in notices };
  };
  return [
    ...(Object.keys(FLOW_PLACES) as Flow[]).map((flow) => written(flow, flows[flow], FLOW_PLACES[flow])),
    ...NOTICES.map((notice) => written(notice, notices[notice], [])),
  ];
};

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
