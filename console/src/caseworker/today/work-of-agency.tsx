import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { ReactNode } from 'react';
import type { Fault } from '../../api/faults';
import { useAsked } from '../../api/use-asked';
import {
  TodayOfChildWelfareDocument,
  TodayOfHousingDocument,
  TodayOfNavDocument,
  TodayOfOthersDocument,
} from '../../generated/graphql';
import { Answer } from '../../shared/answer';
import { osloDay } from '../../shared/oslo-time';
import { Unreachable } from '../../shared/unreachable';
import { workOfChildWelfare, workOfHousing, workOfNav, workOfOthers, type Work } from './work-rows';

const FOR = { purpose: 'B107' } as const;

type Children = (work: Work, faults: readonly Fault[]) => ReactNode;

/** Asks for the lists of the worker's own agency, and shows what came of it. */
export function WorkOf({
  agency,
  ...asked
}: {
  readonly agency: string | null;
  readonly days: number;
  readonly children: Children;
}) {
  const today = osloDay();
  switch (agency) {
    case 'CHILD_WELFARE':
      return (
        <Lists document={TodayOfChildWelfareDocument} workOf={(list) => workOfChildWelfare(list, today)} {...asked} />
      );
    case 'NAV':
      return <Lists document={TodayOfNavDocument} workOf={(list) => workOfNav(list, today)} {...asked} />;
    case 'HOUSING':
      return <Lists document={TodayOfHousingDocument} workOf={(list) => workOfHousing(list, today)} {...asked} />;
    default:
      return <Lists document={TodayOfOthersDocument} workOf={workOfOthers} {...asked} />;
  }
}

function Lists<List extends object>({
  document,
  workOf,
  days,
  children,
}: {
  readonly document: TypedDocumentNode<{ readonly workList?: List | null }, { days: number }>;
  readonly workOf: (list: List) => Work;
  readonly days: number;
  readonly children: Children;
}) {
  const asked = useAsked(document, { days }, FOR);
  return (
    <Answer asked={asked}>
      {({ workList }, faults) =>
        workList === null || workList === undefined ? (
          <Unreachable again={asked.again} />
        ) : (
          children(workOf(workList), faults)
        )
      }
    </Answer>
  );
}
