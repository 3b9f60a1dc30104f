import type { ReactNode } from 'react';
import type { Fault } from '../../api/faults';
import type { Asked } from '../../api/use-asked';
import { Answer } from '../../shared/answer';
import { FaultAlert } from '../../shared/fault-text';
import { Unreachable } from '../../shared/unreachable';

/**
 * An answer about one youth; where there is none whom the asker oversees, that is said, in one form for all reasons. Where a list that it
 * `needs` could not be had, that is said in place of it: it is not empty.
 */
export function YouthAnswer<Youth, Data extends { readonly youth?: Youth | null }>({
  asked,
  needs = [],
  children,
}: {
  readonly asked: Asked<Data> & { readonly again: () => void };
  readonly needs?: readonly (keyof NonNullable<Data['youth']> & string)[];
  readonly children: (youth: NonNullable<Data['youth']>, faults: readonly Fault[]) => ReactNode;
}) {
  return (
    <Answer asked={asked}>
      {({ youth }, faults) => {
        if (youth === null || youth === undefined) return <FaultAlert faults={faults} />;
        const found = youth as NonNullable<Data['youth']>;
        const lacks = needs.some((name) => found[name] === null || found[name] === undefined);
        return lacks ? <Unreachable again={asked.again} /> : children(found, faults);
      }}
    </Answer>
  );
}
