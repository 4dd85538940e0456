import { jest } from '@jest/globals';

// A real browser on a busy machine now and then loses a race that no person would run. What failed first is printed.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
