import { BodyLong, BodyShort, Button, Heading, Radio, RadioGroup, Select, Textarea, VStack } from '@navikt/ds-react';
import { useMemo, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import type { Fault } from '../api/faults';
import { act, useAsked } from '../api/use-asked';
import {
  DataCategory,
  MyHelpersDocument,
  ObjectToProcessingDocument,
  RequestCorrectionDocument,
  RequestErasureDocument,
  type Agency,
  type ObjectToProcessingInput,
  type RequestCorrectionInput,
  type RequestErasureInput,
} from '../generated/graphql';
import { Done } from '../shared/done';
import { DraftKept } from '../shared/draft-kept';
import { FaultAlert } from '../shared/fault-text';
import { WrongFields, type WrongField } from '../shared/wrong-fields';
import { useDraft } from '../shared/use-draft';
import { useStatute } from '../shared/use-statute';
import { useDates, useText } from '../texts/language';
import type { TextKey } from '../texts/texts';
import { aboutEntryOf } from './about-entry';
import { agencyOf } from './category-owner';

const CATEGORIES = Object.values(DataCategory);
const AGENCIES: readonly Agency[] = ['CHILD_WELFARE', 'NAV', 'OUTREACH', 'HOUSING'];

const KINDS = ['correction', 'erasure', 'objection'] as const;
type ClaimKindAsked = (typeof KINDS)[number];

/** What is asked of the words of each. */
const ASKED = { correction: 'claims.wrong', erasure: 'claims.what', objection: 'claims.grounds' } as const;

interface Filled {
  readonly kind: ClaimKindAsked;
  readonly category: DataCategory | '';
  readonly organisationId: string;
  readonly said: string;
  readonly wanted: string;
}

/** What is wrong with what was filled in, by its field. */
type Wrong = Readonly<Partial<Record<keyof typeof FIELDS, TextKey>>>;

/** The fields that something can be wrong with, by their ids, in the order of the form. */
const FIELDS = { category: 'claim-category', said: 'claim-said', wanted: 'claim-wanted' } as const;

const wrongFields = (
  wrong: Wrong,
  said: (field: keyof typeof FIELDS, text: TextKey) => string,
): readonly WrongField[] =>
  (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).flatMap((field) => {
    const text = wrong[field];
    return text === undefined ? [] : [{ id: FIELDS[field], said: said(field, text) }];
  });

const LONGEST = 2000;

const isOf = (text: string, shortest: number): boolean => text.trim().length >= shortest && text.length <= LONGEST;

function wrongOf({ kind, category, said, wanted }: Filled): Wrong {
  return {
    ...(category === '' ? { category: 'claims.choose' } : {}),
    ...(isOf(said, 10) ? {} : { said: 'claims.long' }),
    ...(kind !== 'correction' || isOf(wanted, 1) ? {} : { wanted: 'claims.short' }),
  };
}

/** Asks a service to correct something, or objects. What it is about may come from the address. */
export function NewClaim() {
  const t = useText();
  const { day } = useDates();
  const [params] = useSearchParams();
  const statute = params.get('statute');
  const statuteSaid = useStatute();
  const { state } = useLocation();
  const [entry, setEntry] = useState(aboutEntryOf(state));

  const asked = params.get('category') ?? '';
  const draft = useDraft<Filled>('claims/new', {
    kind: KINDS.find((kind) => kind === params.get('kind')) ?? 'correction',
    category: CATEGORIES.find((one) => one === asked) ?? '',
    organisationId: params.get('organisation') ?? '',
    said: '',
    wanted: '',
  });
  const helpers = useAsked(MyHelpersDocument, {});
  const [wrong, setWrong] = useState<Wrong>({});
  const [refused, setRefused] = useState<readonly Fault[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const [sent, setSent] = useState<{ readonly id: string; readonly dueOn: string } | null>(null);
  const { content, change } = draft;
  const agency = content.category === '' ? null : agencyOf(content.category);
  const services = (helpers.data?.me?.serviceRelations ?? []).filter((one) => agency === null || one.agency === agency);
  const named = new Map(
    services.flatMap(({ organisation }) =>
      organisation === null || organisation === undefined ? [] : [[organisation.id, organisation.name]],
    ),
  );

  const send = async (): Promise<void> => {
    const found = wrongOf(content);
    setWrong(found);
    setRefused([]);
    setSent(null);
    if (Object.keys(found).length > 0 || content.category === '') return;
    const about = {
      category: content.category,
      ...(named.has(content.organisationId) ? { organisationId: content.organisationId } : {}),
      ...(entry === null ? {} : { entryId: entry.entryId }),
    };
    setIsBusy(true);
    const { claims, faults } = await SENDS[content.kind](about, content, statute);
    setIsBusy(false);
    const [first] = claims;
    if (first === undefined) return setRefused(faults);
    setSent(first);
    setEntry(null);
    draft.discard();
  };
  const said = t(ASKED[content.kind]);
  const labels = { category: t('claims.category'), said, wanted: t('claims.right') };
  const summed = useMemo(() => wrongFields(wrong, (field, text) => `${labels[field]} ${t(text)}`), [wrong]);
  return (
    <VStack gap="space-16" align="start">
      <Heading level="1" size="large">
        {t('claims.newTitle')}
      </Heading>
      <BodyLong>{t('claims.newAbout')}</BodyLong>
      <Done>
        {sent === null ? null : (
          <>
            {t('claims.sentNow', { date: day(sent.dueOn) })} <Link to={`/claims/${sent.id}`}>{t('claims.see')}</Link>
          </>
        )}
      </Done>
      <FaultAlert
        faults={refused}
        fieldOf={(argument) =>
          /right/.test(argument) ? t('claims.right') : /wrong|grounds|what/.test(argument) ? said : null
        }
      />
      <VStack
        as="form"
        gap="space-16"
        className="narrow whole"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <RadioGroup
          legend={t('claims.whichKind')}
          value={content.kind}
          onChange={(kind: Filled['kind']) => change({ kind })}
        >
          {KINDS.map((kind) => (
            <Radio key={kind} value={kind}>
              {t(`claims.${kind}`)}
            </Radio>
          ))}
        </RadioGroup>
        {entry !== null && <BodyShort>{t('claims.aboutEntry', { entry: entry.aboutEntry })}</BodyShort>}
        {content.kind === 'objection' && statute !== null && (
          <BodyShort>{t('claims.byStatute', { statute: statuteSaid(statute) })}</BodyShort>
        )}
        <Select
          id={FIELDS.category}
          label={t('claims.category')}
          value={content.category}
          error={wrong.category === undefined ? undefined : t(wrong.category)}
          onChange={({ target }) =>
            change({ category: CATEGORIES.find((one) => one === target.value) ?? '', organisationId: '' })
          }
        >
          <option value="">{t('words.choose')}</option>
          {AGENCIES.map((owner) => (
            <optgroup key={owner} label={t(`held.agency.${owner}`)}>
              {CATEGORIES.filter((one) => agencyOf(one) === owner).map((one) => (
                <option key={one} value={one}>
                  {t(`term.category.${one}`)}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
        <Select
          label={t('claims.organisation')}
          value={named.has(content.organisationId) ? content.organisationId : ''}
          onChange={({ target }) => change({ organisationId: target.value })}
        >
          <option value="">{t('claims.organisationAll')}</option>
          {[...named].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Textarea
          id={FIELDS.said}
          label={said}
          value={content.said}
          maxLength={LONGEST}
          error={wrong.said === undefined ? undefined : t(wrong.said)}
          onChange={({ target }) => change({ said: target.value })}
        />
        {content.kind === 'correction' && (
          <Textarea
            id={FIELDS.wanted}
            label={t('claims.right')}
            value={content.wanted}
            maxLength={LONGEST}
            error={wrong.wanted === undefined ? undefined : t(wrong.wanted)}
            onChange={({ target }) => change({ wanted: target.value })}
          />
        )}
        <DraftKept />
        <WrongFields wrong={summed} />
        <div>
          <Button type="submit" loading={isBusy}>
            {t('claims.send')}
          </Button>
        </div>
      </VStack>
      <Link to="/claims">{t('claims.back')}</Link>
    </VStack>
  );
}

async function correction(input: RequestCorrectionInput) {
  const { done, faults } = await act(RequestCorrectionDocument, { input });
  return { claims: done?.requestCorrection ?? [], faults };
}

async function erasure(input: RequestErasureInput) {
  const { done, faults } = await act(RequestErasureDocument, { input });
  return { claims: done?.requestErasure ?? [], faults };
}

async function objection(input: ObjectToProcessingInput) {
  const { done, faults } = await act(ObjectToProcessingDocument, { input });
  return { claims: done?.objectToProcessing ?? [], faults };
}

type About = Omit<RequestErasureInput, 'what'>;

/** Sends what was filled in, by its kind. */
const SENDS = {
  correction: (about: About, { said, wanted }: Filled) => correction({ ...about, wrong: said, right: wanted }),
  erasure: (about: About, { said }: Filled) => erasure({ ...about, what: said }),
  objection: (about: About, { said }: Filled, statute: string | null) =>
    objection({ ...about, grounds: said, ...(statute === null ? {} : { statute }) }),
} as const;
