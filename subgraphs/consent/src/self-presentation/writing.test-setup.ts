import { Role, type Caller } from '@brobygger/domain';
import { reader, startTestRegistry, type Answer, type TestRegistry } from '../registry.test-setup';
import type { SelfPresentationSection } from './section';

/** The moment at which the tests' clock stands. */
export const AT = new Date('2026-03-02T10:00:00Z');

const CHANGED = '{ section state version }';
const WRITE = `mutation ($input: WriteSelfPresentationInput!) { writeSelfPresentation(input: $input) ${CHANGED} }`;
const SUBMIT = `mutation ($section: SelfPresentationSection!, $version: Int!) {
  submitSelfPresentation(section: $section, version: $version) ${CHANGED} }`;
const DISCARD = `mutation ($section: SelfPresentationSection!, $version: Int!) {
  discardSelfPresentationDraft(section: $section, version: $version) ${CHANGED} }`;
const OWN = `query ($first: Int, $before: ID) { me { selfPresentationSections(first: $first, before: $before) {
  section state version draft { text } submitted { version text } history { id version text revisedAt isOfFormer }
  draftsOfFormer { text } sharedBy { id recipient { name } } } } }`;

/** A version of the history, as the youth reads it. */
export interface ToldVersion {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly revisedAt: string | null;
  readonly isOfFormer: boolean;
}

/** A section, as the youth reads it. */
export interface ToldSection {
  readonly section: SelfPresentationSection;
  readonly state: string;
  readonly version: number;
  readonly draft: { readonly text: string } | null;
  readonly submitted: { readonly version: number; readonly text: string } | null;
  readonly history: readonly ToldVersion[];
  readonly draftsOfFormer: readonly { readonly text: string }[];
  readonly sharedBy: readonly { readonly id: string; readonly recipient: { readonly name: string } | null }[];
}

/** What an author does; `as` is who asks, the youth unless said otherwise. */
export interface Author {
  readonly youthId: string;
  readonly caller: Caller;
  write(section: SelfPresentationSection, text: string, expectedVersion: number): Promise<Answer>;
  submit(section: SelfPresentationSection, version: number): Promise<Answer>;
  discard(section: SelfPresentationSection, version: number): Promise<Answer>;
  /** Writes and submits, as the next version. */
  say(section: SelfPresentationSection, text: string): Promise<void>;
  sections(page?: { readonly first?: number; readonly before?: string }): Promise<readonly ToldSection[]>;
  section(section: SelfPresentationSection): Promise<ToldSection>;
}

/** An author in the registry. */
export function authorIn(registry: TestRegistry, youthId: string): Author {
  const caller = reader(Role.YOUTH, youthId);
  const ask = (query: string, variables: Readonly<Record<string, unknown>>): Promise<Answer> =>
    registry.ask(caller, query, variables);
  const author: Author = {
    youthId,
    caller,
    write: (section, text, expectedVersion) => ask(WRITE, { input: { section, text, expectedVersion } }),
    submit: (section, version) => ask(SUBMIT, { section, version }),
    discard: (section, version) => ask(DISCARD, { section, version }),
    async say(section, text) {
      const { version } = await author.section(section);
      const answers = [await author.write(section, text, version), await author.submit(section, version + 1)];
      if (answers.some(({ codes }) => codes.length > 0)) throw new Error(`not said: ${JSON.stringify(answers)}`);
    },
    async sections(page = {}) {
      const { data, codes } = await ask(OWN, { first: 20, ...page });
      if (codes.length > 0) throw new Error(`not told: ${JSON.stringify(codes)}`);
      const { me } = data as { readonly me: { readonly selfPresentationSections: readonly ToldSection[] } };
      return me.selfPresentationSections;
    },
    async section(section) {
      const found = (await author.sections()).find((each) => each.section === section);
      if (found === undefined) throw new Error(`no section ${section}`);
      return found;
    },
  };
  return author;
}

/** A registry, and authors in it. */
export async function startWriting() {
  const registry = await startTestRegistry(AT);
  return { registry, anAuthor: async () => authorIn(registry, await registry.aYouth()) };
}
