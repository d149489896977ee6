export { createCanaryRouter } from './canary-router.ts';
export { createMember, type TestMember } from './create-member.ts';
export { createTestRouter, failureOf } from './create-test-router.ts';
export { samplePng } from './sample-images.ts';
