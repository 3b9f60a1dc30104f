import type { Query } from '@brobygger/subgraph-kit';
import { isOfYouth } from '../of-youth.sql';
import type { OwnSelfPresentation, SelfPresentationDraft, SelfPresentationVersion } from './own-sections.type';
import { SECTION_CATEGORIES, sectionOf, type SectionCategory } from './section';
import { stateOf } from './transitions';

/** What is told of each section, but for who may read it. */
export type WrittenSection = Omit<OwnSelfPresentation, 'sharedBy'> & { readonly category: SectionCategory };

/** Which versions of the history are told: so many, and of those alone that were submitted before the one with the id. */
export interface HistoryPage {
  readonly first: number;
  readonly before: string | null;
}

/** Every section of the youth, in the order of the form; none where nobody has the id. */
export type ReadOwnSections = (youthId: string, page: HistoryPage) => Promise<readonly WrittenSection[]>;

type Told<Text extends object, Moments extends keyof Text> = Omit<Text, Moments> & Record<Moments, string>;
type ToldVersion = Told<SelfPresentationVersion, 'submittedAt' | 'revisedAt'> & { readonly revisedAt: string | null };
type ToldDraft = Told<SelfPresentationDraft, 'writtenAt'>;

interface Row {
  readonly category: SectionCategory;
  readonly version: number;
  readonly draft: ToldDraft | null;
  readonly submitted: ToldVersion | null;
  readonly history: readonly ToldVersion[];
  readonly draftsOfFormer: readonly ToldDraft[];
}

const DRAFT = `json_build_object('text', s.draft_text, 'writtenAt', s.draft_written_at)`;
const VERSION = `json_build_object('id', v.id, 'version', v.version, 'text', v.text, 'submittedAt', v.submitted_at,
  'revisedAt', v.revised_at, 'isOfFormer', v.youth_id <> me.id)`;

/** While another registration is merged into the youth's, what was written there is read with the youth's own, and stays where it is. */
const READ = `
select c.category, coalesce(own.version, 0) as version,
  (select ${DRAFT} from self_presentation s
    where s.youth_id = me.id and s.category = c.category and s.draft_text is not null) as draft,
  (select ${VERSION} from self_presentation_version v
    where v.youth_id = me.id and v.category = c.category and v.revised_at is null) as submitted,
  (select coalesce(json_agg(v.told order by v.id desc), '[]') from (
    select v.id, ${VERSION} as told from self_presentation_version v
    where ${isOfYouth('v', 'me.id')} and v.category = c.category
      and ($4::uuid is null or v.id < $4) order by v.id desc limit $3) v) as history,
  (select coalesce(json_agg(${DRAFT} order by s.draft_written_at desc, s.youth_id), '[]') from self_presentation s
    where s.youth_id in (select y.id from youth y where y.merged_into = me.id) and s.category = c.category
      and s.draft_text is not null) as "draftsOfFormer"
from youth me cross join unnest($2::text[]) with ordinality c(category, place)
  left join self_presentation own on own.youth_id = me.id and own.category = c.category
where me.id = $1 and me.merged_into is null order by c.place`;

export const createReadOwnSections =
  ({ query }: { readonly query: Query }): ReadOwnSections =>
  async (youthId, { first, before }) => {
    const rows = await query<Row>('own-sections', READ, [youthId, SECTION_CATEGORIES, first, before]);
    return rows.map(({ category, version, draft, submitted, history, draftsOfFormer }) => ({
      youthId,
      category,
      section: sectionOf(category),
      state: stateOf({ hasDraft: draft !== null, isSubmitted: submitted !== null }),
      version,
      draft: draft === null ? null : draftOf(draft),
      submitted: submitted === null ? null : versionOf(submitted),
      history: history.map(versionOf),
      draftsOfFormer: draftsOfFormer.map(draftOf),
    }));
  };

const draftOf = ({ text, writtenAt }: ToldDraft): SelfPresentationDraft => ({ text, writtenAt: new Date(writtenAt) });

const versionOf = ({ submittedAt, revisedAt, ...told }: ToldVersion): SelfPresentationVersion => ({
  ...told,
  submittedAt: new Date(submittedAt),
  revisedAt: revisedAt === null ? null : new Date(revisedAt),
});
