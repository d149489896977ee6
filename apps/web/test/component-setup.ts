import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { z } from 'zod';
import { explainIssue } from '../src/explain-issue.ts';

z.config({ customError: explainIssue });

// Testing Library cleans up by itself only where the test functions are global.
afterEach(cleanup);

// Procedures are answered by the test; what else a page asks for is not there.
vi.stubGlobal('fetch', () => Promise.reject(new TypeError('There is no network')));
