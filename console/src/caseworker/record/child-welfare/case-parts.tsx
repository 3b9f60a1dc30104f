import { List } from '@navikt/ds-react';
import { OpenedForm } from '../../../houses/opened-form';
import { useDates, useText } from '../../../texts/language';
import { joined, period } from '../../picture-fields';
import { END_OF_CONTACT, END_OF_PARTY } from './forms-of-endings';
import type { Row } from './of-child-welfare';

/** Of whom the rows are, and what is done when one of them was ended. */
export interface Ending {
  readonly youthId: string;
  readonly again: () => void;
}

const isEnded = (validTo: string | null | undefined): boolean => typeof validTo === 'string';

/** Whom the youth can turn to. */
export function Contacts({ contacts, youthId, again }: Ending & { readonly contacts: readonly Row<'contacts'>[] }) {
  const t = useText();
  const { day } = useDates();
  return (
    <List>
      {contacts.map(({ id, role, name, worksAt, validFrom, validTo }) => (
        <List.Item key={id}>
          {joined(t(`value.caseRole.${role}`), name, worksAt, period({ t, day }, validFrom, validTo))}
          {!isEnded(validTo) && (
            <OpenedForm form={END_OF_CONTACT} of={name} subject={{ youthId, contactId: id }} onDone={again} />
          )}
        </List.Item>
      ))}
    </List>
  );
}

/** Who is or was a party to the case. */
export function Parties({ parties, youthId, again }: Ending & { readonly parties: readonly Row<'parties'>[] }) {
  const t = useText();
  const { day } = useDates();
  return (
    <List>
      {parties.map(({ id, party, name, ground, validFrom, validTo }) => {
        const who = joined(t(`value.caseParty.${party}`), name);
        return (
          <List.Item key={id}>
            {joined(who, t(`value.casePartyGround.${ground}`), period({ t, day }, validFrom, validTo))}
            {!isEnded(validTo) && (
              <OpenedForm form={END_OF_PARTY} of={who} subject={{ youthId, partyId: id }} onDone={again} />
            )}
          </List.Item>
        );
      })}
    </List>
  );
}

/** The meetings in the case: when and who. */
export function Meetings({ meetings }: { readonly meetings: readonly Row<'meetings'>[] }) {
  const t = useText();
  const { day } = useDates();
  return (
    <List>
      {meetings.map(({ id, kind, heldOn, youthTookPart, attendedBy }) => (
        <List.Item key={id}>
          {joined(
            day(heldOn),
            t(`value.caseMeeting.${kind}`),
            t(youthTookPart ? 'keeping.withYouth' : 'keeping.withoutYouth'),
            ...attendedBy.map((role) => t(`value.caseRole.${role}`)),
          )}
        </List.Item>
      ))}
    </List>
  );
}
