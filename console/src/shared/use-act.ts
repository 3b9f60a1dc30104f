import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { OperationVariables } from '@apollo/client';
import { useState } from 'react';
import type { Fault } from '../api/faults';
import type { AskedFor } from '../api/api-client';
import { act } from '../api/use-asked';

/** Does things one at a time, and keeps what was refused of the last. */
export function useAct() {
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
    return done;
  };
  return { send, isBusy, faults };
}
