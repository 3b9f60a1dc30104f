export { createHttpDriver, DriverFailed } from './http-driver';
export type {
  Answers,
  AnsweredChange,
  AnsweredQuestion,
  AnsweredRequest,
  AnsweredSignatures,
  AskedMoment,
  Begun,
  Driver,
  LeftOut,
} from './driver';
export type { HttpDriverOptions } from './http-driver';
export { inTap, inWords } from './report';
export type { Report, Result } from './report';
export { runSuite } from './run-suite';
export type { RunOptions } from './run-suite';
export { readSuite } from './read-suite';
export type {
  Cast,
  Change,
  ExpectedAnswer,
  ExpectedQuestion,
  ExpectedRequest,
  ExpectedSignatures,
  Facts,
  Moment,
  Question,
  Scenario,
  SignatureQuestion,
  Suite,
} from './suite';
