import { BodyShort, Heading, Table } from '@navikt/ds-react';
import { SpokenWords } from '../../shared/spoken-words';
import { WideTable } from '../../shared/wide-table';
import { useDates, useText } from '../../texts/language';
import type { ConsentOfYouth } from './youth-consents';

/** All that happened to a consent, oldest first. */
export function ConsentHistory({ of }: { readonly of: ConsentOfYouth }) {
  const t = useText();
  const { time } = useDates();
  const heads = ['column.when', 'officer.history.what', 'column.who', 'officer.history.how'] as const;
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        {t('officer.history.title')}
      </Heading>
      {of.history === null || of.history === undefined ? (
        <BodyShort>{t('officer.history.away')}</BodyShort>
      ) : (
        <WideTable caption={t('officer.history.table')} heads={heads.map((head) => t(head))}>
          {of.history.map((event) => (
            <Table.Row key={`${event.at}${event.kind}`}>
              <Table.DataCell>{time(event.at)}</Table.DataCell>
              <Table.DataCell>{t(`term.consentEvent.${event.kind}`)}</Table.DataCell>
              <Table.DataCell>
                {event.author
                  ? `${event.author.personId}${event.author.capacity ? ` (${t(`term.capacity.${event.author.capacity}`)})` : ''}`
                  : t('officer.history.nobody')}
              </Table.DataCell>
              <Table.DataCell>
                <ul>
                  {event.method && <li>{t(`term.method.${event.method}`)}</li>}
                  <SpokenWords of={event} />
                  {event.heard && (
                    <li>
                      {t(event.heard.heard ? 'officer.guardians.heard' : 'officer.guardians.notHeard', {
                        how: event.heard.how,
                      })}
                    </li>
                  )}
                  {event.scanSha256 && (
                    <li>
                      {t('officer.history.scan')} <code>{event.scanSha256}</code>
                    </li>
                  )}
                  {event.maturity && <li>{t('officer.history.maturity', { why: event.maturity })}</li>}
                  {event.decision && <li>{t('officer.history.decision', { decision: event.decision })}</li>}
                  {event.textVersion && <li>{t('officer.history.text', { version: event.textVersion })}</li>}
                </ul>
              </Table.DataCell>
            </Table.Row>
          ))}
        </WideTable>
      )}
    </section>
  );
}
