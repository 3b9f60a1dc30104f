import { recordForm, type RecordForm } from '../caseworker/record/record-form';
import {
  AssignResponsiblePersonOfHouseDocument,
  EndResponsiblePersonOfHouseDocument,
  OpenHouseDocument,
  OpenSurveyOfHousesDocument,
  PublishTextOfHouseDocument,
  RecordGuidanceOfResponsiblePersonDocument,
  RecordMeetingOfHouseDocument,
  type AssignResponsiblePersonInput,
  type EndResponsiblePersonInput,
  type PublishHouseTextInput,
  type RecordGuidanceInput,
  type RecordHouseMeetingInput,
} from '../generated/graphql';

/** A house that is opened today. */
export const NEW_HOUSE: RecordForm = recordForm({
  name: 'house',
  title: 'house.new',
  document: OpenHouseDocument,
  fields: {
    name: { is: 'text', most: 100, label: 'house.name', about: 'house.nameAbout' },
    kind: {
      is: 'choice',
      words: [
        'STUDENT_SHARED',
        'STAFFED_24H',
        'HOST',
        'HYBEL',
        'HYBEL_HOUSE',
        'COMMON_MEALS_HOUSE',
        'INSTITUTION',
        'OWN_HOME',
      ],
      texts: 'houses.kind',
      label: 'houses.kind',
    },
    genderRule: { is: 'choice', words: ['GIRLS', 'BOYS', 'MIXED'], texts: 'houses.for', label: 'houses.for' },
    capacity: { is: 'number', label: 'house.capacity', about: 'house.capacityAbout' },
    targetGroup: {
      is: 'choice',
      words: ['UNACCOMPANIED_MINORS', 'OTHER'],
      texts: 'house.group',
      label: 'house.group',
      about: 'house.groupAbout',
      isOptional: true,
    },
    ownKitchenAndBath: { is: 'yesNo', label: 'house.ownKitchen', about: 'house.ownKitchenAbout', isOptional: true },
    nightGuard: {
      is: 'choice',
      words: ['NONE', 'PASSIVE', 'ACTIVE'],
      texts: 'house.night',
      label: 'house.night',
      isOptional: true,
    },
    restarted: { is: 'yesNo', label: 'house.restarted', about: 'house.restartedAbout', isOptional: true },
  },
});

/** A meeting in a house: how many came, and what was talked about; nobody is named. */
export const HOUSE_MEETING: RecordForm = recordForm<RecordHouseMeetingInput, 'houseId'>({
  name: 'house-meeting',
  title: 'house.meeting.new',
  document: RecordMeetingOfHouseDocument,
  fields: {
    heldOn: { is: 'day', label: 'house.meeting.heldOn' },
    headcount: { is: 'number', label: 'house.meeting.headcount' },
    topics: { is: 'lines', most: 20, each: 100, label: 'house.meeting.topics', about: 'house.meeting.topicsAbout' },
  },
});

/** A next version of what residents of a house sign. */
export const HOUSE_TEXT: RecordForm = recordForm<PublishHouseTextInput, 'houseId'>({
  name: 'house-text',
  title: 'house.text.new',
  document: PublishTextOfHouseDocument,
  fields: {
    document: {
      is: 'choice',
      words: ['RULES', 'LEASE'],
      texts: 'house.text.document',
      label: 'house.text.document',
    },
    text: { is: 'long', most: 20_000, label: 'house.text.text', about: 'house.text.textAbout' },
  },
  conflict: 'HOUSE_TEXT_SAME',
});

/** A student who is responsible in a house. */
export const RESPONSIBLE_PERSON: RecordForm = recordForm<AssignResponsiblePersonInput, 'houseId'>({
  name: 'responsible-person',
  title: 'house.person.new',
  document: AssignResponsiblePersonOfHouseDocument,
  fields: {
    name: { is: 'text', most: 100, label: 'house.person.name' },
    birthDate: { is: 'day', label: 'house.person.birthDate' },
    isStudent: { is: 'yesNo', label: 'house.person.isStudent', about: 'house.person.isStudentAbout' },
    hasFavourableTerms: { is: 'yesNo', label: 'house.person.terms', isOptional: true },
    validFrom: { is: 'day', label: 'house.person.validFrom' },
    validTo: { is: 'day', label: 'house.person.validTo', about: 'house.person.validToAbout', isOptional: true },
  },
});

/** From when somebody is no longer responsible. */
export const PERSON_ENDS: RecordForm = recordForm<EndResponsiblePersonInput, 'responsiblePersonId'>({
  name: 'responsible-person-ends',
  title: 'house.person.end',
  document: EndResponsiblePersonOfHouseDocument,
  fields: { validTo: { is: 'day', label: 'house.person.validTo', about: 'house.person.validToAbout' } },
});

/** That somebody who is responsible was given guidance. */
export const GUIDANCE: RecordForm = recordForm<RecordGuidanceInput, 'responsiblePersonId'>({
  name: 'guidance',
  title: 'house.person.guide',
  document: RecordGuidanceOfResponsiblePersonDocument,
  fields: { guidedOn: { is: 'day', label: 'house.person.guidedDay', about: 'house.person.guidedOnAbout' } },
});

/** A survey among all who live in the own houses, from today. */
export const SURVEY: RecordForm = recordForm({
  name: 'wellbeing-survey',
  title: 'surveys.new',
  document: OpenSurveyOfHousesDocument,
  fields: { closesOn: { is: 'day', label: 'surveys.closesOn', about: 'surveys.closesOnAbout' } },
  conflict: 'SURVEY_OPEN',
});
