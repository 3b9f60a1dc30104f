import { lazy, type ComponentType } from 'react';
import type { Caller } from './session/session';
import type { TextKey } from './texts/texts';

/** One page: where it is, what the menu calls it, and what it shows. */
export interface Place {
  /** Under `/console`. */
  readonly path: string;
  readonly title: TextKey;
  readonly Page: ComponentType;
  /** One comes to it from another page, with the id of something. */
  readonly isOffMenu?: true;
  /** It says in the title of the tab whom it is about. */
  readonly titlesItself?: true;
  /** The agencies that it is for, where it is not for all. */
  readonly agencies?: readonly string[];
}

const WhoHasSeenMe = lazy(async () => ({ default: (await import('./youth/who-has-seen-me')).WhoHasSeenMe }));
const WorkPage = lazy(async () => ({ default: (await import('./officer/work-page')).WorkPage }));
const FindPage = lazy(async () => ({ default: (await import('./officer/find-page')).FindPage }));
const YouthPage = lazy(async () => ({ default: (await import('./officer/youth/youth-page')).YouthPage }));
const ConsentsPage = lazy(async () => ({ default: (await import('./officer/consents-page')).ConsentsPage }));
const OrganisationPage = lazy(async () => ({
  default: (await import('./officer/organisation-page')).OrganisationPage,
}));
const BulkPage = lazy(async () => ({ default: (await import('./officer/bulk-page')).BulkPage }));
const UnusualPage = lazy(async () => ({ default: (await import('./officer/unusual-page')).UnusualPage }));
const LogPage = lazy(async () => ({ default: (await import('./auditor/log-page')).LogPage }));
const SealedLogPage = lazy(async () => ({
  default: (await import('./auditor/sealed-log/sealed-log-page')).SealedLogPage,
}));
const BreachPage = lazy(async () => ({ default: (await import('./auditor/breach-page')).BreachPage }));
const HoldsPage = lazy(async () => ({ default: (await import('./auditor/holds/holds-page')).HoldsPage }));
const DifferencesPage = lazy(async () => ({
  default: (await import('./auditor/differences/differences-page')).DifferencesPage,
}));
const OverviewPage = lazy(async () => ({ default: (await import('./auditor/overview-page')).OverviewPage }));
const AdministrationPage = lazy(async () => ({
  default: (await import('./auditor/administration-page')).AdministrationPage,
}));
const MembershipsPage = lazy(async () => ({
  default: (await import('./administrator/memberships-page')).MembershipsPage,
}));
const CaseloadPage = lazy(async () => ({ default: (await import('./caseworker/caseload-page')).CaseloadPage }));
const TodayPage = lazy(async () => ({ default: (await import('./caseworker/today/today-page')).TodayPage }));
const FollowUpPage = lazy(async () => ({
  default: (await import('./caseworker/follow-up/follow-up-page')).FollowUpPage,
}));
const ReceivedPage = lazy(async () => ({ default: (await import('./caseworker/received-page')).ReceivedPage }));
const HandoverPage = lazy(async () => ({
  default: (await import('./caseworker/handover/handover-page')).HandoverPage,
}));
const BoardPage = lazy(async () => ({ default: (await import('./caseworker/board-page')).BoardPage }));
const YouthPicturePage = lazy(async () => ({ default: (await import('./caseworker/youth-page')).YouthPicturePage }));
const ConcernsPage = lazy(async () => ({
  default: (await import('./caseworker/concerns/concerns-page')).ConcernsPage,
}));
const SentConcernsPage = lazy(async () => ({
  default: (await import('./caseworker/concerns/sent-concerns-page')).SentConcernsPage,
}));
const SentPage = lazy(async () => ({ default: (await import('./caseworker/sent-page')).SentPage }));
const EndedPage = lazy(async () => ({ default: (await import('./caseworker/ended-page')).EndedPage }));
const RecordPage = lazy(async () => ({ default: (await import('./caseworker/record/record-page')).RecordPage }));
const RentPage = lazy(async () => ({ default: (await import('./caseworker/rent/rent-page')).RentPage }));
const MappingPage = lazy(async () => ({ default: (await import('./caseworker/living/mapping-page')).MappingPage }));
const IndependencePage = lazy(async () => ({
  default: (await import('./caseworker/living/independence-page')).IndependencePage,
}));
const ProviderOrdersPage = lazy(async () => ({
  default: (await import('./caseworker/living/orders-page')).ProviderOrdersPage,
}));
const SessionPage = lazy(async () => ({ default: (await import('./caseworker/session-page')).SessionPage }));
const ClaimsPage = lazy(async () => ({ default: (await import('./claims/claims-page')).ClaimsPage }));
const ReportsPage = lazy(async () => ({ default: (await import('./leader/reports-page')).ReportsPage }));
const CoursesPage = lazy(async () => ({ default: (await import('./courses/courses-page')).CoursesPage }));
const CourseReportPage = lazy(async () => ({ default: (await import('./courses/report-page')).CourseReportPage }));
const HousesPage = lazy(async () => ({ default: (await import('./houses/houses-page')).HousesPage }));
const HouseFiguresPage = lazy(async () => ({ default: (await import('./houses/figures-page')).HouseFiguresPage }));
const QualificationPage = lazy(async () => ({
  default: (await import('./qualification/qualification-page')).QualificationPage,
}));
const QualificationReportPage = lazy(async () => ({
  default: (await import('./qualification/report-page')).QualificationReportPage,
}));
const EconomyCoursesPage = lazy(async () => ({
  default: (await import('./economy-courses/economy-courses-page')).EconomyCoursesPage,
}));
const LookupsPage = lazy(async () => ({ default: (await import('./leader/lookups-page')).LookupsPage }));
const BoardCountsPage = lazy(async () => ({ default: (await import('./leader/board-page')).BoardCountsPage }));
const EmergenciesPage = lazy(async () => ({ default: (await import('./leader/emergencies-page')).EmergenciesPage }));

