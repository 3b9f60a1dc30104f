import { BodyLong, BodyShort, Button, Heading, Loader, Select, VStack } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Fault } from '../api/faults';
import { act, useAsked } from '../api/use-asked';
import {
  AskGuardianPermissionDocument,
  MyPermissionsDocument,
  OrganisationsDocument,
  type MyPermissionsQuery,
} from '../generated/graphql';
import { Answer } from '../shared/answer';
import { FaultAlert } from '../shared/fault-text';
import { useOrganisationName } from '../shared/organisation-name';
import { osloDay } from '../shared/oslo-time';
import { Unreachable } from '../shared/unreachable';
import { useDates, useText } from '../texts/language';

type Me = NonNullable<MyPermissionsQuery['me']>;
export type MyPermission = NonNullable<Me['guardianPermissions']>[number];

/** Whether the youth is so old today. What is not known is left to the registry. */
const isAtLeast = (years: number, birthDate: string | null | undefined): boolean | null =>
  birthDate === null || birthDate === undefined
    ? null
    : `${Number(birthDate.slice(0, 4)) + years}${birthDate.slice(4)}` <= osloDay();

/** Whether there is something to ask guardians for before one lives somewhere. */
export const mayAskToLive = ({ birthDate }: Pick<Me, 'birthDate'>): boolean =>
  isAtLeast(12, birthDate) !== false && isAtLeast(18, birthDate) !== true;

const OPEN: readonly MyPermission['state'][] = ['ASKED', 'SENT', 'GIVEN'];

/** Where it is asked for already: one is open to a service at a time. */
const openAt = ({ guardianPermissions }: Pick<Me, 'guardianPermissions'>): ReadonlySet<string> =>
  new Set(
    (guardianPermissions ?? []).flatMap(({ state, guardianSees: { organisation } }) =>
      OPEN.includes(state) && organisation ? [organisation.id] : [],
    ),
  );

/** What the youth has asked guardians for, to live with a housing service before 18, and how it is asked for. */
export function MyPermissions() {
  const t = useText();
  const { day } = useDates();
  const name = useOrganisationName();
  const asked = useAsked(MyPermissionsDocument, {});
  return (
    <VStack gap="space-24" align="start">
      <Heading level="1" size="large">
        {t('permission.title')}
      </Heading>
      <BodyLong>{t('permission.about')}</BodyLong>
      <Answer asked={asked} lacking={({ path }) => (path === 'me.guardianPermissions' ? t('permission.away') : null)}>
        {({ me }, faults) => (
          <VStack gap="space-24" align="start">
            {me?.guardianPermissions?.length === 0 && <BodyShort>{t('permission.none')}</BodyShort>}
            {(me?.guardianPermissions ?? []).map(({ id, state, askedAt, guardianSees }, index) => {
              const at = `me.guardianPermissions.${index}.guardianSees.organisation`;
              const where = name(guardianSees.organisation, guardianSees.agency, faults, at);
              return (
                <VStack as="section" key={id} gap="space-4" align="start" className="card whole">
                  <Heading level="2" size="small">
                    {t('permission.one', { where })}
                  </Heading>
                  <BodyShort>{t(`permission.state.${state}`)}</BodyShort>
                  <BodyShort size="small">{t('permission.askedAt', { date: day(askedAt) })}</BodyShort>
                  <Link to={`/consents/permissions/${id}`} aria-label={`${t('permission.open')}: ${where}`}>
                    {t('permission.open')}
                  </Link>
                </VStack>
              );
            })}
            {me !== null && me !== undefined && mayAskToLive(me) && <AskToLive openAt={openAt(me)} />}
          </VStack>
        )}
      </Answer>
      <Link to="/consents">{t('consents.back')}</Link>
    </VStack>
  );
}

/** Begins to ask. Nobody sees it before it is sent, and it can be taken back: so it is no question twice. */
function AskToLive({ openAt }: { readonly openAt: ReadonlySet<string> }) {
  const t = useText();
  const go = useNavigate();
  const asked = useAsked(OrganisationsDocument, {});
  const field = useRef<HTMLSelectElement>(null);
  const [chosen, setChosen] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [refused, setRefused] = useState<readonly Fault[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  if (asked.state === 'failed') return <Unreachable again={asked.again} />;
  if (asked.data === null) return <Loader title={t('state.loading')} />;
  const { organisations } = asked.data;
  if (organisations === null || organisations === undefined) return <Unreachable again={asked.again} />;
  const houses = organisations.filter(({ id, agency }) => agency === 'HOUSING' && !openAt.has(id));
  if (houses.length === 0) return null;
  const begin = async (): Promise<void> => {
    setIsMissing(chosen === '');
    if (chosen === '') return field.current?.focus();
    setIsBusy(true);
    const { done, faults } = await act(AskGuardianPermissionDocument, { organisationId: chosen });
    setIsBusy(false);
    setRefused(faults);
    if (done !== null) void go(`/consents/permissions/${done.askGuardianPermission.id}`);
  };
  return (
    <VStack
      as="form"
      gap="space-16"
      align="start"
      className="narrow whole"
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <Heading level="2" size="medium">
        {t('permission.askTitle')}
      </Heading>
      <BodyLong>{t('permission.askAbout')}</BodyLong>
      <FaultAlert faults={refused} fieldOf={() => t('permission.where')} />
      <Select
        ref={field}
        label={t('permission.where')}
        value={chosen}
        error={isMissing && t('permission.choose')}
        onChange={({ target }) => setChosen(target.value)}
      >
        <option value="">{t('words.choose')}</option>
        {houses.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Button type="submit" loading={isBusy}>
        {t('permission.begin')}
      </Button>
    </VStack>
  );
}
