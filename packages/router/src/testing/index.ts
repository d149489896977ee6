export { createMember, type TestMember } from './create-member.ts';
export { createTestRouter } from './create-test-router.ts';
