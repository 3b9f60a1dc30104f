import {
  OpenNavCaseOfYouthDocument,
  type GroundInput,
  type GroundKind,
  type OpenNavCaseInput,
} from '../../generated/graphql';
import { DISTRICTS } from './forms-of-nav';
import { partOf, recordForm, rowFields, type RecordForm } from './record-form';

/** Those of another agency, and what NAV keeps itself, are none. */
const GROUNDS: readonly GroundKind[] = ['APPLICATION', 'REFERRAL', 'DECISION', 'CONCERN', 'OWN_WISH'];

/** A case on what is known where it is shown: whoever shows it says on what. */
export const NAV_CASE: RecordForm = recordForm<OpenNavCaseInput, 'ground' | 'identifier' | 'unlessServed'>({
  name: 'nav-case',
  title: 'record.case',
  document: OpenNavCaseOfYouthDocument,
  conflict: 'CASE_OPEN',
  fields: {
    office: { is: 'text', most: 100, label: 'record.case.office' },
    district: {
      is: 'choice',
      words: DISTRICTS,
      texts: 'term.value',
      label: 'record.case.district',
      isOptional: true,
    },
  },
});

const GROUND = { name: 'ground' };
const GROUND_FIELDS = rowFields<GroundInput>({
  kind: { is: 'choice', words: GROUNDS, texts: 'term.groundKind', label: 'record.case.ground' },
  reference: {
    is: 'text',
    most: 100,
    label: 'record.case.reference',
    about: 'record.case.referenceAbout',
    isOptional: true,
  },
});

/** A case of which it is filled in too what it rests on. */
export const NAV_CASE_ON_GROUND: RecordForm = {
  ...NAV_CASE,
  name: 'nav-case-on-ground',
  fields: [...GROUND_FIELDS.map((field) => ({ ...field, name: partOf(GROUND, field.name) })), ...NAV_CASE.fields],
};

/** What is sent of such a form: what it rests on is one argument. */
export const withGround = ({
  'ground.kind': kind,
  'ground.reference': reference,
  ...input
}: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({ ...input, ground: { kind, reference } });
