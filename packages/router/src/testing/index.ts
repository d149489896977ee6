export * from './accounts.ts';
export { createCanaryRouter } from './canary-router.ts';
export { createMember, type TestMember } from './create-member.ts';
export { createTestRouter, failureOf } from './create-test-router.ts';
export {
  CONSENT_UID,
  createApplication,
  createGrant,
  createInteraction,
  READER_ID,
} from './oauth-requests.ts';
export { samplePng } from './sample-images.ts';
