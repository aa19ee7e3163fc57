import fc from 'fast-check';

/** For mutation testing, which runs each property once for every mutant that it touches. */
fc.configureGlobal({ numRuns: 25, endOnFailure: true });
