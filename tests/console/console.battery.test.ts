import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM, FLAGS, inBrowser } from '../harness/browser';
import { goesByKeyboard } from './by-keyboard';
import { givesACopyInPerson } from './copy-in-person';
import { assignsWorkers } from './assigned';
import { answersClaims } from './claims-of-service';
import { closesCases, keepsTheChildWelfareRecord } from './child-welfare-record';
import { asksAndEndsByForm } from './consent-forms';
import { carriesOutDecisions } from './decisions';
import { openDemoConsole, type DemoConsole } from './demo-console';
import { submitsEveryMutation } from './every-mutation';
import { followsUp } from './follow-up';
import { looksAtEveryPage } from './every-page';
import { holdsCourses } from './courses';
import { holdsEconomyCourses } from './economy-courses';
import { openEye, type Eye } from './eye';
import { weighsLittle } from './first-page';
import { answersAsGuardian } from './guardian-forms';
import { choosesWhoseReports } from './leader-reports';
import { keepsWhatIsTyped } from './keeps-what-is-typed';
import { opensCasesOfNav } from './nav-case-opened';
import { keepsTheNavRecord } from './nav-record';
import { takesAllAlong } from './own-copy';
import { writesTheOwnPlan } from './own-plan';
import { looksAgain } from './own-reviews';
import { changesOrders } from './orders-changed';
import { answersFromOutside } from './transfer-answered';
import { runsTheHouses } from './houses';
import { helpsToLiveAlone } from './living';
import { saysHowItIs } from './own-wellbeing';
import { takesConcernsIn } from './concerns';
import { agreesWithDelays } from './delay-reviewed';
import { handsOver } from './handovers';
import { holdsTheLog } from './log-holds';
import { answersOrders } from './orders-answered';
import { axeSaysTheSame } from './same-axe';
import { saysWhatTheApiSays } from './same-as-api';
import { runsAGroup } from './qualification';
import { submitsWhatOfficersFillIn } from './officer-forms';
import { looksThingsUp } from './officer-looks';
import { leavesAtOnce } from './quick-exit';
import { sealsWhatWasSeen } from './receipts';
import { recordsByForm } from './record-forms';
import { keepsARentAccount } from './rent-account';
import { sumsUpTheLog } from './summary';
import { stepsUp } from './steps-up';
import { readsSurveyFigures } from './survey-figures';
import { saysWhatIsMissing } from './what-is-missing';
import { undoesWhatWasTakenOut } from './undone';
import { saysWhatIsAway } from './when-away';
import { holdsNothingWithheld } from './withheld-from-all';
import { fillsInAsYouth } from './youth-forms';

/** One program, one browser and one page of it for all that is shown here: what opens them takes longer than what looks. */
inBrowser('the console', () => {
  let [world, browser, eye]: [DemoConsole | null, Browser | null, Eye | null] = [null, null, null];
  beforeAll(async () => {
    [world, browser] = await Promise.all([
      openDemoConsole(),
      chromium.launch({ executablePath: CHROMIUM, args: FLAGS }),
    ]);
    eye = await openEye(browser, world.origin);
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });
  const eyeOf = (): Eye => {
    if (eye === null) throw new Error('no browser');
    return eye;
  };

  const worldOf = (): DemoConsole => {
    if (world === null) throw new Error('no world');
    return world;
  };

  describe('what looks', () => axeSaysTheSame(eyeOf));
  // Before others have looked at many things of the same youth: a copy has a line for each.
  describe('a copy in person', () => givesACopyInPerson(eyeOf, worldOf));
  describe('its pages', () => looksAtEveryPage(eyeOf));
  describe('the first page', () => weighsLittle(eyeOf));
  describe('beside the API', () => saysWhatTheApiSays(eyeOf, worldOf));
  describe('what is withheld', () => holdsNothingWithheld(eyeOf, worldOf));
  describe('by keyboard alone', () => goesByKeyboard(eyeOf, worldOf));
  describe('the log in short', () => sumsUpTheLog(eyeOf, worldOf));
  describe('with a safer login', () => stepsUp(eyeOf));
  describe('what an officer looks up', () => looksThingsUp(eyeOf, worldOf));
  // Before an officer holds guardians back.
  describe('what a guardian answers', () => answersAsGuardian(eyeOf, worldOf));
  describe('what an officer fills in', () => submitsWhatOfficersFillIn(eyeOf, worldOf));
  describe('what is recorded', () => recordsByForm(eyeOf, worldOf));
  describe('a group of 22B Kvalifisering', () => runsAGroup(eyeOf, worldOf));
  describe('what NAV keeps over time', () => keepsTheNavRecord(eyeOf, worldOf));
  describe('what child welfare keeps over time', () => keepsTheChildWelfareRecord(eyeOf, worldOf));
  describe('a rent account', () => keepsARentAccount(eyeOf, worldOf));
  describe('the courses', () => holdsCourses(eyeOf, worldOf));
  describe('the economy courses', () => holdsEconomyCourses(eyeOf, worldOf));
  describe('a survey in figures', () => readsSurveyFigures(eyeOf, worldOf));
  describe('the houses', () => runsTheHouses(eyeOf, worldOf));
  describe('how to live alone', () => helpsToLiveAlone(eyeOf, worldOf));
  describe('what is asked of a youth, and ends', () => asksAndEndsByForm(eyeOf, worldOf));
  describe('what is missing', () => saysWhatIsMissing(eyeOf, worldOf));
  describe('what is taken out', () => undoesWhatWasTakenOut(eyeOf, worldOf));
  describe('what a youth fills in', () => fillsInAsYouth(eyeOf, worldOf));
  describe('what is asked of a service', () => answersClaims(eyeOf, worldOf));
  describe('what is typed', () => keepsWhatIsTyped(eyeOf, worldOf));
  describe('the own plan', () => writesTheOwnPlan(eyeOf));
  describe('how it is where one lives', () => saysHowItIs(eyeOf));
  describe('what is sent on', () => handsOver(eyeOf, worldOf));
  describe('a case of NAV', () => opensCasesOfNav(eyeOf, worldOf));
  describe('an answer from outside', () => answersFromOutside(eyeOf, worldOf));
  describe('whom a youth is assigned to', () => assignsWorkers(eyeOf, worldOf));
  describe('an order that is not sent yet', () => changesOrders(eyeOf, worldOf));
  describe('a follow-up', () => followsUp(eyeOf, worldOf));
  describe('what is to be carried out', () => carriesOutDecisions(eyeOf, worldOf));
  describe('what somebody is worried about', () => takesConcernsIn(eyeOf, worldOf));
  describe('a delay with a colleague', () => agreesWithDelays(eyeOf, worldOf));
  describe('what child welfare orders to be told', () => answersOrders(eyeOf, worldOf));
  describe('what is looked at again', () => looksAgain(eyeOf, worldOf));
  describe('the reports', () => choosesWhoseReports(eyeOf, worldOf));
  describe('the sealed log', () => sealsWhatWasSeen(eyeOf, worldOf));
  describe('holds on the log', () => holdsTheLog(eyeOf, worldOf));
  describe('a copy of one’s own', () => takesAllAlong(eyeOf, worldOf));
  describe('the quick exit', () => leavesAtOnce(eyeOf));
  describe('what is away', () => saysWhatIsAway(eyeOf, worldOf));
  describe('the end of a case', () => closesCases(eyeOf, worldOf));
  describe('what the pages send', () => submitsEveryMutation(eyeOf));
});
