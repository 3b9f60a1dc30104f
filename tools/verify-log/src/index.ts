export { FINDING_CODES, type Finding, type FindingCode } from './checks/findings';
export { readCheckpoint, type Checkpoint } from './note/checkpoint';
export { readVerifierKey, type VerifierKey } from './note/verifier-key';
export { keepDump, lineOf, readDump, rowOf } from './rows/dump';
export { readDatabase, rowsOn } from './rows/read-database';
export type { Row } from './rows/row';
export { GrowingTree } from './tree/growing-tree';
export { reportOf } from './report';
export { verifyRows, type Options, type Verification } from './verify-rows';
