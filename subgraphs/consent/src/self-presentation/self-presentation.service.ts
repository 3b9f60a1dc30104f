import { createError, isId, newId } from '@brobygger/domain';
import { holdLock, queryIn } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import { checkText } from './check-text';
import { categoryOf, type SelfPresentationSection } from './section';
import { after, stateOf, type SectionAct, type SectionState } from './transitions';

/** A section in the version in which its author knows it. */
export interface KnownSection {
  readonly section: SelfPresentationSection;
  readonly version: number;
}

/** How a section stands after a change. */
export interface ChangedSection extends KnownSection {
  readonly state: SectionState;
}

/**
 * The youth's own writing. Each change names the version that its author knows: of two at once the second is refused with `CONFLICT`, which
 * says in `standing` how the section stands, and nothing is written. An act that the state does not allow is refused likewise.
 */
export interface SelfPresentationService {
  /**
   * Keeps the text as the draft of the next version; what was submitted stands.
   * @throws BAD_USER_INPUT for a text that is none, CONFLICT, YOUTH_NOT_FOUND
   */
  write(youthId: string, known: KnownSection, text: string, at: Date): Promise<ChangedSection>;
  /**
   * Has the draft be the newest submitted version. The one before is kept for the youth alone.
   * @throws CONFLICT, YOUTH_NOT_FOUND
   */
  submit(youthId: string, known: KnownSection, at: Date): Promise<ChangedSection>;
  /**
   * Removes the draft for good. Versions that were submitted stay.
   * @throws CONFLICT, YOUTH_NOT_FOUND
   */
  discard(youthId: string, known: KnownSection): Promise<ChangedSection>;
}

const STANDING = `
select coalesce(s.version, 0) as version, s.draft_text is not null as "hasDraft", exists (select from self_presentation_version v
  where v.youth_id = y.id and v.category = $2 and v.revised_at is null) as "isSubmitted"
from youth y left join self_presentation s on s.youth_id = y.id and s.category = $2
where y.id = $1 and y.merged_into is null for share of y`;

const WRITE = `
insert into self_presentation (youth_id, category, version, draft_text, draft_written_at) values ($1, $2, $3, $4, $5)
on conflict (youth_id, category) do update
set version = excluded.version, draft_text = excluded.draft_text, draft_written_at = excluded.draft_written_at`;

const REVISE = `
update self_presentation_version set revised_at = $3 where youth_id = $1 and category = $2 and revised_at is null`;

const SUBMIT = `
insert into self_presentation_version (id, youth_id, category, version, text, submitted_at)
select $3, youth_id, category, version, draft_text, $4 from self_presentation where youth_id = $1 and category = $2`;

const EMPTY = `
update self_presentation set version = $3, draft_text = null, draft_written_at = null where youth_id = $1 and category = $2`;

interface Standing {
  readonly version: number;
  readonly hasDraft: boolean;
  readonly isSubmitted: boolean;
}

export function createSelfPresentationService({
  dataSource,
}: {
  readonly dataSource: DataSource;
}): SelfPresentationService {
  /** Does what the act is, with the version that stands after it. */
  function change(
    youthId: string,
    { section, version }: KnownSection,
    { act, argument, next }: { readonly act: SectionAct; readonly argument: string; readonly next: number },
    make: (transaction: EntityManager, of: readonly [youthId: string, category: string]) => Promise<unknown>,
  ): Promise<ChangedSection> {
    return dataSource.transaction(async (transaction) => {
      const of = [isId(youthId) ? youthId : null, categoryOf(section)] as const;
      await holdLock(transaction, `self-presentation/${youthId}`);
      const [standing] = await queryIn<Standing>(transaction, 'section-standing', STANDING, of);
      if (standing === undefined || of[0] === null) {
        throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id');
      }
      const state = stateOf(standing);
      const then = after(state, act);
      if (standing.version !== version || then === null) {
        throw createError('CONFLICT', 'the section stands otherwise than you know it', {
          argument,
          standing: { section, state, version: standing.version },
        });
      }
      await make(transaction, [of[0], of[1]]);
      return { section, state: then, version: next };
    });
  }

  return {
    async write(youthId, known, text, at) {
      checkText(text);
      const next = known.version + 1;
      const by = { act: 'WRITE', argument: 'input.expectedVersion', next } as const;
      return change(youthId, known, by, (transaction, of) =>
        queryIn(transaction, 'section-write', WRITE, [...of, next, text, at]),
      );
    },
    submit: (youthId, known, at) =>
      change(youthId, known, { act: 'SUBMIT', argument: 'version', next: known.version }, async (transaction, of) => {
        await queryIn(transaction, 'section-revise', REVISE, [...of, at]);
        await queryIn(transaction, 'section-submit', SUBMIT, [...of, newId(), at]);
        await queryIn(transaction, 'section-empty', EMPTY, [...of, known.version]);
      }),
    discard(youthId, known) {
      // A number of its own, so that who still has the draft open does not take a later one for it.
      const next = known.version + 1;
      return change(youthId, known, { act: 'DISCARD', argument: 'version', next }, (transaction, of) =>
        queryIn(transaction, 'section-empty', EMPTY, [...of, next]),
      );
    },
  };
}