const Consents = lazy(async () => ({ default: (await import('./youth/consents')).Consents }));
const Access = lazy(async () => ({ default: (await import('./youth/access')).Access }));
const Notices = lazy(async () => ({ default: (await import('./youth/notices')).Notices }));
const Held = lazy(async () => ({ default: (await import('./youth/held')).Held }));
const Plan = lazy(async () => ({ default: (await import('./youth/plan')).Plan }));
const Wellbeing = lazy(async () => ({ default: (await import('./youth/wellbeing')).Wellbeing }));
const Words = lazy(async () => ({ default: (await import('./youth/words')).Words }));
const Claims = lazy(async () => ({ default: (await import('./youth/claims')).Claims }));
const Copy = lazy(async () => ({ default: (await import('./youth/copy')).Copy }));
const Help = lazy(async () => ({ default: (await import('./youth/help')).Help }));
const Signings = lazy(async () => ({ default: (await import('./guardian/signings')).Signings }));
const ChildRequests = lazy(async () => ({ default: (await import('./guardian/child-requests')).ChildRequests }));
const Permissions = lazy(async () => ({ default: (await import('./guardian/permissions')).Permissions }));

/** What each role finds in its menu, in this order; the first is where it comes in. A page is fetched when somebody goes there. */
const PLACES: Readonly<Partial<Record<Caller['role'], readonly Place[]>>> = {
  YOUTH: [
    { path: '/seen', title: 'seen.title', Page: WhoHasSeenMe },
    { path: '/consents', title: 'consents.title', Page: Consents },
    { path: '/notices', title: 'notices.title', Page: Notices },
    { path: '/access', title: 'access.menu', Page: Access },
    { path: '/held', title: 'held.title', Page: Held },
    { path: '/plan', title: 'plan.title', Page: Plan },
    { path: '/wellbeing', title: 'wellbeing.title', Page: Wellbeing },
    { path: '/words', title: 'words.title', Page: Words },
    { path: '/claims', title: 'claims.title', Page: Claims },
    { path: '/copy', title: 'copy.title', Page: Copy },
    { path: '/help', title: 'help.title', Page: Help },
  ],
  GUARDIAN: [
    { path: '/signings', title: 'guardian.signings', Page: Signings },
    { path: '/requests', title: 'guardian.child.title', Page: ChildRequests },
    { path: '/permissions', title: 'guardian.permissions', Page: Permissions },
  ],
  CASEWORKER: [
    { path: '/caseload', title: 'caseload.title', Page: CaseloadPage },
    { path: '/today', title: 'today.title', Page: TodayPage },
    { path: '/youth', title: 'picture.menu', Page: YouthPicturePage, isOffMenu: true },
    { path: '/record', title: 'records.title', Page: RecordPage, isOffMenu: true },
    {
      path: '/handover',
      title: 'handover.title',
      Page: HandoverPage,
      isOffMenu: true,
      agencies: ['NAV', 'CHILD_WELFARE'],
    },
    { path: '/board', title: 'board.title', Page: BoardPage, agencies: ['CHILD_WELFARE'] },
    { path: '/concerns', title: 'concerns.title', Page: ConcernsPage, agencies: ['CHILD_WELFARE'] },
    { path: '/courses', title: 'courses.title', Page: CoursesPage, agencies: ['CHILD_WELFARE'] },
    { path: '/houses', title: 'houses.title', Page: HousesPage, agencies: ['HOUSING'] },
    { path: '/received', title: 'received.title', Page: ReceivedPage },
    { path: '/qualification', title: 'qualification.title', Page: QualificationPage, agencies: ['NAV', 'OUTREACH'] },
    { path: '/economy-courses', title: 'economy.title', Page: EconomyCoursesPage, agencies: ['NAV'] },
    { path: '/follow-up', title: 'followUp.title', Page: FollowUpPage, isOffMenu: true, agencies: ['HOUSING'] },
    { path: '/rent', title: 'rent.title', Page: RentPage, agencies: ['HOUSING'] },
    { path: '/mapping', title: 'mapping.title', Page: MappingPage, isOffMenu: true, agencies: ['HOUSING'] },
    {
      path: '/independence',
      title: 'independence.title',
      Page: IndependencePage,
      isOffMenu: true,
      agencies: ['HOUSING'],
    },
    { path: '/orders', title: 'orders.title', Page: ProviderOrdersPage, isOffMenu: true, agencies: ['HOUSING'] },
    { path: '/session', title: 'session.title', Page: SessionPage, agencies: ['OUTREACH'] },
    { path: '/sent', title: 'sent.title', Page: SentPage },
    { path: '/concerns-sent', title: 'concerns.sent.title', Page: SentConcernsPage },
    { path: '/ended', title: 'ended.title', Page: EndedPage },
    { path: '/claims', title: 'answering.title', Page: ClaimsPage },
  ],
  LEADER: [
    { path: '/reports', title: 'reports.title', Page: ReportsPage },
    { path: '/board', title: 'board.title', Page: BoardCountsPage, agencies: ['CHILD_WELFARE'] },
    { path: '/courses', title: 'courses.report', Page: CourseReportPage, agencies: ['CHILD_WELFARE'] },
    {
      path: '/qualification',
      title: 'qualification.report',
      Page: QualificationReportPage,
      agencies: ['NAV', 'OUTREACH'],
    },
    { path: '/economy-courses', title: 'economy.title', Page: EconomyCoursesPage, agencies: ['NAV'] },
    { path: '/houses', title: 'figures.title', Page: HouseFiguresPage, agencies: ['HOUSING'] },
    { path: '/lookups', title: 'lookups.title', Page: LookupsPage },
    { path: '/emergencies', title: 'emergencies.title', Page: EmergenciesPage },
    { path: '/claims', title: 'answering.title', Page: ClaimsPage },
  ],
  CONSENT_OFFICER: [
    { path: '/work', title: 'officer.work.title', Page: WorkPage },
    { path: '/find', title: 'officer.find.title', Page: FindPage },
    { path: '/youth', title: 'officer.youth.title', Page: YouthPage, isOffMenu: true, titlesItself: true },
    { path: '/consents', title: 'officer.consents.title', Page: ConsentsPage },
    { path: '/organisation', title: 'officer.organisation.title', Page: OrganisationPage },
    { path: '/bulk', title: 'officer.bulk.title', Page: BulkPage },
    { path: '/unusual', title: 'officer.unusual.title', Page: UnusualPage },
  ],
  AUDITOR: [
    { path: '/log', title: 'audit.log', Page: LogPage },
    { path: '/sealed-log', title: 'sealedLog.title', Page: SealedLogPage },
    { path: '/differences', title: 'logDifference.menu', Page: DifferencesPage },
    { path: '/breach', title: 'breach.menu', Page: BreachPage },
    { path: '/holds', title: 'logHold.menu', Page: HoldsPage },
    { path: '/overview', title: 'overview.menu', Page: OverviewPage },
    { path: '/unusual', title: 'officer.unusual.title', Page: UnusualPage },
    { path: '/administration', title: 'audit.administration', Page: AdministrationPage },
  ],
  ADMINISTRATOR: [
    { path: '/members', title: 'members.title', Page: MembershipsPage },
    { path: '/administration', title: 'audit.administration', Page: AdministrationPage },
  ],
  DATA_PROTECTION_OFFICER: [
    { path: '/overview', title: 'overview.menu', Page: OverviewPage },
    { path: '/holds', title: 'logHold.menu', Page: HoldsPage },
  ],
};

export const placesOf = ({ role, agency }: Pick<Caller, 'role' | 'agency'>): readonly Place[] =>
  (PLACES[role] ?? []).filter(
    (place) => place.agencies === undefined || (agency !== null && place.agencies.includes(agency)),
  );

/** The page that stands at the address or below it: `/concerns` is none of `/concerns-sent`. */
export const placeAt = (places: readonly Place[], pathname: string): Place | undefined =>
  places.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
