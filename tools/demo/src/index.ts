export * from './cast';
export { createDemoRegister } from './demo-register';
export { demoMemberships } from './demo-memberships';
export { loadDemoWorld } from './load-demo-world';
export { ORGANISATIONS, type DemoOrganisation } from './organisations';
