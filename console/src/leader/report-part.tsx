import { Alert, Heading, VStack } from '@navikt/ds-react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { OperationVariables } from '@apollo/client';
import { useContext, type ReactNode } from 'react';
import { useAsked } from '../api/use-asked';
import { Answer } from '../shared/answer';
import { FaultAlert } from '../shared/fault-text';
import { useText } from '../texts/language';
import { LEADING } from './leader-asks';
import { Warnings, type Warning } from './warnings';
import { WhoseReport } from './whose-report';

interface Reported {
  readonly isSuppressed?: boolean;
  readonly source?: string | null;
  readonly warnings?: readonly Warning[];
}

/** One report of a year: asked for by itself, so that what cannot be had takes nothing with it. */
export function ReportPart<Data, Variables extends OperationVariables, Report extends object>({
  title,
  document,
  variables,
  reportOf,
  children,
}: {
  readonly title: string;
  readonly document: TypedDocumentNode<Data, Variables>;
  readonly variables: Variables;
  readonly reportOf: (data: Data) => Report | null | undefined;
  readonly children: (report: Report, data: Data) => ReactNode;
}) {
  const t = useText();
  const organisationId = useContext(WhoseReport);
  const of = organisationId === null ? {} : { organisationId };
  const asked = useAsked(document, { ...variables, ...of }, LEADING);
  return (
    <VStack gap="space-16" as="section" className="report">
      <Heading level="2" size="medium">
        {title}
      </Heading>
      <Answer asked={asked}>
        {(data, faults) => {
          const report = reportOf(data);
          if (report === null || report === undefined) return <FaultAlert faults={faults} />;
          const { isSuppressed = false, source, warnings = [] } = report as Reported;
          return (
            <VStack gap="space-16">
              {/* It is said here that figures are hidden: nothing printed is contradicted by that. */}
              {isSuppressed && <Alert variant="info">{t('reports.suppressed')}</Alert>}
              {children(report, data)}
              <Warnings source={source ?? null} warnings={warnings.filter(({ code }) => code !== 'SUPPRESSED')} />
            </VStack>
          );
        }}
      </Answer>
    </VStack>
  );
}
