export { createHttpRegister } from './http-register';
export * from './open-register';
export * from './population-register';
export { createSyntheticRegister } from './synthetic-register';
