import type { ReactNode } from 'react';
import type { Fault } from '../../api/faults';
import type { Asked } from '../../api/use-asked';
import { Answer } from '../../shared/answer';
import { FaultAlert } from '../../shared/fault-text';

/** An answer about one youth; where there is none whom the asker oversees, that is said, in one form for all reasons. */
export function YouthAnswer<Youth, Data extends { readonly youth?: Youth | null }>({
  asked,
  children,
}: {
  readonly asked: Asked<Data> & { readonly again: () => void };
  readonly children: (youth: NonNullable<Data['youth']>, faults: readonly Fault[]) => ReactNode;
}) {
  return (
    <Answer asked={asked}>
      {({ youth }, faults) =>
        youth === null || youth === undefined ? <FaultAlert faults={faults} /> : children(youth, faults)
      }
    </Answer>
  );
}
