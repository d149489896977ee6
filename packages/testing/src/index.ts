export {
  type CertificateTimes,
  createCertificate,
  type TestCertificate,
} from './create-certificate.ts';
export { createRouterApp } from './create-router-app.ts';
export {
  createTestApp,
  ORIGIN,
  type RestInit,
  type TestApp,
  type TestCaller,
  type TestMember,
} from './create-test-app.ts';
export { createInProcessFetch } from './in-process-fetch.ts';
export { CLIENT, codeFor, type Oddities, startOddIssuer } from './odd-issuer.ts';
export { callRest, callRpc, type Outcome } from './outcome.ts';
export { toRestRequest } from './rest-request.ts';
