import {
  AddPlanItemOfYouthDocument,
  BookFirstMeetingOfYouthDocument,
  EndFollowUpOfYouthDocument,
  HoldFirstMeetingOfYouthDocument,
  SetFollowUpEndOfYouthDocument,
  type AddHousingPlanItemInput,
  type BookFirstMeetingInput,
  type EndHousingFollowUpInput,
  type HoldFirstMeetingInput,
  type HousingFollowUpState,
  type SetFollowUpEndInput,
} from '../../generated/graphql';
import { recordForm, type RecordForm } from '../record/record-form';

/** A step of a follow-up that is filled in, and the states in which it is taken. */
export interface FollowUpForm extends RecordForm {
  readonly takenIn: readonly HousingFollowUpState[];
}

const PLANNED_IN: readonly HousingFollowUpState[] = ['ACCEPTED', 'PLANNING', 'ACTIVE'];
const GOING_ON: readonly HousingFollowUpState[] = ['REFERRED', 'FIRST_MEETING', ...PLANNED_IN];

/** What housing records of a follow-up, step by step; which one it is of the page knows. */
export const FOLLOW_UP_FORMS: readonly FollowUpForm[] = [
  {
    takenIn: ['REFERRED'],
    ...recordForm<BookFirstMeetingInput, 'followUpId'>({
      name: 'book-meeting',
      title: 'followUp.book',
      document: BookFirstMeetingOfYouthDocument,
      fields: { on: { is: 'day', label: 'followUp.book.on' } },
    }),
  },
  {
    takenIn: ['REFERRED'],
    ...recordForm<HoldFirstMeetingInput, 'followUpId'>({
      name: 'hold-meeting',
      title: 'followUp.hold',
      document: HoldFirstMeetingOfYouthDocument,
      fields: {
        heldOn: { is: 'day', label: 'followUp.hold.heldOn', isOptional: true },
        present: {
          is: 'choices',
          words: ['YOUTH', 'CASEWORKER', 'PROJECT_WORKER'],
          texts: 'value.present',
          label: 'followUp.hold.present',
        },
        voluntary: { is: 'yesNo', label: 'followUp.hold.voluntary' },
        motivated: { is: 'yesNo', label: 'followUp.hold.motivated' },
        projectWorkerEmployer: {
          is: 'choice',
          words: ['CHILD_WELFARE', 'NAV'],
          texts: 'term.agency',
          label: 'followUp.hold.employer',
          isOptional: true,
        },
        hasPresentedSelf: { is: 'yesNo', label: 'followUp.hold.presented', isOptional: true },
      },
    }),
  },
  {
    takenIn: PLANNED_IN,
    ...recordForm<AddHousingPlanItemInput, 'followUpId'>({
      name: 'plan',
      title: 'followUp.plan',
      document: AddPlanItemOfYouthDocument,
      fields: {
        goal: { is: 'text', most: 300, label: 'followUp.plan.goal' },
        task: { is: 'text', most: 300, label: 'followUp.plan.task' },
        owner: { is: 'text', most: 100, label: 'followUp.plan.owner', about: 'followUp.plan.ownerAbout' },
        doneBy: {
          is: 'choice',
          words: ['YOUTH', 'FOLLOW_UP', 'SERVICE', 'OTHER'],
          texts: 'value.taskParty',
          label: 'followUp.plan.doneBy',
        },
        receiverId: {
          is: 'organisation',
          agencies: ['CHILD_WELFARE', 'NAV', 'OUTREACH'],
          label: 'followUp.plan.receiver',
          onlyWhen: { field: 'doneBy', is: 'SERVICE' },
        },
        due: { is: 'day', label: 'followUp.plan.due' },
      },
    }),
  },
  {
    takenIn: GOING_ON,
    ...recordForm<SetFollowUpEndInput, 'followUpId'>({
      name: 'ends-on',
      title: 'followUp.endsOn',
      document: SetFollowUpEndOfYouthDocument,
      fields: { endsOn: { is: 'day', label: 'followUp.endsOn.day', isOptional: true } },
    }),
  },
  {
    takenIn: GOING_ON,
    ...recordForm<EndHousingFollowUpInput, 'followUpId'>({
      name: 'end',
      title: 'followUp.end',
      document: EndFollowUpOfYouthDocument,
      fields: {
        reason: {
          is: 'choice',
          words: ['SELF_SUFFICIENT', 'MOVED_DISTRICT', 'TRANSFERRED', 'WITHDREW', 'OTHER'],
          texts: 'value.followUpEnd',
          label: 'followUp.end.reason',
        },
        followUpOffered: { is: 'yesNo', label: 'followUp.end.offered' },
      },
    }),
  },
];
