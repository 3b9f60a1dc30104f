import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { OperationVariables } from '@apollo/client';
import { useState } from 'react';
import type { Fault } from '../api/faults';
import type { AskedFor } from '../api/api-client';
import { act } from '../api/use-asked';

const isConflict = ({ code }: Fault): boolean => code === 'CONFLICT';

/**
 * Does things one at a time, and keeps what was refused of the last. `onStale` is told where somebody changed meanwhile what it was about,
 * which `isStale` says of what was refused, so that it is read anew.
 */
export function useAct(
  onStale: (refused: readonly Fault[]) => void = () => undefined,
  isStale: (fault: Fault) => boolean = isConflict,
) {
  const [isBusy, setIsBusy] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const send = async <Data, Variables extends OperationVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    askedFor: AskedFor = {},
  ): Promise<Data | null> => {
    setIsBusy(true);
    const { done, faults: refused } = await act(document, variables, askedFor);
    setIsBusy(false);
    setFaults(refused);
    if (refused.some(isStale)) onStale(refused);
    return done;
  };
  return { send, isBusy, faults };
}
