import { EyeSlashIcon } from '@navikt/aksel-icons';
import { Alert, BodyLong, BodyShort, Button, Heading, Link as AkselLink, VStack } from '@navikt/ds-react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Link } from 'react-router';
import { isAway, isWithheld } from '../api/faults';
import { useAsked } from '../api/use-asked';
import { Answer } from '../shared/answer';
import type { Agency } from '../generated/graphql';
import { useText } from '../texts/language';
import { Handovers } from './handovers';
import { HELD, heldIn } from './held-documents';
import { Helpers } from './helpers';
import { isNone } from './is-none';
import { RecordView } from './record-view';
import { Registered } from './registered';
import { useWords } from './use-words';
import './youth.css';

const AGENCIES = ['CHILD_WELFARE', 'NAV', 'OUTREACH', 'HOUSING'] as const satisfies readonly Agency[];

/** The newest follow-up stands among all of them. */
const TWICE = 'followUp';

/** What each service holds on the youth. One that does not answer leaves the others where they are. */
export function Held() {
  const t = useText();
  return (
    <VStack gap="space-24">
      <Heading level="1" size="large">
        {t('held.title')}
      </Heading>
      <BodyLong>{t('held.about')}</BodyLong>
      <Helpers />
      <Registered />
      <Handovers />
      {AGENCIES.map((agency) => (
        <HeldByAgency key={agency} agency={agency} />
      ))}
    </VStack>
  );
}

function HeldByAgency({ agency }: { readonly agency: Agency }) {
  const t = useText();
  const { document, at } = HELD[agency];
  const asked = useAsked(document as TypedDocumentNode<unknown, Record<string, never>>, {});
  const name = t(`held.agency.${agency}`);
  return (
    <VStack as="section" gap="space-16">
      <Heading level="2" size="medium">
        {name}
      </Heading>
      <Answer asked={asked}>
        {(data, faults) => {
          const records = heldIn(data, at) as Readonly<Record<string, unknown>> | null | undefined;
          if (records === null || records === undefined) {
            return (
              <VStack gap="space-8" align="start">
                <Alert variant="warning">{t('held.away', { agency: name })}</Alert>
                <Button variant="secondary" onClick={asked.again}>
                  {t('state.again')}
                </Button>
              </VStack>
            );
          }
          return <Records records={records} at={at} faults={faults} />;
        }}
      </Answer>
      <AkselLink as={Link} to="/claims/new" className="not-printed">
        {t('held.wrong')}
      </AkselLink>
    </VStack>
  );
}

function Records({
  records,
  at,
  faults,
}: {
  readonly records: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly faults: Parameters<typeof isAway>[0];
}) {
  const t = useText();
  const { list, maybe } = useWords();
  const names = Object.keys(records).filter((name) => name !== '__typename' && name !== TWICE);
  const titleOf = (name: string): string => maybe(`term.record.${at}.${name}`) ?? name;
  const isNothing = (name: string): boolean => {
    const path = `me.${at}.${name}`;
    return isNone(records[name]) && !isAway(faults, path) && !isWithheld(faults, path);
  };
  const nothing = names.filter(isNothing);
  const shown = names.filter((name) => !nothing.includes(name));
  return (
    <VStack gap="space-16">
      {shown.length === 0 && <BodyShort>{t('held.empty')}</BodyShort>}
      {shown.map((name) => {
        const path = `me.${at}.${name}`;
        const value = records[name];
        return (
          <section key={name}>
            <Heading level="3" size="small">
              {titleOf(name)}
            </Heading>
            {isWithheld(faults, path) ? (
              <BodyShort>
                <EyeSlashIcon aria-hidden /> {t('held.withheld')}
              </BodyShort>
            ) : isAway(faults, path) ? (
              <Alert variant="warning">{t('held.fieldAway')}</Alert>
            ) : (
              <RecordView value={value} at={path} path={`${at}.${name}`} faults={faults} />
            )}
          </section>
        );
      })}
      {nothing.length > 0 && shown.length > 0 && (
        <BodyShort size="small">{t('held.nothingIn', { what: list(nothing.map(titleOf)) })}</BodyShort>
      )}
    </VStack>
  );
}
