import { configure } from '@testing-library/react';
import '@testing-library/jest-dom';

// A page's own code is read while the test waits, on a machine that has other things to do; what never comes still fails.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);
