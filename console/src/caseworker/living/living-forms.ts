import {
  WriteIndependencePlanOfYouthDocument,
  WriteProviderOrderOfYouthDocument,
  type WriteProviderOrderInput,
} from '../../generated/graphql';
import { recordForm, type RecordForm } from '../record/record-form';

/** A plan for a youth to live alone; its summary can be shown apart from the notes of a mapping. */
export const INDEPENDENCE_PLAN: RecordForm = recordForm({
  name: 'independence-plan',
  title: 'independence.new',
  document: WriteIndependencePlanOfYouthDocument,
  fields: {
    goals: { is: 'lines', most: 10, each: 200, label: 'independence.goals', about: 'independence.goalsAbout' },
    summary: {
      is: 'long',
      most: 1000,
      label: 'independence.summary',
      about: 'independence.summaryAbout',
      isOptional: true,
    },
    milieuTherapy: {
      is: 'choices',
      words: ['HEALTH', 'OWN_HOME', 'SOCIAL_SKILLS', 'FAMILY_NETWORK', 'LEISURE_PARTICIPATION', 'SCHOOL_WORK'],
      texts: 'value.area',
      label: 'independence.therapy',
      isOptional: true,
    },
    movesOutOn: { is: 'day', label: 'independence.movesOutOn', about: 'independence.movesOutAbout', isOptional: true },
  },
});

/** The provider's own form on an order that it has accepted. */
export const PROVIDER_ORDER: RecordForm = recordForm<WriteProviderOrderInput, 'handoverId'>({
  name: 'provider-order',
  title: 'orders.new',
  document: WriteProviderOrderOfYouthDocument,
  fields: {
    offer: { is: 'long', most: 500, label: 'orders.offer' },
    responsible: { is: 'text', most: 100, label: 'orders.responsible', about: 'orders.responsibleAbout' },
    startsOn: { is: 'day', label: 'orders.startsOn', isOptional: true },
  },
});
